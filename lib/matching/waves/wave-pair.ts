/*
 * What wave planning knows of a pair that breaks no hard rule, and the step of the ladder that it belongs to.
 */
import { isProposed, type RankedPair } from "../rank.ts";
import type { MatchingWeights } from "../weights.ts";
import type { DispatchLimits, WaveStep } from "./limits.ts";

export type WavePair = {
  requestId: string;
  offerId: string;
  helperId: string;
  /** In (0, 1]. */
  score: number;
  /** Closeness of the categories: 1 when they are the same. */
  closeness: number;
  /** Metres between the public cells. */
  walkM: number;
  /** Nobody has to walk. */
  remote: boolean;
  /** Good enough to be proposed without widening, see `isProposed`. */
  proposed: boolean;
};

/** A ranked pair as wave planning reads it. */
export function wavePairOf(pair: RankedPair, weights: MatchingWeights): WavePair {
  const { requestId, offerId, helperId, score, signals } = pair;
  const { category: closeness, distanceM: walkM, remote } = signals;
  return { requestId, offerId, helperId, score, closeness, walkM, remote, proposed: isProposed(pair, weights) };
}

/** The step at which a pair may be asked; null when it is too far from what is needed at any. */
export function stepOf(pair: WavePair, { nearM, close }: DispatchLimits): WaveStep | null {
  if (pair.closeness === 1 && pair.proposed) return pair.remote || pair.walkM <= nearM ? "near" : "wider";
  return pair.closeness >= close.closeness && pair.score >= close.score ? "close" : null;
}
