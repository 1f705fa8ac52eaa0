/*
 * Numbers in figures and in words, as people spell them to hide a telephone number: "zéro six douze trente-quatre",
 * "oh six one two". A number word and the next one that belongs to it ("soixante-dix-huit") are one number.
 */
import type { Range } from "../folded-text.ts";

/** A run of figures or of letters, with what stands between it and the one before. */
export type Token = Range & { text: string; gap: string };
export type ReadNumber = { digits: string; next: number };

const wordTable = (words: string, from: number) => words.split(" ").map((word, index) => [word, from + index] as const);
const SMALL: ReadonlyMap<string, number> = new Map([
  ...wordTable(
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    0,
  ),
  ...wordTable("one two three four five", 1),
  ...wordTable("seven eight nine", 7),
  ["oh", 0],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ["vingt", 20],
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["septante", 70],
  ["nonante", 90],
]);
const JOINED = /^[ -]{1,2}$/;

export function tokensOf(folded: string): Token[] {
  let last = 0;
  return Array.from(folded.matchAll(/\d+|[a-z]+/g), ({ 0: text, index }) => {
    const gap = folded.slice(last, index);
    last = index + text.length;
    return { text, gap, start: index, end: last };
  });
}

/** Seven, eight or nine right after "dix". */
function afterTen(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const value = token && JOINED.test(token.gap) ? SMALL.get(token.text) : undefined;
  return value !== undefined && value >= 7 && value <= 9 ? value : null;
}

/** 0 to 19. */
function readSmall(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const value = SMALL.get(tokens[at]?.text ?? "");
  if (value === undefined) return null;
  const more = value === 10 ? afterTen(tokens, at + 1) : null;
  return more === null ? { value, next: at + 1 } : { value: 10 + more, next: at + 2 };
}

/** What follows tens: "trente-quatre", "vingt et un", "soixante-dix-huit". */
function readUnits(tokens: readonly Token[], at: number, max: number): { value: number; next: number } {
  const from = tokens[at]?.text === "et" ? at + 1 : at;
  const units = JOINED.test(tokens[from]?.gap ?? "") ? readSmall(tokens, from) : null;
  return units && units.value >= 1 && units.value <= max ? units : { value: 0, next: at };
}

function readTens(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const [token, following] = [tokens[at], tokens[at + 1]];
  if (token?.text === "quatre" && /^vingts?$/.test(following?.text ?? "") && JOINED.test(following?.gap ?? "")) {
    const units = readUnits(tokens, at + 2, 19);
    return { value: 80 + units.value, next: units.next };
  }
  const tens = TENS.get(token?.text ?? "");
  if (tens === undefined) return null;
  const units = readUnits(tokens, at + 1, tens === 60 ? 19 : 9);
  return { value: tens + units.value, next: units.next };
}

/** The number at a place of the tokens, in figures, or null. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^\d/.test(token.text)) return { digits: token.text, next: at + 1 };
  // The letter O in the place of the figure.
  if (token.text === "o" && /^\d/.test(tokens[at + 1]?.text ?? "")) return { digits: "0", next: at + 1 };
  const read = readTens(tokens, at) ?? readSmall(tokens, at);
  return read && { digits: String(read.value), next: read.next };
}
