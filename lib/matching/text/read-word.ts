/*
 * A word as matching reads it. People use the same few thousand words: what was worked out for one is remembered, and all
 * is forgotten when there are too many, so that made-up words fill no memory.
 */
import type { Need } from "#lib/catalogue/needs/need.ts";
import { frenchStem } from "./french-stem.ts";
import { needsOf } from "./known-needs.ts";
import { meantWord } from "./spelling.ts";
import { isTelling } from "./words.ts";

/** `meant` is the known word that a misspelt one stands for, `needs` what the one or the other speaks of. */
export type ReadWord = { word: string; stem: string; telling: boolean; meant: string | null; needs: readonly Need[] };

const REMEMBERED = 20_000;
const known = new Map<string, ReadWord>();

function work(word: string): ReadWord {
  const telling = isTelling(word);
  const meant = telling ? meantWord(word) : null;
  return { word, stem: frenchStem(word), telling, meant, needs: telling ? needsOf(meant ?? word) : [] };
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
