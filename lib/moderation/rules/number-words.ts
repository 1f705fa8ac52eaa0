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
  ...wordTable("seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 7),
  // As some write them.
  ...wordTable("onz douz treiz quatorz quinz seiz", 11),
  ["oh", 0],
  ["zeros", 0],
  ["katre", 4],
  ["sinq", 5],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ...["vingt", "trente", "quarante", "cinquante", "soixante", "septante", "octante", "nonante"].map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
  ...["vint", "trante", "quarente", "cinquente", "soixente"].map((word, index) => [word, 20 + 10 * index] as const),
  ["huitante", 80],
  ["quatrevingt", 80],
  ["quatrevingts", 80],
  ["soixantedix", 70],
  ["quatrevingtdix", 90],
]);
/** Tens that go on up to nineteen: "soixante-dix-huit". */
const LONG_TENS: ReadonlySet<string> = new Set(["soixante", "soixente", "quatrevingt", "quatrevingts"]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
]);
const JOINED = /^[ -]{1,2}$/;
const asFigures = (letters: string) => letters.replaceAll("o", "0").replace(/[il]/g, "1");

const isFigure = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => code >= 97 && code <= 122;

/** Where the run of figures or of letters ends that begins at a place. */
function endOfRun(text: string, start: number): number {
  const isSame = isFigure(text.charCodeAt(start)) ? isFigure : isLetter;
  let end = start + 1;
  while (isSame(text.charCodeAt(end))) end += 1;
  return end;
}

export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (!isFigure(code) && !isLetter(code)) continue;
    const end = endOfRun(folded, at);
    tokens.push({ text: folded.slice(at, end), gap: folded.slice(last, at), start: at, end });
    last = end;
    at = end - 1;
  }
  return tokens;
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
  const figure = tokens[at];
  // "trente9"
  if (figure?.gap === "" && /^[1-9]$/.test(figure.text)) return { value: Number(figure.text), next: at + 1 };
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
  const units = readUnits(tokens, at + 1, LONG_TENS.has(token?.text ?? "") ? 19 : 9);
  return { value: tens + units.value, next: units.next };
}

const isHundred = (token: Token | undefined) => /^cents?$/.test(token?.text ?? "");

/** 100 to 999: "cent douze", "trois cent quarante-cinq". */
function readHundreds(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const times = isHundred(tokens[at]) ? { value: 1, next: at } : readSmall(tokens, at);
  const hundred = times && times.value >= 1 && times.value <= 9 ? tokens[times.next] : undefined;
  if (!times || !isHundred(hundred) || (times.next > at && !JOINED.test(hundred?.gap ?? ""))) return null;
  const after = times.next + 1;
  const rest = JOINED.test(tokens[after]?.gap ?? "") ? (readTens(tokens, after) ?? readSmall(tokens, after)) : null;
  return { value: 100 * times.value + (rest?.value ?? 0), next: rest?.next ?? after };
}

/** "double zéro". */
function readRepeated(tokens: readonly Token[], at: number): ReadNumber | null {
  const times = TIMES.get(tokens[at]?.text ?? "");
  const one = times === undefined ? null : readSmall(tokens, at + 1);
  return one && one.value <= 9 ? { digits: String(one.value).repeat(times ?? 1), next: one.next } : null;
}

const isFigures = (token: Token | undefined) => token !== undefined && isFigure(token.text.charCodeAt(0));

/** Letters in the place of figures, right beside one: "O6", "l2"; an O also stands before a number. */
function readLetters(tokens: readonly Token[], at: number): ReadNumber | null {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !/^[oil]{1,2}$/.test(token.text)) return null;
  const isBeside = (isFigures(before) && token.gap === "") || (isFigures(after) && after?.gap === "");
  const isZero = /^o/.test(token.text) && (isFigures(after) || readSmall(tokens, at + 1) !== null);
  return isBeside || isZero ? { digits: asFigures(token.text), next: at + 1 } : null;
}

/** Any word that a number begins with: most words of a text are none of them. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...TIMES.keys(),
  ..."cent cents o oo i l oi io ol lo il li ii ll".split(" "),
]);

/** The number at a place of the tokens, in figures, or null. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const text = tokens[at]?.text;
  if (text === undefined) return null;
  if (isFigure(text.charCodeAt(0))) return { digits: text, next: at + 1 };
  if (!FIRST_WORDS.has(text)) return null;
  const read = readHundreds(tokens, at) ?? readTens(tokens, at) ?? readSmall(tokens, at);
  if (read) return { digits: String(read.value), next: read.next };
  return readRepeated(tokens, at) ?? readLetters(tokens, at);
}
