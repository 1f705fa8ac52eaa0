import { describe, expect, test } from "vitest";
import { cityWeightsSchema } from "#lib/matching/weights.schema.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

test.each([null, undefined, {}])("a city that says nothing (%j) has the default weights", (overrides) => {
  expect(cityWeightsSchema.parse(overrides)).toEqual(DEFAULT_WEIGHTS);
});

test("what a city says takes the place of the default, and leaves the rest of its group", () => {
  const weights = cityWeightsSchema.parse({ remote: 0.9, walk: { halfMinutes: 10 } });
  expect(weights).toEqual({ ...DEFAULT_WEIGHTS, remote: 0.9, walk: { ...DEFAULT_WEIGHTS.walk, halfMinutes: 10 } });
});

describe("what is wrong is found at its place", () => {
  test.each([
    ["pillars", { pillars: { relevance: 0.9 } }],
    ["pillars.relevance", { pillars: { relevance: 1.5 } }],
    ["noCommonWord", { noCommonWord: Number.NaN }],
    ["noCommonWord", { noCommonWord: "0.5" }],
    ["proposed.relevance", { proposed: { score: 0.4, relevance: 2 } }],
    ["feasibility", { feasibility: { distance: 1, slots: 1, presence: 1 } }],
    ["unknown", { unknown: 1.1 }],
    ["unknown", { unknown: { mean: 1 } }],
    ["pillarFloor", { pillarFloor: -0.1 }],
    ["recordPrior.mean", { recordPrior: { mean: 2 } }],
    ["recordPrior.strength", { recordPrior: { strength: 0 } }],
    ["walk", { walk: 15 }],
    ["walk", { walk: { minutes: 15 } }],
    ["walk.steepness", { walk: { steepness: Number.POSITIVE_INFINITY } }],
    ["presenceHalfLifeDays", { presenceHalfLifeDays: 0 }],
    ["offersPerHelper", { offersPerHelper: 1.5 }],
    ["", { weight: 1 }],
    ["", [1]],
    ["", "heavy"],
  ])("%s", (path, overrides) => {
    const issues = cityWeightsSchema.safeParse(overrides).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});
