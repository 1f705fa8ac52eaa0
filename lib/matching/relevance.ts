/*
 * First pillar: is it the same thing that one needs and the other offers? What it is about, text and language multiply: a close category is proposed when the words speak for it, and nothing makes up for a language that
 * is needed and not spoken.
 */
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

/** Categories are chosen in haste: the words have their say, and speak alone where the categories are strangers. */
function kinship({ category, topics }: Pick<Signals, "category" | "topics">, weights: MatchingWeights): number {
  if (topics === null) return category;
  const mixed = (1 - weights.topics) * category + weights.topics * topics;
  return Math.max(mixed, weights.topicsAlone * topics);
}

type Said = Pick<Signals, "category" | "topics" | "vague" | "text" | "languages">;

/** The factors of relevance, each in [0, 1]: what it is about, the words, the languages. */
export function relevanceParts({ category, topics, vague, text, languages }: Said, weights: MatchingWeights) {
  const from = (floor: number, part: number | null) => floor + (1 - floor) * (part ?? weights.unknown);
  return {
    kinship: kinship({ category, topics }, weights),
    words: from(vague ? weights.noCommonWordVague : weights.noCommonWord, text),
    languages: from(weights.noCommonLanguage, languages),
  };
}

/** In [0, 1]. */
export function relevance(signals: Said, weights: MatchingWeights): number {
  const { kinship, words, languages } = relevanceParts(signals, weights);
  return kinship * words * languages;
}
