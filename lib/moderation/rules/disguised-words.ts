/*
 * Words that are written so that they are read and not found: "c0nnard", "c*nnard", "s@lope", "c.o.n.n.a.r.d",
 * "c o n n a r d", "connaaaard". Only words that look disguised are read again, each as the words that it may be.
 */
import type { Range } from "../folded-text.ts";

const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  "€": "e",
  $: "s",
  "!": "i",
  "|": "l",
};
/** Letter by letter, with a mark between. */
const SPELLED = /(?<![a-z0-9])[a-z0-9@$](?:[ ._*-][a-z0-9@$]){3,14}(?![a-z0-9])/g;
const WORD = /[a-z0-9@$*€!|#]{3,16}/g;
const IS_DISGUISED = /[a-z@$][@$*€!|#\d]{1,3}[a-z@$*€\d]|^[@$][a-z]{2}|([a-z])\1{2}/;

/** A word with a sign for any letter, as a pattern; null when too few letters are left to tell. */
function patternOf(found: string): RegExp | null {
  const read = Array.from(found.replace(/!+$/, ""), (sign) => LETTERS[sign] ?? sign).join("");
  if (read.replace(/[^a-z]/g, "").length < 3) return null;
  const once = read.replace(/([a-z])\1{2,}/g, "$1{1,2}");
  return new RegExp(`^(?:${once.replace(/[*#]+/g, (signs) => `[a-z]{1,${signs.length + 1}}`)})$`);
}

function candidates(folded: string): (Range & { found: string })[] {
  const spelled = Array.from(folded.matchAll(SPELLED), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    found: found.replace(/[ ._*-]/g, ""),
  }));
  const words = Array.from(folded.matchAll(WORD)).flatMap(({ 0: found, index }) =>
    IS_DISGUISED.test(found) ? [{ start: index, end: index + found.length, found }] : [],
  );
  return [...spelled, ...words];
}

/** Where a text has one of some words in disguise. */
export function disguisedWords(folded: string, words: readonly string[]): Range[] {
  return candidates(folded).flatMap(({ start, end, found }) => {
    const pattern = patternOf(found);
    return pattern && words.some((word) => pattern.test(word)) ? [{ start, end }] : [];
  });
}
