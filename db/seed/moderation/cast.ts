import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { LATER_ACCOUNTS } from "../demo-accounts.ts";
import { drawAccount, drawPerson, type Person } from "../people.ts";
import { seededRandom } from "../random.ts";

const DAY_MS = 86_400_000;

/** Who wrote what is judged, in this order, and for how many days they have been there. */
const AUTHORS =
  "Jeanne:230 Lucienne:224 Hervé:221 Nadège:219 Corinne:215 Igor:214 Paola:212 Yanis:210 Salomé:208 Driss:206 Fanny:204 Régis:202 Carine:260 Rémi:200 Kevin:199 Odile:198 Didier:197 Gilles:196 Maud:3 Tanguy:9 Amina:1 Basile:2 Renée:1 Victor:4".split(
    " ",
  );

/**
 * The second moderator, and the people whose texts are judged: drawn apart, so that the rest of the example is the same with
 * and without them. They have none of its listings.
 */
export function drawModerationCast(seed: number, quartiers: readonly ImportedQuartier[], now: Date): Person[] {
  const random = seededRandom(seed + 1);
  const inhabited = quartiers.filter(({ population }) => population > 0);
  const colleagues = LATER_ACCOUNTS.map((account) => drawAccount(random, inhabited, account, now));
  const authors = AUTHORS.map((author, at) => {
    const [firstName = "", days = ""] = author.split(":");
    const quartier = inhabited[at % inhabited.length];
    if (!quartier) throw new Error("no quartier for the people of the example");
    const createdAt = new Date(now.getTime() - Number(days) * DAY_MS);
    const person = drawPerson(random, quartier, firstName, judgedEmail(at), now);
    return { ...person, createdAt, languages: ["fr" as const], verified: false };
  });
  return [...colleagues, ...authors];
}

/** The address of the person of this place among those whose texts are judged. */
export function judgedEmail(at: number): string {
  return `${AUTHORS[at]
    ?.split(":")[0]
    ?.normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase()}.voisinage@demo.example`;
}
