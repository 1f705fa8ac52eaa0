import { describe, expect, test } from "vitest";
import { cityMatchingSchema, matchingProblems } from "#lib/matching/city-matching.schema.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

test("a city that says nothing has the defaults", () => {
  expect(cityMatchingSchema.parse({})).toEqual({ weights: DEFAULT_WEIGHTS, limits: DEFAULT_LIMITS });
});

test("a city may change weights and limits, each by itself", () => {
  const { weights, limits } = cityMatchingSchema.parse({ weights: { remote: 0.5 }, limits: { nearM: 800 } });
  expect(weights).toEqual({ ...DEFAULT_WEIGHTS, remote: 0.5 });
  expect(limits).toEqual({ ...DEFAULT_LIMITS, nearM: 800 });
});

describe("what is wrong is told with its path", () => {
  test.each([
    ["weights.walk.halfMinutes", { weights: { walk: { halfMinutes: -1 } } }],
    ["weights.pillars", { weights: { pillars: { record: 0.3 } } }],
    ["limits.waveSize.today", { limits: { waveSize: { today: 0 } } }],
    ["limits", { limits: { wave: 3 } }],
    ["weights", { weights: { weight: 3 } }],
    ["matching", { weight: {} }],
    ["matching", null],
  ])("%s", (path, written) => {
    expect(matchingProblems(written).map((problem) => problem.slice(0, problem.indexOf(":")))).toEqual([path]);
  });
});
