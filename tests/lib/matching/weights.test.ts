import { expect, test } from "vitest";
import { DEFAULT_WEIGHTS, weightProblems } from "#lib/matching/weights.ts";

test("the default weights have no problem", () => {
  expect(weightProblems(DEFAULT_WEIGHTS)).toEqual([]);
});

test.each([
  ["pillars", { pillars: { relevance: 0.5, feasibility: 0.5, record: 0.5 } }],
  ["pillars", { pillars: { relevance: 1.5, feasibility: -0.5, record: 0 } }],
  ["noCommonWord", { noCommonWord: Number.NaN }],
  ["proposed", { proposed: { score: 0.4, relevance: 2 } }],
  ["feasibility", { feasibility: { distance: 1, slots: 1, presence: 1 } }],
  ["unknown", { unknown: 1.1 }],
  ["pillarFloor", { pillarFloor: -0.1 }],
  ["recordPrior.mean", { recordPrior: { mean: 2, strength: 4 } }],
  ["recordPrior.strength", { recordPrior: { mean: 0.5, strength: 0 } }],
  ["walk.halfMinutes", { walk: { halfMinutes: 0, steepness: 1 } }],
  ["walk.steepness", { walk: { halfMinutes: 15, steepness: Number.POSITIVE_INFINITY } }],
  ["presenceHalfLifeDays", { presenceHalfLifeDays: Number.NaN }],
  ["offersPerHelper", { offersPerHelper: 0 }],
])("%s is found wrong", (problem, change) => {
  expect(weightProblems({ ...DEFAULT_WEIGHTS, ...change })).toEqual([problem]);
});
