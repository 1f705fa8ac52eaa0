import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locale.ts";

/**
 * Every page: its folder under `app/[locale]` and its address in each language. French has no prefix.
 * `next.config.ts` makes its rewrites from this table, and `href` its addresses.
 */
export const ROUTES = {
  root: { folder: "/", fr: "/", en: "/en" },
  home: { folder: "/:city", fr: "/:city", en: "/en/:city" },
  listings: { folder: "/:city/listings", fr: "/:city/annonces", en: "/en/:city/listings" },
  listing: { folder: "/:city/listings/:id", fr: "/:city/annonces/:id", en: "/en/:city/listings/:id" },
  poster: {
    folder: "/:city/listings/:id/poster",
    fr: "/:city/annonces/:id/affiche",
    en: "/en/:city/listings/:id/poster",
  },
  publish: { folder: "/:city/publish", fr: "/:city/publier", en: "/en/:city/publish" },
  publishStep: { folder: "/:city/publish/:step", fr: "/:city/publier/:step", en: "/en/:city/publish/:step" },
  published: { folder: "/:city/my-listings/:id", fr: "/:city/mes-annonces/:id", en: "/en/:city/my-listings/:id" },
  myListings: { folder: "/:city/my-listings", fr: "/:city/mes-annonces", en: "/en/:city/my-listings" },
  editListing: {
    folder: "/:city/my-listings/:id/edit",
    fr: "/:city/mes-annonces/:id/modifier",
    en: "/en/:city/my-listings/:id/edit",
  },
  listingPhotos: {
    folder: "/:city/my-listings/:id/photos",
    fr: "/:city/mes-annonces/:id/photos",
    en: "/en/:city/my-listings/:id/photos",
  },
  deleteListing: {
    folder: "/:city/my-listings/:id/delete",
    fr: "/:city/mes-annonces/:id/supprimer",
    en: "/en/:city/my-listings/:id/delete",
  },
  invitation: { folder: "/:city/invitation", fr: "/:city/sollicitation", en: "/en/:city/invitation" },
  desk: { folder: "/:city/desk", fr: "/:city/guichet", en: "/en/:city/desk" },
  whyNot: { folder: "/:city/desk/why", fr: "/:city/guichet/pourquoi", en: "/en/:city/desk/why" },
  deskNews: { folder: "/:city/desk/news", fr: "/:city/guichet/nouvelles", en: "/en/:city/desk/news" },
  mailDesk: { folder: "/:city/desk/mail", fr: "/:city/guichet/courrier", en: "/en/:city/desk/mail" },
  mailTemplates: { folder: "/:city/desk/templates", fr: "/:city/guichet/modeles", en: "/en/:city/desk/templates" },
  dashboard: { folder: "/:city/dashboard", fr: "/:city/tableau-de-bord", en: "/en/:city/dashboard" },
  dashboardListings: {
    folder: "/:city/dashboard/listings",
    fr: "/:city/tableau-de-bord/annonces",
    en: "/en/:city/dashboard/listings",
  },
  calls: { folder: "/:city/calls", fr: "/:city/appels", en: "/en/:city/calls" },
  newCall: { folder: "/:city/calls/new", fr: "/:city/appels/nouveau", en: "/en/:city/calls/new" },
  call: { folder: "/:city/calls/:id", fr: "/:city/appels/:id", en: "/en/:city/calls/:id" },
  callAnswer: { folder: "/:city/call", fr: "/:city/appel", en: "/en/:city/call" },
  deskRequest: { folder: "/:city/desk/request", fr: "/:city/guichet/demande", en: "/en/:city/desk/request" },
  deskTasks: { folder: "/:city/desk/tasks", fr: "/:city/guichet/a-rappeler", en: "/en/:city/desk/tasks" },
  deskPeople: { folder: "/:city/desk/people", fr: "/:city/guichet/personnes", en: "/en/:city/desk/people" },
  deskPerson: { folder: "/:city/desk/people/:id", fr: "/:city/guichet/personnes/:id", en: "/en/:city/desk/people/:id" },
  posters: { folder: "/:city/posters", fr: "/:city/affiches", en: "/en/:city/posters" },
  posterSheet: { folder: "/:city/posters/sheet", fr: "/:city/affiches/planche", en: "/en/:city/posters/sheet" },
  callPoster: { folder: "/:city/posters/call/:id", fr: "/:city/affiches/appel/:id", en: "/en/:city/posters/call/:id" },
  quartierPoster: {
    folder: "/:city/posters/quartier/:quartier",
    fr: "/:city/affiches/quartier/:quartier",
    en: "/en/:city/posters/quartier/:quartier",
  },
  figures: { folder: "/:city/figures", fr: "/:city/chiffres", en: "/en/:city/figures" },
  settings: { folder: "/:city/settings", fr: "/:city/reglages", en: "/en/:city/settings" },
  identitySettings: {
    folder: "/:city/settings/identity",
    fr: "/:city/reglages/identite",
    en: "/en/:city/settings/identity",
  },
  categorySettings: {
    folder: "/:city/settings/categories",
    fr: "/:city/reglages/categories",
    en: "/en/:city/settings/categories",
  },
  deskSettings: { folder: "/:city/settings/desk", fr: "/:city/reglages/guichet", en: "/en/:city/settings/desk" },
  textSettings: { folder: "/:city/settings/texts", fr: "/:city/reglages/textes", en: "/en/:city/settings/texts" },
  moderationSettings: {
    folder: "/:city/settings/moderation",
    fr: "/:city/reglages/moderation",
    en: "/en/:city/settings/moderation",
  },
  matchingSettings: {
    folder: "/:city/settings/matching",
    fr: "/:city/reglages/rapprochement",
    en: "/en/:city/settings/matching",
  },
  messageSettings: {
    folder: "/:city/settings/messages",
    fr: "/:city/reglages/messages",
    en: "/en/:city/settings/messages",
  },
  crisis: { folder: "/:city/settings/crisis", fr: "/:city/reglages/crise", en: "/en/:city/settings/crisis" },
  crisisReport: {
    folder: "/:city/settings/crisis/:id",
    fr: "/:city/reglages/crise/:id",
    en: "/en/:city/settings/crisis/:id",
  },
  quartierSettings: {
    folder: "/:city/settings/quartiers",
    fr: "/:city/reglages/quartiers",
    en: "/en/:city/settings/quartiers",
  },
  teamSettings: { folder: "/:city/settings/team", fr: "/:city/reglages/equipe", en: "/en/:city/settings/team" },
  roleOffer: { folder: "/:city/team", fr: "/:city/equipe", en: "/en/:city/team" },
  citySettings: { folder: "/:city/settings/cities", fr: "/:city/reglages/villes", en: "/en/:city/settings/cities" },
  offerAnswer: { folder: "/:city/answer", fr: "/:city/reponse", en: "/en/:city/answer" },
  nearMe: { folder: "/:city/near-me", fr: "/:city/pres-de-chez-moi", en: "/en/:city/near-me" },
  savedSearches: { folder: "/:city/my-searches", fr: "/:city/mes-recherches", en: "/en/:city/my-searches" },
  saveSearch: {
    folder: "/:city/my-searches/new",
    fr: "/:city/mes-recherches/nouvelle",
    en: "/en/:city/my-searches/new",
  },
  savedSearch: {
    folder: "/:city/my-searches/:id",
    fr: "/:city/mes-recherches/:id",
    en: "/en/:city/my-searches/:id",
  },
  exchanges: { folder: "/:city/my-exchanges", fr: "/:city/mes-echanges", en: "/en/:city/my-exchanges" },
  newExchange: {
    folder: "/:city/my-exchanges/new",
    fr: "/:city/mes-echanges/nouveau",
    en: "/en/:city/my-exchanges/new",
  },
  exchange: { folder: "/:city/my-exchanges/:id", fr: "/:city/mes-echanges/:id", en: "/en/:city/my-exchanges/:id" },
  exchangeTrouble: {
    folder: "/:city/my-exchanges/:id/trouble",
    fr: "/:city/mes-echanges/:id/probleme",
    en: "/en/:city/my-exchanges/:id/trouble",
  },
  reportExchange: {
    folder: "/:city/my-exchanges/:id/report",
    fr: "/:city/mes-echanges/:id/signaler",
    en: "/en/:city/my-exchanges/:id/report",
  },
  leaveExchange: {
    folder: "/:city/my-exchanges/:id/leave",
    fr: "/:city/mes-echanges/:id/quitter",
    en: "/en/:city/my-exchanges/:id/leave",
  },
  thankExchange: {
    folder: "/:city/my-exchanges/:id/thanks",
    fr: "/:city/mes-echanges/:id/merci",
    en: "/en/:city/my-exchanges/:id/thanks",
  },
  followUp: { folder: "/:city/follow-up", fr: "/:city/suite", en: "/en/:city/follow-up" },
  privacyLog: { folder: "/:city/profile/log", fr: "/:city/profil/journal", en: "/en/:city/profile/log" },
  messagePreferences: {
    folder: "/:city/profile/messages",
    fr: "/:city/profil/messages",
    en: "/en/:city/profile/messages",
  },
  security: { folder: "/:city/profile/security", fr: "/:city/profil/securite", en: "/en/:city/profile/security" },
  newEmail: { folder: "/:city/profile/email", fr: "/:city/profil/adresse", en: "/en/:city/profile/email" },
  sentMessages: { folder: "/:city/profile/sent", fr: "/:city/profil/envois", en: "/en/:city/profile/sent" },
  mailPreferences: { folder: "/:city/preferences", fr: "/:city/preferences", en: "/en/:city/preferences" },
  cityThanks: { folder: "/:city/thanks", fr: "/:city/mercis", en: "/en/:city/thanks" },
  moderation: { folder: "/:city/moderation", fr: "/:city/moderation", en: "/en/:city/moderation" },
  reports: {
    folder: "/:city/moderation/reports",
    fr: "/:city/moderation/signalements",
    en: "/en/:city/moderation/reports",
  },
  report: {
    folder: "/:city/moderation/reports/:id",
    fr: "/:city/moderation/signalements/:id",
    en: "/en/:city/moderation/reports/:id",
  },
  ruleSettings: {
    folder: "/:city/moderation/rules",
    fr: "/:city/moderation/regles",
    en: "/en/:city/moderation/rules",
  },
  consistency: {
    folder: "/:city/moderation/consistency",
    fr: "/:city/moderation/coherence",
    en: "/en/:city/moderation/consistency",
  },
  misuse: { folder: "/:city/moderation/misuse", fr: "/:city/moderation/abus", en: "/en/:city/moderation/misuse" },
  auditLog: { folder: "/:city/moderation/log", fr: "/:city/moderation/journal", en: "/en/:city/moderation/log" },
  notice: { folder: "/:city/notice", fr: "/:city/signaler", en: "/en/:city/notice" },
  noticeStatus: {
    folder: "/:city/notice/status",
    fr: "/:city/signaler/suivi",
    en: "/en/:city/notice/status",
  },
  decision: { folder: "/:city/decision", fr: "/:city/decision", en: "/en/:city/decision" },
  suspended: { folder: "/:city/suspended", fr: "/:city/compte-suspendu", en: "/en/:city/suspended" },
  transparency: { folder: "/:city/transparency", fr: "/:city/transparence", en: "/en/:city/transparency" },
  transparencyYear: {
    folder: "/:city/transparency/:year",
    fr: "/:city/transparence/:year",
    en: "/en/:city/transparency/:year",
  },
  thanksReview: {
    folder: "/:city/moderation/thanks",
    fr: "/:city/moderation/mercis",
    en: "/en/:city/moderation/thanks",
  },
  notifications: { folder: "/:city/notifications", fr: "/:city/notifications", en: "/en/:city/notifications" },
  forYou: { folder: "/:city/for-you", fr: "/:city/pour-vous", en: "/en/:city/for-you" },
  profile: { folder: "/:city/profile", fr: "/:city/profil", en: "/en/:city/profile" },
  welcome: { folder: "/:city/welcome", fr: "/:city/bienvenue", en: "/en/:city/welcome" },
  signIn: { folder: "/sign-in", fr: "/connexion", en: "/en/sign-in" },
  signInSent: { folder: "/sign-in/sent", fr: "/connexion/verifier", en: "/en/sign-in/sent" },
  signInConfirm: { folder: "/sign-in/confirm", fr: "/connexion/confirmer", en: "/en/sign-in/confirm" },
  secondStep: { folder: "/sign-in/second-step", fr: "/connexion/deuxieme-etape", en: "/en/sign-in/second-step" },
  restoreEmail: { folder: "/sign-in/restore", fr: "/connexion/retablir", en: "/en/sign-in/restore" },
  accessibility: { folder: "/accessibility", fr: "/accessibilite", en: "/en/accessibility" },
  privacy: { folder: "/privacy", fr: "/donnees-personnelles", en: "/en/privacy" },
  legalNotice: { folder: "/legal-notice", fr: "/mentions-legales", en: "/en/legal-notice" },
  moderationRules: { folder: "/moderation-rules", fr: "/moderation-et-recours", en: "/en/moderation-rules" },
  howItWorks: { folder: "/how-it-works", fr: "/comment-ca-marche", en: "/en/how-it-works" },
  safety: { folder: "/safety", fr: "/conseils-de-prudence", en: "/en/safety" },
  ruleGuide: { folder: "/rules", fr: "/regles", en: "/en/rules" },
  charter: { folder: "/charter", fr: "/charte", en: "/en/charter" },
  demoMail: { folder: "/demo/mail", fr: "/demo/courrier", en: "/en/demo/mail" },
} as const satisfies Record<string, { folder: string } & Record<Locale, string>>;

export type RouteName = keyof typeof ROUTES;
type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
export type RouteParams<Name extends RouteName> = Record<Names<(typeof ROUTES)[Name]["folder"]>, string>;

/** A part of an address: of a name that somebody made up, too. Nothing at all would make `//`, which leads to another site. */
function segment(value = ""): string {
  return encodeURIComponent(value.toWellFormed()) || "-";
}

/** The address of a page in a language, with an optional query; empty values of the query are left out. */
export function href<Name extends RouteName>(
  locale: Locale,
  name: Name,
  params: RouteParams<Name>,
  query: Record<string, string | undefined> = {},
): string {
  const path = ROUTES[name][locale].replace(/:([a-z]+)/g, (_, key: string) =>
    segment((params as Record<string, string>)[key]),
  );
  const search = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Pages that are the same for everyone, with nothing of whoever asks. */
export const PUBLIC_PAGES: readonly RouteName[] = [
  "home",
  "listings",
  "listing",
  "poster",
  "quartierPoster",
  "cityThanks",
  "figures",
  "transparency",
  "transparencyYear",
  "accessibility",
  "privacy",
  "legalNotice",
  "moderationRules",
  "ruleGuide",
  "howItWorks",
  "safety",
  "charter",
];

/** Neither of one person nor stored: the list of cities, and the mails that the demonstration shows to everybody. */
export const NOBODYS_PAGES: readonly RouteName[] = ["root", "demoMail"];

/** Words of addresses that are no city: neither `/connexion` nor `/en/sign-in` is the page of a city. */
const RESERVED = Object.values(ROUTES)
  .flatMap(({ fr, en }) => [fr.split("/")[1] ?? "", ...en.split("/").slice(1, 3)])
  .filter((word) => word !== "" && !word.startsWith(":"));
/** What a city looks like in an address: the source of a regular expression. */
export const CITY_PATTERN = `(?!(?:${[...new Set(RESERVED), "api", "photos", "geo", "icons"].join("|")})(?:/|$))[a-z][a-z-]{2,40}`;
const FREE_SLUG = new RegExp(`^${CITY_PATTERN}$`);
/** Whether a word can be the address of a city: it leads to no page of ours. */
export function isFreeSlug(slug: string): boolean {
  return FREE_SLUG.test(slug);
}
/** A city in the address of a rewrite. */
export const CITY_IN_PATH = `:city(${CITY_PATTERN})`;

/** The addresses of a page in every language, as `next.config.ts` matches them. */
export function addressesOf(name: RouteName): string[] {
  return LOCALES.map((locale) => ROUTES[name][locale].replace(":city", CITY_IN_PATH));
}

/** Rewrites from the French addresses to the folders; English ones already are their folders. */
export function frenchRewrites(): { source: string; destination: string }[] {
  return Object.values(ROUTES).map(({ folder, fr }) => ({
    source: fr.replace(":city", CITY_IN_PATH),
    destination: `/${DEFAULT_LOCALE}${folder === "/" ? "" : folder}`,
  }));
}
