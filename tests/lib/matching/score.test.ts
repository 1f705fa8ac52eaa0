import fc from "fast-check";
import { expect, test } from "vitest";
import { combine, PILLARS, scoreOf } from "#lib/matching/score.ts";
import { signalsOf } from "#lib/matching/signals.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test("a score is in [0, 1], whatever the facts", () => {
  fc.assert(
    fc.property(pairFacts, (pair) => {
      const { score, pillars } = scoreOf(signalsOf(pair, MOMENT), DEFAULT_WEIGHTS);
      for (const value of [score, ...Object.values(pillars)]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
    }),
  );
});

test("a pillar at its floor cannot be bought: perfection elsewhere stays below a fair pair", () => {
  const fair = combine({ relevance: 0.6, feasibility: 0.6, record: 0.5 }, DEFAULT_WEIGHTS);
  for (const pillar of ["relevance", "feasibility"] as const) {
    const lopsided = { relevance: 1, feasibility: 1, record: 1, [pillar]: 0 };
    expect(combine(lopsided, DEFAULT_WEIGHTS)).toBeLessThan(fair);
  }
});

test("a better pillar never lowers the score", () => {
  fc.assert(
    fc.property(
      fc.record({ relevance: unit, feasibility: unit, record: unit }),
      fc.constantFrom(...PILLARS),
      unit,
      (pillars, pillar, more) => {
        const better = { ...pillars, [pillar]: Math.max(pillars[pillar], more) };
        expect(combine(better, DEFAULT_WEIGHTS)).toBeGreaterThanOrEqual(combine(pillars, DEFAULT_WEIGHTS));
      },
    ),
  );
});

test("the further, the lower", () => {
  const at = (cellDistanceM: number) => scoreOf(signalsOf(plainPair({ cellDistanceM }), MOMENT), DEFAULT_WEIGHTS).score;
  fc.assert(
    fc.property(fc.nat(12_000), fc.nat(12_000), (a, b) => {
      expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)));
    }),
  );
});

test("the closer the category, the higher", () => {
  const of = (category: "shopping" | "pharmacy" | "transport" | "moving") =>
    scoreOf(signalsOf(plainPair({ offer: { category } }), MOMENT), DEFAULT_WEIGHTS).score;
  const scores = [of("shopping"), of("pharmacy"), of("transport"), of("moving")];
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});
