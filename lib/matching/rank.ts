/*
 * Pairs that may be proposed, best first. Equal scores keep the order of their ids, so that two runs always agree. One
 * helper with many offers does not fill a list: a few of theirs, then the next person.
 */
import type { PairFacts } from "./candidate.ts";
import { brokenRules } from "./hard-rules.ts";
import type { Moment } from "./moment.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { type Pillars, type Score, scoreOf } from "./score.ts";
import { type Signals, signalsOf } from "./signals.ts";
import type { MatchingWeights } from "./weights.ts";

export type RankedPair = {
  requestId: string;
  offerId: string;
  helperId: string;
  score: number;
  pillars: Pillars;
  signals: Signals;
  reasons: Reason[];
};

function toRankedPair(pair: PairFacts, moment: Moment, weights: MatchingWeights): RankedPair {
  const signals = signalsOf(pair, moment);
  return {
    requestId: pair.request.id,
    offerId: pair.offer.id,
    helperId: pair.offer.authorId,
    ...scoreOf(signals, weights),
    signals,
    reasons: reasonsOf(pair, moment),
  };
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** At most `limit` offers of one helper for one request, the first ones of the order given. */
function limitPerHelper(ranked: readonly RankedPair[], limit: number): RankedPair[] {
  const taken = new Map<string, number>();
  return ranked.filter(({ requestId, helperId }) => {
    const key = `${requestId} ${helperId}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return before < limit;
  });
}

/** The pairs that break no hard rule, best first. */
export function rankPairs(pairs: readonly PairFacts[], moment: Moment, weights: MatchingWeights): RankedPair[] {
  const ranked = pairs
    .filter((pair) => brokenRules(pair, moment).length === 0)
    .map((pair) => toRankedPair(pair, moment, weights))
    .sort((a, b) => b.score - a.score || compareIds(a.requestId, b.requestId) || compareIds(a.offerId, b.offerId));
  return limitPerHelper(ranked, weights.offersPerHelper);
}

/** Good enough to be proposed; the others are for a widened search only. */
export function isProposed({ score, pillars }: Score, { proposed }: MatchingWeights): boolean {
  return score >= proposed.score && pillars.relevance >= proposed.relevance;
}
