/*
 * The numbers of a text that stand close enough to be parts of one: signs, a comma or a few small words between them.
 */
import type { Range } from "../folded-text.ts";
import { REGISTER_NUMBERS } from "./identity-number.ts";
import { readNumber, type Token, tokensOf } from "./number-words.ts";

/** A number of a run; a loose one is held to the one before by a comma or by words only. */
export type Piece = Range & { digits: string; isLoose: boolean; plus: number };

/** A day with its year, days in a row and hours of a clock, which are no part of a number. */
const DATES = new RegExp(
  [
    "(?<![\\d/.-])\\d{1,2}(?:([/.-])\\d{1,2}\\1(?:19|20)\\d{2}|\\/\\d{1,2}\\/\\d{2})(?![/.-]?\\d)",
    "(?<!\\d ?)[0-3]?\\d [01]?\\d (?:19|20)\\d{2}(?!\\d)",
    "(?<![\\d/])[0-3]?\\d\\/[01]?\\d(?: ?(?:-|,|;|&|et|ou|au) ?(?:le )?[0-3]?\\d\\/[01]?\\d){1,10}(?![\\d/])",
    "(?<![\\d:])(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d])",
  ].join("|"),
  "g",
);
/** What people put between the figures of one number: any signs but those of a list or of an amount. */
const GAP = /^(?:[^\p{L}\d,;%€$£!?]{0,6}|,)$/u;
const LIST_GAP = /^ ?[,;] $/;
/** Words that stand for such signs, and words that go from a part of a number to the next. */
const SIGN_WORDS: ReadonlySet<string> = new Set(["point", "tiret", "espace", "slash", "dot", "dash", "barre"]);
const LINKS: ReadonlySet<string> = new Set(
  "puis ensuite et apres then and suivi suivis de du par followed by enfin encore finit fini fin la le suite reste c est numero num number the rest of".split(
    " ",
  ),
);
const MAX_LINKS = 4;

const hidden = (found: string) => "x".repeat(found.length);
const isLink = ({ text }: Token) => SIGN_WORDS.has(text) || LINKS.has(text);

/** Reads on from token to token: the run that is being read, and what stands between its last number and here. */
class Reading {
  readonly runs: Piece[][] = [];
  #run: Piece[] | null = null;
  #isLoose = false;
  #links = 0;

  /** A number, with what stands before it. */
  add({ gap, start }: Token, digits: string, end: number) {
    this.#passGap(gap);
    if (!this.#run) {
      this.#run = [];
      this.runs.push(this.#run);
    }
    const plus = gap.includes("+") ? (/(?:\( ?)?\+ ?\(?$/.exec(gap)?.[0].length ?? 0) : 0;
    this.#run.push({ digits, start, end, isLoose: this.#isLoose, plus });
    this.#isLoose = false;
    this.#links = 0;
  }

  /** A word, which ends the run unless it leads from a number to the next. */
  pass(token: Token) {
    if (!this.#run) return;
    this.#passGap(token.gap);
    this.#links += 1;
    if (this.#links > MAX_LINKS || !isLink(token)) this.#run = null;
    this.#isLoose ||= LINKS.has(token.text);
  }

  #passGap(gap: string) {
    if (gap === " ") return;
    const isNear = GAP.test(gap);
    if (!isNear && !LIST_GAP.test(gap)) this.#run = null;
    this.#isLoose ||= !isNear;
  }
}

/** A text without its dates, its hours and its numbers of registers, each sign of them in the place of another. */
export function withoutDates(folded: string): string {
  return folded.replace(DATES, hidden).replace(REGISTER_NUMBERS, hidden);
}

/** The numbers of a text in runs. */
export function runsOf(folded: string): Piece[][] {
  const tokens = tokensOf(folded);
  const reading = new Reading();
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    const read = readNumber(tokens, at);
    if (read) reading.add(first, read.digits, tokens[read.next - 1]?.end ?? first.end);
    else reading.pass(first);
    at = read?.next ?? at + 1;
  }
  return reading.runs;
}
