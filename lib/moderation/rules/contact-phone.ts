import type { Range } from "../folded-text.ts";
import { type Piece, runsOf, withoutDates } from "./number-runs.ts";
import { isPublicNumber, isReference, saysTelephone } from "./phone-context.ts";
import type { Rule } from "./rule.ts";
import { toldNumbers } from "./told-numbers.ts";

const MIN_DIGITS = 8;
const MAX_DIGITS = 17;
const FRENCH = /^(?:(?:00)?33)?0?[1-9]\d{8}$/;
const STARTS_FRENCH = /^(?:0[1-9]|33|0033)/;
const FOREIGN = /^(?:00)?[1-9]\d{7,14}$/;

const digitsOf = (pieces: readonly Piece[]) => pieces.map(({ digits }) => digits).join("");

/** Twos that only go up beyond a number are a list, as those of a lottery. */
const goesUp = (run: readonly Piece[]) =>
  run.every(({ digits }, index) => digits.length === 2 && (index === 0 || digits > (run[index - 1]?.digits ?? "")));
const isList = (run: readonly Piece[]) => run.length > 5 && goesUp(run);

/** Days and quantities in a list seldom go over 31. */
const MAX_LISTED = 31;

/** A mobile number without its zero. */
const isGrouped = (pieces: readonly Piece[]) => pieces.map(({ digits }) => digits.length).join("") === "12222";

/** In words from beginning to end. */
const isSpelled = (folded: string, pieces: readonly Piece[]) =>
  pieces.length >= 5 && !/\d/.test(folded.slice(pieces[0]?.start, pieces.at(-1)?.end));

function isFrench(digits: string): boolean {
  return STARTS_FRENCH.test(digits) && FRENCH.test(digits) && !/^33\d{8}$/.test(digits);
}

function isForeign(first: Piece | undefined, digits: string): boolean {
  return ((first?.plus ?? 0) > 0 || digits.startsWith("00")) && FOREIGN.test(digits);
}

/** What the first figures of a number may be. */
const BEGINS = /^(?:0$|0[1-9]|00$|00[1-9]|3$|33|[67])/;

function isPhone(folded: string, pieces: readonly Piece[], digits: string, isWholeRun: boolean): boolean {
  const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  if (pieces.slice(1).some(({ isLoose }) => isLoose)) {
    const isNumber = !goesUp(pieces) && pieces.some((piece) => Number(piece.digits) > MAX_LISTED);
    const isSure = isNumber || saysTelephone(folded, range);
    return isSure && isFrench(digits);
  }
  if (isFrench(digits) || (isWholeRun && isForeign(pieces[0], digits))) return true;
  const isCalled = isGrouped(pieces) || isSpelled(folded, pieces) || (isWholeRun && saysTelephone(folded, range));
  return isCalled && /^[67]\d{8}$/.test(digits);
}

/** By its figures alone: spares a look at how they are grouped. */
function mayBePhone(digits: string, isForeignLike: boolean): boolean {
  return isForeignLike || digits.startsWith("00") || isFrench(digits) || /^[67]\d{8}$/.test(digits);
}

/** How many pieces from one on are the longest telephone number that begins there; 0 when none does. */
function longestFrom(folded: string, run: readonly Piece[], from: number): number {
  const isForeignLike = (run[from]?.plus ?? 0) > 0;
  let digits = "";
  let longest = 0;
  for (let to = from + 1; to <= run.length; to += 1) {
    digits += run[to - 1]?.digits ?? "";
    if (digits.length > MAX_DIGITS || !(isForeignLike || BEGINS.test(digits))) break;
    if (digits.length < MIN_DIGITS || !mayBePhone(digits, isForeignLike)) continue;
    if (isPhone(folded, run.slice(from, to), digits, to === run.length)) longest = to - from;
  }
  return longest;
}

/** The numbers of one run that are telephone numbers of somebody. */
function phonesIn(folded: string, run: readonly Piece[]): Range[] {
  const found: Range[] = [];
  if (isList(run)) return found;
  for (let from = 0; from < run.length; ) {
    const length = longestFrom(folded, run, from);
    const [first, last] = [run[from], run[from + length - 1]];
    if (length > 0 && first && last) {
      const range = { start: first.start - first.plus, end: last.end };
      const digits = digitsOf(run.slice(from, from + length));
      if (!isReference(folded, range) && !isPublicNumber(folded, range, digits)) found.push(range);
    }
    from += Math.max(1, length);
  }
  return found;
}

/** A telephone number in any of the ways that people here write one, in figures or in words. */
export const contactPhone: Rule = {
  code: "contact_phone",
  topic: "phone",
  severity: "medium",
  version: 3,
  mayApply: (folded) => /\d\D{0,12}\d|zero|\b(?:oh?|six|sept|seven)\b/.test(folded),
  find: ({ folded }) => {
    const told = toldNumbers(folded);
    const mayHold = runsOf(folded).some((run) => digitsOf(run).length >= MIN_DIGITS);
    if (!mayHold) return told;
    return [...told, ...runsOf(withoutDates(folded)).flatMap((run) => phonesIn(folded, run))];
  },
};
