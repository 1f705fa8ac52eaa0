/*
 * Finds patterns in a text, as `matchAll` does, and tries each only at the words that it may begin with.
 */
import type { Range } from "./folded-text.ts";
import { HEAD_LENGTH, headsOf } from "./pattern-heads.ts";

/** A pattern that is tried at one place, and the first letters of the words where it is, by their count. */
type Anchored = { sticky: RegExp; heads: readonly Heads[] };
type Heads = { keys: readonly number[]; set: ReadonlySet<number> };

/** Shorter texts are read faster than prepared. */
const MIN_LENGTH = 40;
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
    LENGTHS.map((length) => {
      const ofLength = [...heads].filter((head) => head.length === length).map((head) => keyOf(head, 0, length));
      return { keys: ofLength, set: new Set(ofLength) };
    });
  const made = keys && { sticky: new RegExp(pattern.source, "y"), heads: keys };
  KNOWN.set(pattern, made);
  return made;
}

/** Words by their first signs of one length: the last one of each, before each the one like it, and the signs of each. */
type WordTable = { last: Map<number, number>; before: Int32Array; keys: Int32Array };

/** Where words begin, by their first signs: the last one of each beginning, and before each word the one like it. */
class WordIndex {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #tables: (WordTable | undefined)[] = [];

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

  #table(length: number): WordTable {
    const last = new Map<number, number>();
    const before = new Int32Array(this.#starts.length);
    const keys = new Int32Array(this.#starts.length);
    for (const [word, start] of this.#starts.entries()) {
      const key = keyOf(this.text, start, length);
      keys[word] = key;
      before[word] = last.get(key) ?? -1;
      last.set(key, word);
    }
    const table = { last, before, keys };
    this.#tables[length] = table;
    return table;
  }

  /** The words that begin with any of some signs of one length, by whichever of the two are fewer. */
  #startsOfLength({ keys: wanted, set }: Heads, length: number): number[] {
    if (wanted.length === 0) return [];
    const { last, before, keys } = this.#tables[length] ?? this.#table(length);
    if (wanted.length > last.size) return this.#starts.filter((_, word) => set.has(keys[word] ?? -1));
    const found: number[] = [];
    for (const key of wanted) {
      for (let word = last.get(key) ?? -1; word >= 0; word = before[word] ?? -1) found.push(this.#starts[word] ?? 0);
    }
    return found;
  }

  /** The words that begin with any of these signs, in order. */
  startsOf(heads: readonly Heads[]): number[] {
    const found = heads.flatMap((ofLength, index) => this.#startsOfLength(ofLength, index + 1));
    return found.sort((a, b) => a - b);
  }
}

/** Of the text that was read last: every rule reads the same one. */
let lastIndex = new WordIndex("");

/** So many places of one thing say enough, and what is read around each takes time. */
const MOST = 60;

/** Old telephones have no helpers of iterators. */
export function firstMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match);
    if (found.length === MOST) break;
  }
  return found;
}

/** Where a global pattern is found with its groups, in order: the first ones, where there are very many. */
export function matchesOf(folded: string, pattern: RegExp): RegExpExecArray[] {
  const anchor = folded.length < MIN_LENGTH ? null : anchored(pattern);
  if (!anchor) return firstMatches(folded, pattern);
  if (lastIndex.text !== folded) lastIndex = new WordIndex(folded);
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of lastIndex.startsOf(anchor.heads)) {
    if (found.length === MOST) break;
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
