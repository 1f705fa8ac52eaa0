/*
 * Second pillar: can it really happen? Minutes on foot, slots in common, and a helper who still comes here.
 * Distance decays by a log-logistic curve of the walking time (as in J. J. de Vries, P. Nijkamp and P. Rietveld,
 * "Exponential or power distance-decay for commuting?", Environment and Planning A 41, 2009): it falls steadily between
 * 200 m and 3 km, where neighbours differ, and has no edge at which a score jumps.
 */
import { walkingMinutes } from "#lib/geo/distance-band.ts";
import type { Signals } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

/** 1 next door, 0.5 at `halfMinutes`, always decreasing. */
export function walkScore(metres: number, { halfMinutes, steepness }: MatchingWeights["walk"]): number {
  return 1 / (1 + (walkingMinutes(metres) / halfMinutes) ** steepness);
}

function slotScore(share: number | null, weights: MatchingWeights): number {
  if (share === null) return weights.anyTime;
  return share === 0 ? 0 : weights.oneSlot + (1 - weights.oneSlot) * share;
}

function presenceScore(daysAway: number | null, weights: MatchingWeights): number {
  return daysAway === null ? weights.unknown : 0.5 ** (daysAway / weights.presenceHalfLifeDays);
}

type Practical = Pick<Signals, "remote" | "wheels" | "distanceM" | "slots" | "daysAway">;

/** The parts of feasibility, each in [0, 1], before their exponents. */
export function feasibilityParts({ remote, wheels, distanceM, slots, daysAway }: Practical, weights: MatchingWeights) {
  return {
    distance: remote ? weights.remote : walkScore(wheels ? distanceM / weights.wheels : distanceM, weights.walk),
    slots: slotScore(slots, weights),
    presence: presenceScore(daysAway, weights),
  };
}

/** In [0, 1]: a weighted geometric mean, like the score itself, so that free evenings do not bring anybody nearer. */
export function feasibility(signals: Practical, weights: MatchingWeights): number {
  const parts = feasibilityParts(signals, weights);
  const raised = (part: keyof typeof parts) => Math.max(weights.pillarFloor, parts[part]) ** weights.feasibility[part];
  return raised("distance") * raised("slots") * raised("presence");
}
