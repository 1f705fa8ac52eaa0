import { describe, expect, test } from "vitest";
import type { PairFacts } from "#lib/matching/candidate.ts";
import { brokenRules, type HardRule } from "#lib/matching/hard-rules.ts";
import { evaluate } from "#tests/evaluate/evaluate.ts";
import { EVALUATION_MOMENT, pairsOf } from "#tests/evaluate/labelled-pairs.ts";
import { readOwnQueries } from "#tests/evaluate/read-labelled-queries.ts";

const sets = readOwnQueries();
const queries = Object.values(sets).flat();
const { ours, ...baselines } = evaluate(queries);

test("the set is large, and names each listing once", () => {
  expect(queries.length).toBeGreaterThanOrEqual(120);
  for (const { candidates } of queries)
    expect(new Set(candidates.map(({ listing }) => listing.id)).size).toBe(candidates.length);
});

/** The labels know the category that was chosen; what a request under "other" speaks of is our own caution. */
const isLabelled =
  ({ request }: PairFacts) =>
  (rule: HardRule) =>
    rule !== "category-unrelated" && !(rule === "sensitive-needs-verified" && request.category === "other");

test("what is labelled as breaking a hard rule breaks that very rule, and nothing else breaks one", () => {
  for (const query of queries) {
    const broken = pairsOf(query).map((pair) => brokenRules(pair, EVALUATION_MOMENT).filter(isLabelled(pair)));
    for (const [index, { listing, hardViolation }] of query.candidates.entries()) {
      const rules = broken[index] ?? [];
      if (hardViolation) expect([listing.id, ...rules]).toContain(hardViolation);
      else expect([listing.id, ...rules]).toEqual([listing.id]);
    }
  }
});

describe("a change of the engine may not make it worse", () => {
  test("what breaks a hard rule is never ranked, and next to nothing good is left out", () => {
    expect(ours.violations).toBe(0);
    expect(ours.wronglyExcluded).toBeLessThanOrEqual(28);
  });

  test("the ranking is as good as it was when it was measured", () => {
    expect(ours.ndcg5).toBeGreaterThanOrEqual(0.79);
    expect(ours.p3).toBeGreaterThanOrEqual(0.59);
    expect(ours.meanRankBest).toBeLessThanOrEqual(1.9);
  });

  test.each(["newest", "nearest", "categoryThenNearest"] as const)("and far better than %s", (name) => {
    expect(ours.ndcg5 - baselines[name].ndcg5).toBeGreaterThanOrEqual(0.15);
  });
});
