/*
 * What each pillar of a score is made of: for a person who wants to see the sum behind it.
 */
import { feasibilityParts } from "./feasibility.ts";
import { recordParts } from "./record.ts";
import { relevanceParts } from "./relevance.ts";
import { type Score, scoreOf } from "./score.ts";
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

/** The parts of each pillar, each in [0, 1]. */
export type ScoreParts = {
  relevance: ReturnType<typeof relevanceParts>;
  feasibility: ReturnType<typeof feasibilityParts>;
  record: ReturnType<typeof recordParts>;
};

/** A score with everything that it was computed from, step by step. */
export type Breakdown = Score & { signals: Signals; weights: MatchingWeights; parts: ScoreParts };

/** What some weights make of some signals. */
export function breakDown(signals: Signals, weights: MatchingWeights): Breakdown {
  const parts = {
    relevance: relevanceParts(signals, weights),
    feasibility: feasibilityParts(signals, weights),
    record: recordParts(signals.record, weights),
  };
  return { ...scoreOf(signals, weights), signals, weights, parts };
}
