/*
 * The words of the lexicon as they are and by their stems, so that a text is read in one pass. Phrases are found by their first stem and
 * are worth more than the words that they are made of.
 */
import type { Need } from "#lib/catalogue/needs/need.ts";
import { NEEDS } from "#lib/catalogue/needs/needs.ts";
import { frenchStem } from "./french-stem.ts";
import { fold } from "./words.ts";

type Phrase = { stems: readonly string[]; need: Need };

const byStem = new Map<string, Need[]>();
const byFirstStem = new Map<string, Phrase[]>();
const byWord = new Map<string, Need[]>();

function add<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const known = table.get(key);
  if (known) known.push(value);
  else table.set(key, [value]);
}

for (const need of NEEDS) {
  for (const entry of new Set(need.words.split(/\s+/).filter(Boolean))) {
    const stems = fold(entry)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map(frenchStem);
    const [first = ""] = stems;
    if (stems.length > 1) {
      add(byFirstStem, first, { stems, need });
      continue;
    }
    add(byWord, fold(entry), need);
    if (!byStem.get(first)?.includes(need)) add(byStem, first, need);
  }
}
for (const phrases of byFirstStem.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);

/** The single words of the lexicon, folded. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(byWord.keys());

export const isKnownStem = (stem: string) => byStem.has(stem);

/** The needs that a folded word may speak of: those that list it as it is, else those that list another form of it. */
export const needsOf = (word: string): readonly Need[] => byWord.get(word) ?? byStem.get(frenchStem(word)) ?? [];

/** The longest phrase that begins at a place of a clause, as the needs that it speaks of and how many words it takes. */
export function phraseAt(stems: readonly string[], start: number): { needs: Need[]; length: number } | null {
  const fits = (byFirstStem.get(stems[start] ?? "") ?? []).filter((phrase) =>
    phrase.stems.every((stem, index) => stems[start + index] === stem),
  );
  const length = fits[0]?.stems.length ?? 0;
  if (length === 0) return null;
  return { needs: fits.filter((phrase) => phrase.stems.length === length).map(({ need }) => need), length };
}
