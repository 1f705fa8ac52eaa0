import { RISK_TOPICS, type RiskTopic } from "#lib/moderation/finding.ts";
import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";
import { getTranslator } from "./translator.ts";

type TopicWords = { why: string; safer: string; replacement: { words: string; label: string } | null };

/** All that a client form needs to speak of risky words. */
export type HintWords = {
  title: string;
  lead: string;
  replaced: string;
  topics: Readonly<Record<RiskTopic, TopicWords>>;
};

const MESSAGES: Record<Locale, Messages["hints"]> = { fr: fr.hints, en: en.hints };

/** Why some words are better left out, what to say instead, and the words that may take their place. */
export function hintWords(locale: Locale): HintWords {
  const t = getTranslator(locale, "hints");
  const words: Partial<Record<RiskTopic, string>> = MESSAGES[locale].words;
  const topics = RISK_TOPICS.map((topic): [RiskTopic, TopicWords] => {
    const instead = words[topic];
    const replacement = instead === undefined ? null : { words: instead, label: t("replace", { words: instead }) };
    return [topic, { why: t(`topic.${topic}.why`), safer: t(`topic.${topic}.safer`), replacement }];
  });
  return {
    title: t("title"),
    lead: t("lead"),
    replaced: t("replaced"),
    topics: Object.fromEntries(topics) as Record<RiskTopic, TopicWords>,
  };
}
