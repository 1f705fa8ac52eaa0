import { fold } from "#lib/matching/text/words.ts";
import type { Words } from "./history-rule.ts";

/** Words that follow one another, as one shingle. */
const WIDTH = 2;
/** By so many words texts that may be the same are looked for. */
const SEARCHED_WORDS = 6;

/** The words of a listing, without accents and marks. */
export function wordsOf({ title, body }: Words): string[] {
  return fold(`${title} ${body}`)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The longest words of a listing, those that the fewest others have: letters and digits only. */
export function tellingWords(words: Words): string[] {
  const longest = [...new Set(wordsOf(words))].sort((a, b) => b.length - a.length);
  return longest.slice(0, SEARCHED_WORDS);
}

/** Every two words that follow one another; a single word is one. */
export function shinglesOf(words: readonly string[]): Set<string> {
  const last = Math.max(0, words.length - WIDTH);
  if (words.length === 0) return new Set();
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + WIDTH).join(" ")));
}

/** What two sets share of all that they hold (Jaccard), from 0 to 1; two empty ones share nothing. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
