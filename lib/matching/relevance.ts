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

/** In [0, 1]. */
export function relevance(
  { category, topics, vague, text, languages }: Pick<Signals, "category" | "topics" | "vague" | "text" | "languages">,
  weights: MatchingWeights,
): number {
  const from = (floor: number, part: number | null) => floor + (1 - floor) * (part ?? weights.unknown);
  return (
    kinship({ category, topics }, weights) *
    from(vague ? weights.noCommonWordVague : weights.noCommonWord, text) *
    from(weights.noCommonLanguage, languages)
  );
}
