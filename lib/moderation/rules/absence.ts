import { around, type Range, rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const MONTH =
  "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fev|juil|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)";
const DAY = `(?:1er|\\d{1,2})(?:st|nd|rd|th)?(?:[/.]\\d{1,2}(?:[/.]\\d{2,4})?)?(?: (?:of )?${MONTH})?`;
const WEEKDAY = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?";
/** From a day to another, until a day, or the week of a day. */
const DATES = new RegExp(
  [
    `\\b(?:du|from|entre le|between) (?:the )?${WEEKDAY}${DAY} (?:au|a|et le|jusqu'au|to|until|till|and) (?:the )?${WEEKDAY}${DAY}`,
    `\\b(?:jusqu'au|until|till) (?:the )?${WEEKDAY}(?:1er|\\d{1,2})(?:st|nd|rd|th)?(?:[/.]\\d{1,2}| ${MONTH})`,
    `\\b(?:la semaine du|a partir du|des le) ${WEEKDAY}(?:1er|\\d{1,2})(?:[/.]\\d{1,2}| ${MONTH})`,
  ].join("|"),
  "g",
);
const AWAY =
  /\b(?:(?:en|mes|nos|de|ses) (?:vacances|conges)|absente?s?|absence|je pars|je partirai|on part|nous partons|elle part|il part|parti[es]{0,2}|depart|en voyage|en deplacement|hospitalise[es]{0,2}|a l'hopital|pas (?:la|chez moi|chez nous)|a l'etranger|away|on holiday|on vacation|out of town|abroad|my trip|our trip)\b(?! scolaires)/;
const EMPTY_HOME =
  /\b(?:maison|appartement|logement|house|flat) (?:sera |est |restera |will be |is )?(?:vide|inoccupee?|empty)\b/g;

function isAway(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 50, after: 45 });
  const [clauseBefore, clauseAfter] = [before.split(/[.!?;]/).at(-1) ?? "", after.split(/[.!?;]/)[0] ?? ""];
  return AWAY.test(clauseBefore) || AWAY.test(clauseAfter);
}

/** The dates at which nobody is at home. */
export const absence: Rule = {
  code: "personal_risk",
  topic: "absence",
  severity: "high",
  version: 2,
  find: ({ folded }) => [
    ...rangesOf(folded, DATES).filter((range) => isAway(folded, range)),
    ...rangesOf(folded, EMPTY_HOME),
  ],
};
