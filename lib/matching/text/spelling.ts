/*
 * Words that nobody wrote down, as the one that was meant: the known word that is one letter away, found by the words that
 * deleting letters gives (the symmetric delete method of W. Garbe, SymSpell, 2012), or the one that sounds the same in
 * French ("medikaman", "ordinateure").
 */
import { frenchStem } from "./french-stem.ts";
import { isKnownStem, KNOWN_WORDS } from "./known-needs.ts";

const SHORTEST = 6;
const LONG = 9;

/** The word, and each word that it gives when one letter is taken away. */
function deletions(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** How a word sounds, roughly: one spelling for each sound of French. */
export function sound(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/(e?au|aux|ault)/g, "o")
    .replace(/(ai|ei|et$|er$|ez$|ee$)/g, "e")
    .replace(/(am|an|em|en)(?![aeiouyn])/g, "1")
    .replace(/(aim|ain|ein|im|in|un|um|yn|ym)(?![aeiouyn])/g, "2")
    .replace(/(om|on)(?![aeiouyn])/g, "3")
    .replace(/ti(?=[aeiou3])/g, "si")
    .replace(/sc(?=[eiy])/g, "s")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ch/g, "4")
    .replace(/g(?=[eiy])/g, "j")
    .replace(/(qu|ck|c|q)/g, "k")
    .replace(/h/g, "")
    .replace(/y/g, "i")
    .replace(/z/g, "s")
    .replace(/(.)\1+/g, "$1")
    .replace(/[esxtd]+$/, "");
}

const byDeletion = new Map<string, string[]>();
const bySound = new Map<string, string>();
for (const word of KNOWN_WORDS) {
  if (word.length < SHORTEST - 1) continue;
  const sounded = sound(word);
  if (sounded.length > 2 && !bySound.has(sounded)) bySound.set(sounded, word);
  for (const deleted of deletions(word)) byDeletion.set(deleted, [...(byDeletion.get(deleted) ?? []), word]);
}

/** Whether one letter added, taken away, changed or swapped with its neighbour makes one word of the other. */
function isOneAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return right.length <= 1 || (right.length === 2 && left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** The known word that a folded word was meant for; null when none is close, or when a form of it is known. */
export function meantWord(word: string): string | null {
  if (word.length < SHORTEST || isKnownStem(frenchStem(word))) return null;
  const near = deletions(word)
    .flatMap((deleted) => byDeletion.get(deleted) ?? [])
    // A short word rarely begins with another letter than the one that was meant.
    .find((known) => (known[0] === word[0] || word.length >= LONG) && isOneAway(known, word));
  return near ?? bySound.get(sound(word)) ?? null;
}
