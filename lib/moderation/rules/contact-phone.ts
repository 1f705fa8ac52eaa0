import type { Range } from "../folded-text.ts";
import { REGISTER_NUMBERS } from "./identity-number.ts";
import { readNumber, type Token, tokensOf } from "./number-words.ts";
import type { Rule } from "./rule.ts";

type Piece = Range & { digits: string; international: boolean };

/** A day with its year, which is no part of a number: "06/12/2026 14 h". */
const DATE = /(?<![\d/.-])\d{1,2}(?:([/.-])\d{1,2}\1(?:19|20)\d{2}|\/\d{1,2}\/\d{2})(?![/.-]?\d)/g;
/** What people put between the figures of one number. A comma and a space make a list. */
const GAP = /^(?:[ .\-_/()+:*|·•~'"]{0,3}|,)$/;
const MIN_DIGITS = 8;
const MAX_DIGITS = 17;
const FRENCH = /^(?:(?:00)?33)?0?[1-9]\d{8}$/;
const STARTS_FRENCH = /^(?:0[1-9]|33|0033)/;
const FOREIGN = /^(?:00)?[1-9]\d{7,14}$/;

/** The numbers of a text that stand close enough to be one. */
function runsOf(folded: string): Piece[][] {
  const hidden = (found: string) => "x".repeat(found.length);
  const tokens = tokensOf(folded.replace(DATE, hidden).replace(REGISTER_NUMBERS, hidden));
  const runs: Piece[][] = [];
  let run: Piece[] | null = null;
  for (let at = 0; at < tokens.length; ) {
    const read = readNumber(tokens, at);
    const next = read?.next ?? at + 1;
    const [first, last] = [tokens[at] as Token, tokens[next - 1] as Token];
    if (!read) run = null;
    else {
      const piece = { ...read, start: first.start, end: last.end, international: /\+ ?\(?$/.test(first.gap) };
      if (run && GAP.test(first.gap)) run.push(piece);
      else {
        run = [piece];
        runs.push(run);
      }
    }
    at = next;
  }
  return runs;
}

function isPhone(pieces: readonly Piece[], isWholeRun: boolean): boolean {
  const digits = pieces.map((piece) => piece.digits).join("");
  const international = pieces[0]?.international ?? false;
  if (STARTS_FRENCH.test(digits) && FRENCH.test(digits) && !/^33\d{8}$/.test(digits)) return true;
  if (isWholeRun && (international || digits.startsWith("00")) && FOREIGN.test(digits)) return true;
  return /^[67]$/.test(pieces[0]?.digits ?? "") && pieces.map((piece) => piece.digits.length).join("") === "12222";
}

/** How many pieces from one on are the longest telephone number that begins there; 0 when none does. */
function longestFrom(run: readonly Piece[], from: number): number {
  let digits = 0;
  let longest = 0;
  for (let to = from + 1; to <= run.length; to += 1) {
    digits += run[to - 1]?.digits.length ?? 0;
    if (digits > MAX_DIGITS) break;
    if (digits >= MIN_DIGITS && isPhone(run.slice(from, to), to === run.length)) longest = to - from;
  }
  return longest;
}

/** The numbers of one run that are telephone numbers. */
function phonesIn(run: readonly Piece[]): Range[] {
  const found: Range[] = [];
  for (let from = 0; from < run.length; ) {
    const length = longestFrom(run, from);
    const [first, last] = [run[from], run[from + length - 1]];
    if (length > 0 && first && last) found.push({ start: first.start, end: last.end });
    from += Math.max(1, length);
  }
  return found;
}

/** A telephone number in any of the ways that people here write one, in figures or in words. */
export const contactPhone: Rule = {
  code: "contact_phone",
  topic: "phone",
  severity: "medium",
  version: 2,
  find: ({ folded }) => runsOf(folded).flatMap(phonesIn),
};
