/*
 * First pillar: is it the same thing that one needs and the other offers? Closeness of category and of text add up; a
 * language that is needed and not spoken multiplies what they give, because no other quality makes up for it.
 */
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

/** In [0, 1]. */
export function relevance(
  { category, text, languages }: Pick<Signals, "category" | "text" | "languages">,
  weights: MatchingWeights,
): number {
  const subject = weights.relevance.category * category + weights.relevance.text * (text ?? weights.unknown);
  const language = weights.noCommonLanguage + (1 - weights.noCommonLanguage) * (languages ?? weights.unknown);
  return subject * language;
}
