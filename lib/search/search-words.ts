import { fold, words } from "#lib/matching/text/words.ts";

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 30;
/** Verbs that say nothing of what is looked for. */
const EMPTY_VERBS = new Set(["aller", "venir", "trouver", "mettre", "find", "get"]);

/**
 * The words of a search: folded, letters and digits only, without repetitions. Words that say nothing ("cherche",
 * "de") are left out, unless there are no others.
 */
export function searchWords(search: string): string[] {
  const telling = words(search).filter((word) => !EMPTY_VERBS.has(word));
  const found = telling.length > 0 ? telling : fold(search).split(/[^\p{L}\p{N}]+/u);
  const kept = found.filter((word) => word !== "" && word.length <= MAX_WORD_LENGTH);
  return [...new Set(kept)].slice(0, MAX_WORDS);
}
