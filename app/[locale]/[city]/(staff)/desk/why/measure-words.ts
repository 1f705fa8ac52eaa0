import { walkingMinutes } from "#lib/geo/distance-band.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Breakdown } from "#lib/matching/score-parts.ts";
import type { Signals } from "#lib/matching/signals.ts";

/** One part of a score: to which pillar it belongs, what was measured in words, and what the weights made of it. */
export type MeasuredPart = {
  pillar: "relevance" | "feasibility" | "record";
  part: "kinship" | "words" | "languages" | "distance" | "slots" | "presence" | "accepting" | "completing";
  words: string;
  worth: number;
};

const percent = (share: number, locale: Locale) =>
  getFormatter(locale, "UTC").number(share, { style: "percent", maximumFractionDigits: 0 });

function relevanceWords({ category, topics, vague, text, languages }: Signals, locale: Locale) {
  const t = getTranslator(locale, "whyNot");
  const words = () => t(vague ? "measure.wordsVague" : "measure.words", { text: percent(text ?? 0, locale) });
  return {
    kinship:
      topics === null
        ? t("measure.categoriesOnly", { category: percent(category, locale) })
        : t("measure.categories", { category: percent(category, locale), topics: percent(topics, locale) }),
    words: text === null ? t("measure.noWords") : words(),
    languages:
      languages === null ? t("measure.noLanguages") : t("measure.languages", { languages: percent(languages, locale) }),
  };
}

function feasibilityWords({ remote, wheels, distanceM, slots, daysAway }: Signals, locale: Locale) {
  const t = getTranslator(locale, "whyNot");
  const minutes = Math.round(walkingMinutes(distanceM));
  return {
    distance: remote ? t("measure.remote") : t(wheels ? "measure.wheels" : "measure.walk", { minutes }),
    slots: slots === null ? t("measure.anySlot") : t("measure.slots", { share: percent(slots, locale) }),
    presence: daysAway === null ? t("measure.unknown") : t("measure.presence", { days: Math.floor(daysAway) }),
  };
}

/** The parts of a score in the order of its pillars. Places are told in minutes, never as places. */
export function measuredParts({ signals, parts }: Breakdown, locale: Locale): MeasuredPart[] {
  const t = getTranslator(locale, "whyNot");
  const said = { ...relevanceWords(signals, locale), ...feasibilityWords(signals, locale) };
  const { kinship, words, languages } = parts.relevance;
  const { distance, slots, presence } = parts.feasibility;
  const { accepting, completing } = parts.record;
  return [
    { pillar: "relevance", part: "kinship", words: said.kinship, worth: kinship },
    { pillar: "relevance", part: "words", words: said.words, worth: words },
    { pillar: "relevance", part: "languages", words: said.languages, worth: languages },
    { pillar: "feasibility", part: "distance", words: said.distance, worth: distance },
    { pillar: "feasibility", part: "slots", words: said.slots, worth: slots },
    { pillar: "feasibility", part: "presence", words: said.presence, worth: presence },
    { pillar: "record", part: "accepting", words: t("measure.accepting", signals.record), worth: accepting },
    { pillar: "record", part: "completing", words: t("measure.completing", signals.record), worth: completing },
  ];
}
