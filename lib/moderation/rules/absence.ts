import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
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
    `\\btou(?:t le mois|te la duree|te la semaine|t)? (?:du mois )?d(?:e |')${MONTH}\\b`,
    `\\btout (?:le mois de |${MONTH}|l'ete|le week-end)`,
    `\\bjusqu'(?:a (?:fin |mi[- ]|debut )?|en |au )${MONTH}\\b`,
    `\\b(?:\\d|une|deux|trois|quatre|les \\w{1,9})(?: (?:premieres?|dernieres?))? semaines? (?:en |de |d')${MONTH}\\b`,
    "\\b(?:all of|the whole of|all) (?:january|february|march|april|may|june|july|august|september|october|november|december|summer|next week)\\b",
  ].join("|"),
  "g",
);
const AWAY =
  /\b(?:(?:en|mes|nos|de|ses) (?:vacances|conges)|absente?s?|absence|je pars|je partirai|je serai (?:pas |en )|on est en|nous serons en|personne (?:a la maison|chez (?:moi|nous))|on part|nous partons|partirons|elle part|il part|parti[es]{0,2}|depart|en voyage|en deplacement|hospitalise[es]{0,2}|a l'hopital|pas (?:la|chez moi|chez nous)|a l'etranger|away|on holiday|on vacation|out of town|abroad|my trip|our trip)\b(?! scolaires)/;
/** From a feast to another, over holidays, from one day of the week to the next. */
const FEASTS = new RegExp(
  [
    "\\b(?:entre|de|depuis|a partir de) noel (?:et|a|au|jusqu'au) (?:le )?(?:nouvel an|jour de l'an|premier de l'an|\\d)",
    "\\bbetween christmas and new year",
    "\\b(?:pendant|pour|durant|toutes?|over|during) (?:toutes? )?(?:les |the )?(?:fetes|vacances(?! scolaires)|christmas|easter|ponts?|week-end d[eu] (?:paques|la pentecote|l'ascension|la toussaint|\\d))\\b",
    "\\b(?:de|du) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:soir|matin|midi))? (?:a|au|jusqu'au?) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b",
    "\\ba noel\\b",
  ].join("|"),
  "g",
);
const NOBODY_THERE =
  /\b(?:(?:je|nous|on) (?:ne )?(?:serai|serons|sera|suis|est|sommes) (?:absente?s?|partie?s?|en vacances|en voyage|pas (?:la|chez (?:moi|nous)))|absente?s? (?:toutes|de chez|pendant|entre|toute|pour|de|du)|(?:maison|appartement|logement|appart) (?:est |sera |reste |restera )?vide|personne (?:a la maison|chez (?:moi|nous)|dans la maison)|(?:we're|we are|i'm|i am|we'll be|i'll be) away|nobody (?:is )?(?:at )?home|empty house)\b/;
const AWAY_FOR = new RegExp(
  `\\b(?:on|je|nous|we|i) (?:pars|part|partons|leave|serons absents?|serai absente?) (?:pour )?(?:\\d{1,2}|une|deux|trois|quatre|two|three|for a) (?:semaines?|jours|mois|weeks?|days)(?: [a-z]{1,9}){0,3} (?:le|a partir du|des le|on|from) (?:the )?${WEEKDAY}${DAY}`,
  "g",
);
const LEAVING = new RegExp(
  `\\b(?:on|je|nous|i|we) (?:pars|part|partons|partirons|m'en vais|leave|leaving)(?: [a-z']{1,10}){0,3}? (?:le |on )?${WEEKDAY}${DAY}[^.!?]{0,25}\\b(?:revien|rentr|return|back)[a-z]{0,6} (?:que )?(?:le |on )?(?:the )?${WEEKDAY}\\d`,
  "g",
);
const EMPTY_HOME =
  /\b(?:maison|appartement|appart|logement|house|flat) (?:(?:sera |restera |reste |will be )(?:donc |alors |completement )?(?:vide|inoccupee?|empty|sans personne)|(?:est |is )?(?:inoccupee?|inhabitee?)|(?:est |is )?(?:vide|empty) (?:pendant|du|jusqu|tou|en |la journee|depuis|ces|until|from|all|for|this|cette))\b|\bil n'y (?:a|aura) (?:plus |jamais )?personne (?:a la maison|chez (?:moi|nous)|dans (?:la maison|l'appart[a-z]{0,6}))\b(?! (?:pour|qui))|\bnobody (?:will be |is )?(?:in (?:our|my|the) (?:house|flat|home)|at home)\b|\bpersonne (?:chez (?:nous|moi)|a la maison|dans (?:la|notre|ma) maison)(?= (?:pendant|du|de|entre|jusqu|la semaine|ce week|cette|le week|tout)| ?[.!]|$)(?<!\b(?:ai|il y a|y a|avons|aura) personne [a-z ]{7,16})/g;

function isAway(folded: string, range: Range, away = AWAY): boolean {
  const { before, after } = around(folded, range, { before: 50, after: 45 });
  const [clauseBefore, clauseAfter] = [before.split(/[.!?;]/).at(-1) ?? "", after.split(/[.!?;]/)[0] ?? ""];
  return away.test(clauseBefore) || away.test(clauseAfter);
}

/** The dates at which nobody is at home. */
export const absence: Rule = {
  code: "personal_risk",
  topic: "absence",
  severity: "high",
  version: 3,
  find: ({ folded }) => [
    ...rangesOf(folded, DATES).filter((range) => isAway(folded, range)),
    ...rangesOf(folded, FEASTS).filter((range) => isAway(folded, range, NOBODY_THERE)),
    ...rangesOf(folded, LEAVING),
    ...rangesOf(folded, AWAY_FOR),
    ...rangesOf(folded, EMPTY_HOME),
  ],
};
