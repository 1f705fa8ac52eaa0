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
/** Letter by letter with the same sort of mark between, letters with signs among them, or one letter again and again. */
const DISGUISED =
  /(?<![a-z0-9])(?:[a-z0-9@$](?:[ ._*-][a-z0-9@$]){3,14}(?![a-z0-9])|(?=[a-z0-9@$*€!|#.]{0,14}[a-z@$])(?:[a-z0-9@$€]{1,12}[0-9@$*€!|#.]{1,3}[a-z@$€*0-9]{1,12}|[@$][a-z]{2,12})(?![a-z0-9])|[a-z]{0,10}([a-z])\1{2,10}[a-z]{0,10})/g;

/** A word with a sign for any letter, as a pattern; null when too few letters are left to tell. */
function patternOf(found: string): RegExp | null {
  const spelled = /^.(?:[ ._*-].){3,}$/.test(found) ? found.replace(/[ ._*-]/g, "") : found.replace(/[.|_-]/g, "");
  const read = Array.from(spelled, (sign) => LETTERS[sign] ?? sign).join("");
  if (read.replace(/[^a-z]/g, "").length < 3) return null;
  const once = read.replace(/([a-z])\1{2,}/g, "$1{1,2}");
  return new RegExp(`^(?:${once.replace(/[*#]+/g, (signs) => `[a-z]{1,${signs.length + 1}}`)})$`);
}

/** Where a text has one of some words in disguise. */
export function disguisedWords(folded: string, words: readonly string[]): Range[] {
  return Array.from(folded.matchAll(DISGUISED)).flatMap(({ 0: found, index }) => {
    const pattern = patternOf(found);
    return pattern && words.some((word) => pattern.test(word)) ? [{ start: index, end: index + found.length }] : [];
  });
}
