/*
 * Third pillar: did this helper say yes, and did it happen? Two rates, each smoothed by a Beta prior (Bayesian average;
 * see A. Gelman et al., "Bayesian Data Analysis", 2.4), so that a newcomer ranks as the average and a single refusal
 * weighs little.
 */
import type { RecordCounts } from "./candidate.ts";
import type { MatchingWeights } from "./weights.ts";

/** A rate out of counts, drawn towards the prior as long as there are few. */
export function smoothedRate(yes: number, all: number, { mean, strength }: MatchingWeights["recordPrior"]): number {
  return (yes + mean * strength) / (all + strength);
}

/** In [0, 1]. */
export function recordScore({ asked, accepted, completed }: RecordCounts, weights: MatchingWeights): number {
  const { recordPrior } = weights;
  return (smoothedRate(accepted, asked, recordPrior) + smoothedRate(completed, accepted, recordPrior)) / 2;
}
