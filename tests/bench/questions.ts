import type postgres from "postgres";
import { CATALOGUE_WORDS, inCatalogue } from "#lib/search/catalogue-words.ts";
import { closestWord } from "#lib/search/close-words.ts";

const WORDS = ["courses", "imprimer", "attestation", "jardin", "perceuse", "devoirs", "visite", "ordinateur"];
const MORE_WORDS = ["pain", "médecin", "samedi", "voiture", "anglais", "chien", "couture", "déménagement"];
/** In no listing and close to no word of any: looked up like a mistake, in vain. */
const RARE = [
  "ornithorynque",
  "xylophone",
  "kaléidoscope",
  "hippocampe",
  "zeppelin",
  "bathyscaphe",
  "quetzal",
  "yourte",
];
const MIN_PAIRS = 100;
/** Half of a telephone's window, in pixels of the map. */
const VIEW_PX = 200;
const CITY = { west: 5.94, east: 6.08, south: 47.2, north: 47.28 };
const VIEWS = 2_000;

/** Pairs of words that the catalogue knows, without a mistake. */
export function knownSearches(): string[] {
  const words = [...WORDS, ...MORE_WORDS];
  return words.flatMap((one) => words.map((other) => (one === other ? one : `${one} ${other}`)));
}

/** A letter in the middle of a word twice. */
const misspelt = (word: string) => {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word.slice(at - 1);
};

const unknown = (word: string) => !inCatalogue(word) && closestWord(word, CATALOGUE_WORDS) === null;

/**
 * Questions for which the titles of the city must be looked through twice: two words of one title, both misspelt, and now
 * and then a word that nobody writes in the place of one.
 */
export async function rareSearches(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ title: string }[]>`
    select distinct public.folded(title) as title from listings where status = 'published' order by title`;
  const pairs = rows.flatMap(({ title }) => {
    const wrong =
      title
        .match(/[a-z]{5,}/g)
        ?.map(misspelt)
        .filter(unknown) ?? [];
    return wrong.slice(1).map((word, n) => [wrong[n], word]);
  });
  if (pairs.length < MIN_PAIRS) throw new Error(`only ${pairs.length} pairs of words to misspell`);
  return pairs.map(([one, other], n) => `${one} ${n % 5 === 4 ? RARE[n % RARE.length] : other}`);
}

/** Views of a telephone all over the city at a zoom: no two are the same, so that no answer is there already. */
export function mapViews(zoom: number): string[] {
  const half = (VIEW_PX * 360) / (256 * 2 ** zoom);
  return Array.from({ length: VIEWS }, (_, n) => {
    // Steps of irrational parts of the city fill it evenly.
    const lng = CITY.west + (CITY.east - CITY.west) * ((n * Math.SQRT2) % 1);
    const lat = CITY.south + (CITY.north - CITY.south) * ((n * Math.sqrt(3)) % 1);
    return [lng - half, lat - half * 0.7, lng + half, lat + half * 0.7].map((degrees) => degrees.toFixed(5)).join(",");
  });
}
