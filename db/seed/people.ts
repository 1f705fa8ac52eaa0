import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";
import type { Role } from "#lib/identity/role.ts";
import type { Language } from "#lib/listings/listing.ts";
import { type DemoAccount, FIRST_ACCOUNTS } from "./demo-accounts.ts";
import type { Random } from "./random.ts";

export type Person = {
  id: string;
  userId: string;
  email: string;
  firstName: string;
  role: Role;
  quartier: ImportedQuartier;
  home: { x: number; y: number };
  languages: Language[];
  verified: boolean;
  lastSeenAt: Date;
  createdAt: Date;
};

const NAMES =
  "Monique Jean Françoise Michel Nicole Gérard Denise Roger Colette Marcel Martine Bernard Sylvie Alain Chantal Daniel Brigitte Patrick Véronique Philippe Nathalie Thierry Isabelle Laurent Sandrine Olivier Céline Stéphane Karine Sébastien Aurélie Julien Émilie Nicolas Marie Thomas Laura Maxime Manon Antoine Léa Hugo Chloé Lucas Camille Théo Sarah Enzo Inès Mehdi Fatima Karim Samira Rachid Leïla Youssef Nadia Omar Aïcha Bilal Khadija Hassan Salma Mustafa Emine Ahmet Ayşe Zeynep Murat Elif Fatma Dilan Besnik Arta Valon Drita Olga Dmitri Svetlana Natalia Oleksandr Maria João Ana Carlos Rosa Giulia Marco Amadou Fatou Ibrahim Mariama Moussa Awa Abdi Hodan Reza Parisa Mei Lin Jeanne Paul Simone André Huguette Lucien Yvette Robert Josette Claude Anaïs Quentin Margaux Romain Océane Florian Mathilde Clément Pauline Valentin Noémie Baptiste Éloïse Gabriel".split(
    " ",
  );

/** Languages that are heard beside French, by quartier; elsewhere, some English, Spanish or German. */
const SPOKEN: Record<string, readonly Language[]> = {
  "planoise-chateaufarine": ["ar", "tr", "so", "pt", "ru", "en"],
  "vaite-clairs-soleils": ["ar", "tr", "sq", "en"],
  "palente-orchamps-saragosse": ["tr", "ar", "sq", "pt"],
  "montrapon-montboucons": ["en", "es", "ar", "zh", "uk"],
  battant: ["en", "it", "es", "ar"],
};
const ELSEWHERE: readonly Language[] = ["en", "en", "es", "de", "it", "uk"];

const DAY_MS = 86_400_000;

/** A point of a quartier, near where people live. Private. */
export function drawPlace(random: Random, quartier: ImportedQuartier): { x: number; y: number } {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const lng = quartier.centre.lng + random.normal() * 0.0055;
    const lat = quartier.centre.lat + random.normal() * 0.0035;
    const point = { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) };
    if (quartierAt(point, [quartier])) return { x: point.lng, y: point.lat };
  }
  return { x: quartier.centre.lng, y: quartier.centre.lat };
}

/** A quartier drawn by the number of its inhabitants, times what `weigh` says of it. */
export function drawQuartier(
  random: Random,
  quartiers: readonly ImportedQuartier[],
  weigh: (slug: string) => number = () => 1,
): ImportedQuartier {
  const weights = quartiers.map(({ slug, population }) => population * weigh(slug));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const drawn = quartiers[at];
  if (!drawn) throw new RangeError("no quartier to draw from");
  return drawn;
}

/** The demo accounts, then residents: at least three in each inhabited quartier, the others where people live. */
export function drawPeople(random: Random, quartiers: readonly ImportedQuartier[], count: number, now: Date): Person[] {
  const inhabited = quartiers.filter(({ population }) => population > 0);
  const accounts = FIRST_ACCOUNTS.map((account) => drawAccount(random, inhabited, account, now));
  const names = random.shuffle(NAMES);
  const residents = Array.from({ length: count }, (_, at) => {
    const quartier = inhabited[Math.floor(at / 3)] ?? drawQuartier(random, inhabited);
    const firstName = names[at % names.length] ?? "Camille";
    const plain = firstName
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase();
    return drawPerson(random, quartier, firstName, `${plain}.n${String(100 + at)}@demo.example`, now);
  });
  return [...accounts, ...residents];
}

/** One of the people whom a visitor can be. */
export function drawAccount(
  random: Random,
  inhabited: readonly ImportedQuartier[],
  { email, firstName, role, languages, quartier: slug }: DemoAccount,
  now: Date,
): Person {
  const quartier = inhabited.find((one) => one.slug === slug);
  if (!quartier) throw new Error(`no quartier ${slug} for ${email}`);
  const person = drawPerson(random, quartier, firstName, email, now);
  return { ...person, role, languages: [...languages], verified: true, lastSeenAt: now };
}

/** Somebody who lives in a quartier. */
export function drawPerson(
  random: Random,
  quartier: ImportedQuartier,
  firstName: string,
  email: string,
  now: Date,
): Person {
  const createdAt = new Date(now.getTime() - random.between(30, 220) * DAY_MS);
  const others = SPOKEN[quartier.slug] ?? ELSEWHERE;
  const languages: Language[] = random.chance(SPOKEN[quartier.slug] ? 0.5 : 0.3) ? ["fr", random.pick(others)] : ["fr"];
  return {
    id: random.uuid(createdAt),
    userId: random.uuid(createdAt),
    email,
    firstName,
    role: "resident",
    quartier,
    home: drawPlace(random, quartier),
    languages,
    verified: random.chance(0.33),
    lastSeenAt: new Date(now.getTime() - Math.floor(random.next() ** 3 * 21 * DAY_MS)),
    createdAt,
  };
}
