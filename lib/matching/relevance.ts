/*
 * First pillar: is it the same thing that one needs and the other offers? Category, text and
 * language multiply: a close category is proposed when the words speak for it, and nothing makes up for a language that
 * is needed and not spoken.
 */
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

/** In [0, 1]. */
export function relevance(
  { category, vague, text, languages }: Pick<Signals, "category" | "vague" | "text" | "languages">,
  weights: MatchingWeights,
): number {
  const from = (floor: number, part: number | null) => floor + (1 - floor) * (part ?? weights.unknown);
  return (
    category *
    from(vague ? weights.noCommonWordVague : weights.noCommonWord, text) *
    from(weights.noCommonLanguage, languages)
  );
}
