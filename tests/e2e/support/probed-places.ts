import { href, PUBLIC_PAGES, ROUTES, type RouteName } from "#lib/i18n/routes.ts";
import type { fillProbes } from "./fill-probes.ts";
import { probe } from "./probe.ts";

export type Filled = Awaited<ReturnType<typeof fillProbes>>;

const EXCHANGE_PAGES: readonly RouteName[] = [
  "exchange",
  "exchangeTrouble",
  "reportExchange",
  "leaveExchange",
  "thankExchange",
];
const STEPS = ["categorie", "titre", "photos", "pour-qui", "quand", "ou", "verifier"];

/** What stands in the place of each name in the address of a page. */
function paramsOf(name: RouteName, { listing, exchange, search, cases }: Filled): Record<string, string> {
  const id = EXCHANGE_PAGES.includes(name)
    ? exchange
    : name === "savedSearch"
      ? search
      : name === "report"
        ? (cases[0] ?? "")
        : listing;
  return {
    city: "besancon",
    id,
    step: "titre",
    year: String(new Date().getFullYear()),
    quartier: "planoise-chateaufarine",
  };
}

/** The same pages with what their address may hold: what was filled in, or a probe itself. */
function asked({ listing, notice, decision, cases, emails }: Filled): string[] {
  const city = { city: "besancon" };
  const q = probe("adresse", 300);
  return [
    new URL(notice).pathname + new URL(notice).search,
    new URL(decision).pathname + new URL(decision).search,
    ...cases.map((dossier) => href("fr", "moderation", city, { dossier })),
    href("fr", "moderation", city, { file: q, fait: q, decision: q }),
    href("fr", "notice", city, { annonce: listing }),
    href("fr", "notice", city, { annonce: q }),
    href("fr", "listings", city, { q }),
    href("fr", "newExchange", city, { annonce: listing }),
    href("fr", "saveSearch", city, { q }),
    href("fr", "whyNot", city, { demande: q, offre: q }),
    href("fr", "posters", city, { quoi: "annonce", annonce: q }),
    href("fr", "posterSheet", city, { quartier: q, pages: q }),
    href("fr", "auditLog", city, { personne: q, page: q }),
    href("fr", "newCall", city, { categorie: q, quartier: q, debut: q, titre: q, texte: q, etape: "ecrit" }),
    href("fr", "newCall", city, { categorie: "shopping", quartier: q, titre: q, texte: q, etape: "apercu" }),
    href("fr", "callAnswer", city, { lien: q, reponse: q }),
    href("fr", "signIn", {}, { next: "javascript:probed()" }),
    href("en", "listing", { ...city, id: listing }),
    ...emails.map((to) => href("fr", "demoMail", {}, { to })),
    ...STEPS.map((step) => href("fr", "publishStep", { ...city, step })),
  ];
}

/** Pages, and those of them that are stored and given to everybody as they are. */
export type ProbedPlaces = { places: readonly string[]; stored: ReadonlySet<string> };

/** Every page of the service, with what was filled in where its address names something. */
export function probedPlaces(filled: Filled): ProbedPlaces {
  const placeOf = (name: RouteName) => href("fr", name, paramsOf(name, filled) as never);
  const names = Object.keys(ROUTES) as RouteName[];
  const places = [...new Set([...names.map(placeOf), ...asked(filled)])];
  return { places, stored: new Set(PUBLIC_PAGES.map(placeOf)) };
}
