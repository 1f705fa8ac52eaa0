/*
 * The score of a pair: the weighted geometric mean of three pillars, each kept above a floor. Unlike a sum, it cannot be
 * bought: a helper across the city does not become good by being a perfect fit otherwise.
 * Method: weighted geometric mean, as in the Human Development Index since 2010 (UNDP, Technical note 1).
 */
import { feasibility } from "./feasibility.ts";
import { recordScore } from "./record.ts";
import { relevance } from "./relevance.ts";
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

export const PILLARS = ["relevance", "feasibility", "record"] as const;
export type Pillar = (typeof PILLARS)[number];
export type Pillars = Record<Pillar, number>;
export type Score = { score: number; pillars: Pillars };

/** Combines pillars in [0, 1] into a score in [0, 1]. */
export function combine(pillars: Pillars, weights: MatchingWeights): number {
  return PILLARS.reduce((score, pillar) => {
    return score * Math.max(weights.pillarFloor, pillars[pillar]) ** weights.pillars[pillar];
  }, 1);
}

/** The score of what was measured on a pair, and what it is made of. */
export function scoreOf(signals: Signals, weights: MatchingWeights): Score {
  const pillars = {
    relevance: relevance(signals, weights),
    feasibility: feasibility(signals, weights),
    record: recordScore(signals.record, weights),
  };
  return { score: combine(pillars, weights), pillars };
}
