import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { CATEGORY_NAMES } from "#lib/catalogue/category-names.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { words } from "#lib/matching/text/words.ts";

/** Every word by which the catalogue speaks of its categories, the names of categories first. */
export const CATALOGUE_WORDS: readonly string[] = [
  ...new Set([
    ...CATEGORY_KEYS.flatMap((key) => words(CATEGORY_NAMES[key])),
    ...CATEGORY_KEYS.flatMap((key) => SYNONYMS[key].flatMap(words)),
  ]),
];

const KNOWN = new Set(CATALOGUE_WORDS);

/** Whether the catalogue has a word, in the singular or the plural. */
export const inCatalogue = (word: string) => KNOWN.has(word) || KNOWN.has(word.replace(/[sx]$/, ""));
