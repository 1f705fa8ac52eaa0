/*
 * A text made plain for rules, with the way back: lower case, no accents, full-width letters and digits as usual ones,
 * one ordinary space for any run of white space, nothing for invisible characters. Every unit of the folded text knows
 * which units of the original it came from, so that a rule can read the one and a span point at the other.
 */
import type { Span } from "./finding.ts";
import { LOOKALIKES } from "./lookalikes.ts";

/** A part of the folded text. */
export type Range = { start: number; end: number };

export type FoldedText = {
  original: string;
  folded: string;
  /** The part of the original that a part of the folded text came from. */
  spanOf: (range: Range) => Span;
};

const OPENED: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss" };
const INVISIBLE = /^[\p{M}\p{Cf}]$/u;

/** One character as rules read it; empty when it says nothing by itself. */
function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (/^\s$/u.test(character)) return " ";
  if (/^\p{Pd}$/u.test(character)) return "-";
  if (/^[’‘ʼ´′]$/u.test(character)) return "'";
  if (/^[٠-٩۰-۹]$/u.test(character)) return String((character.charCodeAt(0) & 0xf) % 10);
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return OPENED[plain] ?? LOOKALIKES.get(plain)?.toLowerCase() ?? plain;
}

const ASCII = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\s/.test(character) ? " " : character.toLowerCase();
});
/** What was already folded: texts use some hundred characters at most. */
const KNOWN = new Map<string, string>();
const MAX_KNOWN = 2_000;

function foldedCharacter(character: string): string {
  const known = ASCII[character.charCodeAt(0)] ?? KNOWN.get(character);
  if (known !== undefined) return known;
  const plain = foldCharacter(character);
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(character, plain);
  return plain;
}

/** Reads a text once for every rule. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  let afterSpace = false;
  let at = 0;
  for (const character of original) {
    const plain = foldedCharacter(character);
    const end = at + character.length;
    if (plain === "" || (plain === " " && afterSpace)) {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      folded += plain;
      afterSpace = plain === " ";
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  const spanOf = ({ start: from, end: to }: Range): Span => {
    const [start, end] = [starts[from] ?? original.length, ends[to - 1] ?? original.length];
    return { start, end, text: original.slice(start, end) };
  };
  return { original, folded, spanOf };
}

/** The folded text just before and just after a part of it. */
export function around(folded: string, { start, end }: Range, reach: { before: number; after: number }) {
  return {
    before: folded.slice(Math.max(0, start - reach.before), start),
    after: folded.slice(end, end + reach.after),
  };
}
