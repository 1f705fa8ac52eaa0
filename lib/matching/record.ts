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

/** The two rates, each in [0, 1]. */
export function recordParts({ asked, accepted, completed, excused }: RecordCounts, { recordPrior }: MatchingWeights) {
  return {
    accepting: smoothedRate(accepted, asked, recordPrior),
    completing: smoothedRate(completed, accepted - excused, recordPrior),
  };
}

/** In [0, 1]. */
export function recordScore(record: RecordCounts, weights: MatchingWeights): number {
  const { accepting, completing } = recordParts(record, weights);
  return (accepting + completing) / 2;
}
