import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptScore } from "#lib/matching/kept-score.ts";
import { scoreOf } from "#lib/matching/score.ts";
import { signalsOf } from "#lib/matching/signals.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

/** As PostgreSQL keeps a `real` and a `jsonb`. */
const stored = <Value>(value: Value): unknown => JSON.parse(JSON.stringify(value));

test("a score agrees with its inputs after a stay in the database, whatever the weights were", () => {
  const weights = { ...DEFAULT_WEIGHTS, pillars: { relevance: 0.2, feasibility: 0.2, record: 0.6 } };
  fc.assert(
    fc.property(pairFacts, (pair) => {
      const signals = signalsOf(pair, MOMENT);
      const { score, pillars } = scoreOf(signals, weights);
      const kept = keptScore(Math.fround(score), stored({ pillars, signals, weights }));
      expect(kept.agrees).toBe(true);
      expect(kept.again).toMatchObject({ score, pillars, signals, weights });
    }),
  );
});

describe("what does not agree is told", () => {
  const signals = signalsOf(plainPair(), MOMENT);
  const inputs = { signals, weights: DEFAULT_WEIGHTS };
  test("a score that was changed", () => {
    const { score } = scoreOf(signals, DEFAULT_WEIGHTS);
    expect(keptScore(score - 0.001, stored(inputs))).toMatchObject({ agrees: false, again: { score } });
  });

  test.each([
    ["of a refusal", {}],
    ["without a weight of today", { signals, weights: { ...DEFAULT_WEIGHTS, topics: undefined } }],
    ["with a signal that is gone", { signals: { ...signals, age: 1 }, weights: DEFAULT_WEIGHTS }],
    ["that are no object", null],
  ])("inputs %s are of an older engine: nothing is guessed", (_, older) => {
    expect(keptScore(0.5, stored(older))).toEqual({ score: 0.5, again: null, agrees: false });
  });
});
