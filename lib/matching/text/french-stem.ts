/*
 * Light stemmer for French: takes plural, feminine and the commonest endings off, and leaves the rest alone, so that
 * "imprimante" and "imprimantes" meet while "course" and "court" do not.
 * Method: J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006
 * (the UniNE stemmer), here as a table of endings over words without accents.
 */

/** Ending, shortest word that it applies to, what takes its place. The first line that fits is the only one. */
const ENDINGS: readonly (readonly [ending: string, minLength: number, replacement: string])[] = [
  ["issement", 10, "ir"],
  ["issant", 9, "ir"],
  ["ivement", 8, "if"],
  ["ement", 7, "e"],
  ["ficatrice", 12, "fier"],
  ["ficateur", 11, "fier"],
  ["catrice", 10, "quer"],
  ["cateur", 9, "quer"],
  ["atrice", 9, "er"],
  ["ateur", 8, "er"],
  ["trice", 7, "ter"],
  ["ieme", 6, ""],
  ["teuse", 8, "ter"],
  ["teur", 7, "ter"],
  ["euse", 6, "eu"],
  ["iere", 9, "ier"],
  ["ive", 8, "if"],
  ["nnelle", 10, "n"],
  ["nnel", 10, "n"],
  ["ique", 9, ""],
  ["esse", 9, "e"],
  ["inage", 8, "in"],
  ["ualisation", 11, "uel"],
  ["isation", 10, "ise"],
  ["isateur", 10, ""],
  ["ation", 9, "e"],
  ["ition", 9, ""],
];

function singular(word: string): string {
  if (word.length > 5 && /[^e]aux$/.test(word)) return word.replace(/aux$/, "al");
  return word.length > 3 ? word.replace(/x?s?$/, "") : word;
}

function withoutEnding(word: string): string {
  const rule = ENDINGS.find(([ending, minLength]) => word.length >= minLength && word.endsWith(ending));
  return rule ? word.slice(0, -rule[0].length) + rule[2] : word;
}

/** Doubled letters, infinitive "r", mute and closed "e" at the end say nothing. */
function withoutTail(word: string): string {
  if (word.length <= 4) return word;
  const single = word.replace(/(\p{L})\1+/gu, "$1");
  if (single.length <= 4) return single;
  if (single.endsWith("ie")) return single.slice(0, -2);
  return single.replace(/r$/, "").replace(/e{1,2}$/, "");
}

/** The stem of a folded word. Stemming a stem may shorten it again; only stems of words are compared. */
export function frenchStem(word: string): string {
  return withoutTail(withoutEnding(singular(word)));
}
