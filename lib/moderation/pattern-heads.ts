/*
 * How the words begin at which a pattern may be found, read from the pattern itself: "\b(?:vends?|a vendre)" begins with "ven"
 * or "a v". Most words of a text begin otherwise, and trying a long pattern at each of them is what takes time.
 */

/** Beginnings of what a part of a pattern matches: `open` ones are all of it and may go on, after `shut` ones all may come. */
type Heads = { open: ReadonlySet<string>; shut: ReadonlySet<string> };

/** So many letters tell enough. */
export const HEAD_LENGTH = 4;
const MAX_HEADS = 30_000;
const MAX_CLASS = 16;
const NOTHING: Heads = { open: new Set([""]), shut: new Set() };
const ANYTHING: Heads = { open: new Set(), shut: new Set([""]) };

class TooMany extends Error {}

const literal = (text: string): Heads => ({ open: new Set([text]), shut: new Set() });

function either(one: Heads, other: Heads): Heads {
  return { open: new Set([...one.open, ...other.open]), shut: new Set([...one.shut, ...other.shut]) };
}

function then(first: Heads, next: Heads): Heads {
  const open = new Set<string>();
  const shut = new Set(first.shut);
  for (const head of first.open) {
    for (const more of next.shut) shut.add((head + more).slice(0, HEAD_LENGTH));
    for (const more of next.open) {
      const longer = head + more;
      if (longer.length < HEAD_LENGTH) open.add(longer);
      else shut.add(longer.slice(0, HEAD_LENGTH));
    }
  }
  if (open.size + shut.size > MAX_HEADS) throw new TooMany();
  return { open, shut };
}

const mayEndAnyhow = ({ open, shut }: Heads): Heads => ({ open: new Set(), shut: new Set([...open, ...shut]) });

/** A sign, an escaped one, a class, or the bracket that opens or closes a group. */
const PIECES = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]))?|[\s\S]/g;
const isOpening = (piece: string | undefined) => piece?.startsWith("(") ?? false;

/** Where the group ends whose bracket is at a place. */
function endOfGroup(pieces: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < pieces.length; at += 1) {
    if (isOpening(pieces[at])) depth += 1;
    else if (pieces[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return pieces.length;
}

function classHeads(inside: string): Heads {
  const plain = inside.replace(/\\d/g, "0-9").replace(/\\(.)/g, "$1");
  if (plain.startsWith("^") || /\\[a-zA-Z]/.test(inside.replaceAll("\\d", ""))) return ANYTHING;
  const signs = plain.replace(/(.)-(.)/g, (_, from: string, to: string) =>
    String.fromCharCode(
      ...Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (__, step) => from.charCodeAt(0) + step),
    ),
  );
  return signs.length > MAX_CLASS ? ANYTHING : { open: new Set(signs), shut: new Set() };
}

function signHeads(piece: string): Heads {
  if (piece === "\\b" || piece === "^" || piece === "$") return NOTHING;
  if (piece === "\\d") return classHeads("0-9");
  if (piece.startsWith("[")) return classHeads(piece.slice(1, -1));
  if (piece === "." || /^\\[a-zA-Z0-9]/.test(piece)) return ANYTHING;
  return literal(piece.at(-1) ?? "");
}

/** One sign, class or group, without its repetition. */
function atom(pieces: readonly string[], at: number): { heads: Heads; end: number } {
  const piece = pieces[at] ?? "";
  if (!isOpening(piece)) return { heads: signHeads(piece), end: at + 1 };
  const close = endOfGroup(pieces, at);
  // What is only looked at takes no place.
  const isLook = /[=!]$/.test(piece);
  return { heads: isLook ? NOTHING : alternatives(pieces.slice(at + 1, close)), end: close + 1 };
}

function repeated(heads: Heads, repetition: string): Heads {
  if (repetition === "") return heads;
  if (/^\?/.test(repetition)) return either(heads, NOTHING);
  const isOptional = repetition.startsWith("*") || repetition.startsWith("{0");
  return isOptional ? either(mayEndAnyhow(heads), NOTHING) : mayEndAnyhow(heads);
}

/** How often what is before may come, as it is written: "{1,3}?". */
function repetitionAt(pieces: readonly string[], at: number): string {
  return /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(pieces.slice(at, at + 10).join(""))?.[0] ?? "";
}

function sequence(pieces: readonly string[]): Heads {
  let heads = NOTHING;
  for (let at = 0; at < pieces.length && heads.open.size > 0; ) {
    const { heads: next, end } = atom(pieces, at);
    const repetition = repetitionAt(pieces, end);
    heads = then(heads, repeated(next, repetition));
    at = end + repetition.length;
  }
  return heads;
}

function split(pieces: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (let at = 0; at < pieces.length; at += 1) {
    const end = isOpening(pieces[at]) ? endOfGroup(pieces, at) : at;
    if (pieces[at] === "|") parts.push([]);
    else parts.at(-1)?.push(...pieces.slice(at, end + 1));
    at = end;
  }
  return parts;
}

function alternatives(pieces: readonly string[]): Heads {
  return split(pieces).map(sequence).reduce(either);
}

/**
 * How the words may begin at which a pattern is found; null when it may be found elsewhere than at the beginning of a word,
 * or when that is too much to tell.
 */
export function headsOf(source: string): ReadonlySet<string> | null {
  const pieces: readonly string[] = source.match(PIECES) ?? [];
  if (!split(pieces).every(([first]) => first === "\\b")) return null;
  try {
    const { open, shut } = alternatives(pieces);
    const heads = new Set([...open, ...shut]);
    return [...heads].every((head) => /^[a-z0-9_]/.test(head)) ? heads : null;
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}
