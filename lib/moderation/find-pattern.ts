/*
 * Finds patterns in a text, as `matchAll` does, and tries each only at the words that it may begin with.
 */
import type { Range } from "./folded-text.ts";
import { HEAD_LENGTH, headsOf } from "./pattern-heads.ts";

/** A pattern that is tried at one place, and the first letters of the words where it is, by their count. */
type Anchored = { sticky: RegExp; heads: readonly (readonly number[])[] };

/** Shorter texts are read faster than prepared. */
const MIN_LENGTH = 200;
const LENGTHS = Array.from({ length: HEAD_LENGTH }, (_, index) => index + 1);
const KNOWN = new WeakMap<RegExp, Anchored | null>();
const BITS = 7;

/** The first signs of a word as one number. */
function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let sign = at; sign < at + length; sign += 1) key = (key << BITS) | Math.min(text.charCodeAt(sign) || 0, 127);
  return key;
}

function anchored(pattern: RegExp): Anchored | null {
  const known = KNOWN.get(pattern);
  if (known !== undefined) return known;
  const heads = pattern.flags === "g" ? headsOf(pattern.source) : null;
  const keys =
    heads &&
    LENGTHS.map((length) => [...heads].filter((head) => head.length === length).map((head) => keyOf(head, 0, length)));
  const made = keys && { sticky: new RegExp(pattern.source, "y"), heads: keys };
  KNOWN.set(pattern, made);
  return made;
}

/** Where words begin, by their first signs: the last one of each beginning, and before each word the one like it. */
class WordIndex {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #tables: ({ last: Map<number, number>; before: Int32Array } | undefined)[] = [];

  constructor(text: string) {
    this.text = text;
    let wasWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
      if (isWord && !wasWord) this.#starts.push(at);
      wasWord = isWord;
    }
  }

  #table(length: number) {
    const last = new Map<number, number>();
    const before = new Int32Array(this.#starts.length);
    for (const [word, start] of this.#starts.entries()) {
      const key = keyOf(this.text, start, length);
      before[word] = last.get(key) ?? -1;
      last.set(key, word);
    }
    const table = { last, before };
    this.#tables[length] = table;
    return table;
  }

  #startsWith(key: number, length: number): number[] {
    const { last, before } = this.#tables[length] ?? this.#table(length);
    const found: number[] = [];
    for (let word = last.get(key) ?? -1; word >= 0; word = before[word] ?? -1) found.push(this.#starts[word] ?? 0);
    return found;
  }

  /** The words that begin with any of these signs, in order. */
  startsOf(heads: Anchored["heads"]): number[] {
    const found: number[] = [];
    for (const length of LENGTHS) {
      for (const key of heads[length - 1] ?? []) found.push(...this.#startsWith(key, length));
    }
    return found.sort((a, b) => a - b);
  }
}

/** Of the text that was read last: every rule reads the same one. */
let lastIndex = new WordIndex("");

/** Where a global pattern is found with its groups, in order. */
export function matchesOf(folded: string, pattern: RegExp): RegExpExecArray[] {
  const anchor = folded.length < MIN_LENGTH ? null : anchored(pattern);
  if (!anchor) return Array.from(folded.matchAll(pattern));
  if (lastIndex.text !== folded) lastIndex = new WordIndex(folded);
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of lastIndex.startsOf(anchor.heads)) {
    if (start < end) continue;
    anchor.sticky.lastIndex = start;
    const match = anchor.sticky.exec(folded);
    if (!match) continue;
    found.push(match);
    end = anchor.sticky.lastIndex;
  }
  return found;
}

/** Where a global pattern is found, in order. */
export function rangesOf(folded: string, pattern: RegExp): Range[] {
  return matchesOf(folded, pattern).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
