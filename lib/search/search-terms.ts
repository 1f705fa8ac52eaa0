import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { CATEGORY_NAMES } from "#lib/catalogue/category-names.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { frenchStem } from "#lib/matching/text/french-stem.ts";
import { ideasOf } from "#lib/matching/text/ideas.ts";
import { words } from "#lib/matching/text/words.ts";

/** A word of a search, and the other words that are looked for in its place. */
export type SearchWord = {
  word: string;
  /** What was probably meant, when hardly anybody writes the word so. */
  meant: string | null;
  /** Words of the catalogue for the same idea. */
  synonyms: readonly string[];
};

/** What a search looks for: all of its words, or a whole category that they name. */
export type SearchTerms = { words: readonly SearchWord[]; categories: readonly CategoryKey[] };

/** A word with more ideas than this ("chercher") says too little to look for its synonyms. */
const MAX_IDEAS = 2;

/** Shorter words are stems of too many others: "tap" of "taper". */
const MIN_SYNONYM = 4;

/** "Sortir" may be said of a printer, a dog or an evening: it stands for none of them. */
const standsFor = (synonym: string) => synonym.length >= MIN_SYNONYM && ideasOf(frenchStem(synonym)).groups.size === 1;

const NAMES = new Map(CATEGORY_KEYS.map((key) => [key, new Set(words(CATEGORY_NAMES[key]).map(frenchStem))]));

function synonymsOf(word: string): string[] {
  const { groups } = ideasOf(frenchStem(word));
  if (groups.size > MAX_IDEAS) return [];
  const found = [...groups].flatMap((group) => {
    const [category, index] = group.split(".") as [CategoryKey, string];
    return words(SYNONYMS[category][Number(index)] ?? "");
  });
  return [...new Set(found)].filter((synonym) => synonym !== word && standsFor(synonym));
}

const names = (category: CategoryKey, word: string) => NAMES.get(category)?.has(frenchStem(word)) === true;

/** The categories that a search names: one word names them, and no other word speaks of something else. */
function namedCategories(all: readonly string[]): CategoryKey[] {
  return CATEGORY_KEYS.filter(
    (category) =>
      all.some((word) => names(category, word)) &&
      all.every((word) => names(category, word) || ideasOf(frenchStem(word)).categories.has(category)),
  );
}

/** What to look for; `meant` corrects words by the words of this city's listings or of the catalogue. */
export function searchTerms(typed: readonly string[], meant: ReadonlyMap<string, string> = new Map()): SearchTerms {
  const terms = typed.map((word) => {
    const correction = meant.get(word) ?? null;
    return { word, meant: correction, synonyms: synonymsOf(correction ?? word) };
  });
  return { words: terms, categories: namedCategories(terms.map((term) => term.meant ?? term.word)) };
}

/** The words that were looked for beside the typed ones, because hardly anybody writes these. */
export function meantWords({ words: terms }: SearchTerms): string[] {
  return terms.flatMap(({ meant }) => (meant ? [meant] : []));
}
