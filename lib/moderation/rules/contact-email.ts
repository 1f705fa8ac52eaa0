import { type Range, rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const PROVIDER =
  "(?:g ?mail|hotmail|outlook|live|yahoo|orange|free|sfr|bbox|laposte|wanadoo|icloud|proton ?mail|proton|gmx|msn|neuf)";
const DOT = "(?: ?\\. ?| ?[(\\[]? ?(?:point|dot) ?[)\\]]? ?)";
const ENDING = "(?:com|fr|net|org|eu|info|me|ch|be|de|co\\.uk|tr|email)";
const LOCAL = /[a-z0-9._%+-]{1,64} ?$/;

/** A sign that is only used for addresses, then a provider or a domain with its end. */
const SURE_SIGN = /@|[([{] ?(?:at|a|arobase|arobas|chez) ?[)\]}]|\barobase?s?\b/g;
const AFTER_SURE_SIGN = new RegExp(
  `^ ?(?:[a-z0-9-]{1,40}(?:${DOT}[a-z0-9-]{1,40}){0,3}${DOT}${ENDING}\\b|${PROVIDER}\\b)`,
);
/** The word "at", which mostly is only a word. */
const WORD_SIGN = / (?:at|chez|a) /g;
const AFTER_WORD_SIGN = new RegExp(
  `^(?:${PROVIDER}${DOT}${ENDING}\\b|[a-z0-9-]{1,40} ?[(\\[]? ?(?:point|dot) ?[)\\]]? ?${ENDING}\\b)`,
);

function addressesAt(folded: string, sign: RegExp, after: RegExp): Range[] {
  return rangesOf(folded, sign).flatMap(({ start, end }) => {
    const local = LOCAL.exec(folded.slice(Math.max(0, start - 65), start));
    const domain = after.exec(folded.slice(end, end + 200));
    return local && domain ? [{ start: start - local[0].length, end: end + domain[0].length }] : [];
  });
}

/** An e-mail address, also with its sign and its dot in words. */
export const contactEmail: Rule = {
  code: "contact_email",
  topic: "email",
  severity: "medium",
  version: 2,
  find: ({ folded }) => [
    ...addressesAt(folded, SURE_SIGN, AFTER_SURE_SIGN),
    ...addressesAt(folded, WORD_SIGN, AFTER_WORD_SIGN),
  ],
};
