/*
 * A word as matching reads it. People use the same few thousand words: what was worked out for one is remembered, and all
 * is forgotten when there are too many, so that made-up words fill no memory.
 */
import { frenchStem } from "./french-stem.ts";
import { meantWord } from "./spelling.ts";
import { isTelling } from "./words.ts";

/** `meant` is the stem of the known word that a misspelt one stands for. */
export type ReadWord = { word: string; stem: string; telling: boolean; meant: string | null };

const REMEMBERED = 20_000;
const known = new Map<string, ReadWord>();

function work(word: string): ReadWord {
  const telling = isTelling(word);
  const meant = telling ? meantWord(word) : null;
  return { word, stem: frenchStem(word), telling, meant: meant && frenchStem(meant) };
}

/** Reads a folded word. */
export function readWord(word: string): ReadWord {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= REMEMBERED) known.clear();
  const read = work(word);
  known.set(word, read);
  return read;
}
