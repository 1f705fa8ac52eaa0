/*
 * Every number of the score, in one place; `weights.schema.ts` checks those that a city gives instead. The shares of the three pillars are those
 * of Project NEXUS v2, the best documented open matcher found; the rest was set on the labelled cases of
 * tests/golden/matching, and docs/matching.md says what each one does.
 */

export type MatchingWeights = {
  /** Exponents of the geometric mean; they add up to 1. */
  pillars: { relevance: number; feasibility: number; record: number };
  /** No pillar and no part of feasibility counts less than this, so that none erases a pair by itself. */
  pillarFloor: number;
  /** What is not known counts as this: a cautious middle, never as good. */
  unknown: number;
  /** How much of the closeness of categories comes from the words rather than from the categories that were chosen. */
  topics: number;
  /** What the closeness of the words is worth where the categories have nothing in common. */
  topicsAlone: number;
  /** What is left of relevance when the texts have nothing in common: people say the same in many ways. */
  noCommonWord: number;
  /** The same in a category that says nothing of what is needed: a pushchair is no vegetables, both being gifts. */
  noCommonWordVague: number;
  /** What is left of relevance when no needed language is spoken. */
  noCommonLanguage: number;
  /** Exponents inside feasibility; they add up to 1. */
  feasibility: { distance: number; slots: number; presence: number };
  /** The place of distance when nobody has to walk. */
  remote: number;
  /** The place of slots when the helper named none: "any time" is a little less sure than a slot in common. */
  anyTime: number;
  /** What one slot in common is worth, however many were asked. */
  oneSlot: number;
  /** A walk of so many minutes counts half; `steepness` is that of the curve. */
  walk: { halfMinutes: number; steepness: number };
  /** How many times faster a helper comes by car or bicycle, parking included. */
  wheels: number;
  /** Days without a visit that halve presence. */
  presenceHalfLifeDays: number;
  /** A helper without history counts as having answered `strength` invitations with this mean. */
  recordPrior: { mean: number; strength: number };
  /** Pairs below either of these are not proposed unless a search is widened. */
  proposed: { score: number; relevance: number };
  /** Offers of one helper in one ranking. */
  offersPerHelper: number;
};

export const DEFAULT_WEIGHTS: MatchingWeights = {
  pillars: { relevance: 0.5, feasibility: 0.3, record: 0.2 },
  pillarFloor: 0.05,
  unknown: 0.2,
  topics: 0.45,
  topicsAlone: 0.7,
  noCommonWord: 0.36,
  noCommonWordVague: 0.3,
  noCommonLanguage: 0.25,
  feasibility: { distance: 0.48, slots: 0.34, presence: 0.18 },
  remote: 0.95,
  anyTime: 0.5,
  oneSlot: 0.3,
  walk: { halfMinutes: 15, steepness: 3 },
  wheels: 5,
  presenceHalfLifeDays: 14,
  recordPrior: { mean: 0.5, strength: 4 },
  proposed: { score: 0.35, relevance: 0.28 },
  offersPerHelper: 2,
};
