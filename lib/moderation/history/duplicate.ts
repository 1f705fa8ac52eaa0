import type { History, HistoryRule, Words } from "./history-rule.ts";
import { shinglesOf, similarity, wordsOf } from "./shingles.ts";

/** An author's own text counts as the same from here on … */
const SAME_OWN = 0.6;
/** … and somebody else's from here on: many ask for the same thing in nearly the same words … */
const SAME_OTHER = 0.75;
/** … and in few words everybody says the same. */
const TELLING_WORDS = 12;

function isSame(words: readonly string[], other: Words, least: number): boolean {
  return similarity(shinglesOf(words), shinglesOf(wordsOf(other))) >= least;
}

/** Nearly the text of another listing. */
export const duplicate: HistoryRule = {
  code: "duplicate",
  severity: "medium",
  version: 1,
  applies: (history: History) => {
    const words = wordsOf(history);
    if (history.own.some((text) => isSame(words, text, SAME_OWN))) return true;
    return words.length >= TELLING_WORDS && history.others.some((text) => isSame(words, text, SAME_OTHER));
  },
};
