import fc from "fast-check";
import { expect, test } from "vitest";
import { explainPair } from "#lib/matching/explain-pair.ts";
import { isProposed, rankPairs } from "#lib/matching/rank.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { stepOf, wavePairOf } from "#lib/matching/waves/wave-pair.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

const SETTINGS = { weights: DEFAULT_WEIGHTS, limits: DEFAULT_LIMITS };
const OTHER = { ...SETTINGS, weights: { ...DEFAULT_WEIGHTS, proposed: { score: 0.99, relevance: 0.28 } } };

test("tells what ranking and wave planning do, with whatever weights", () => {
  fc.assert(
    fc.property(pairFacts, fc.constantFrom(SETTINGS, OTHER), (pair, settings) => {
      const { weights, limits } = settings;
      const told = explainPair(pair, MOMENT, settings);
      const [ranked] = rankPairs([pair], MOMENT, weights);
      expect(told.allowed).toBe(ranked !== undefined);
      expect(told.weights).toEqual(weights);
      if (!ranked) {
        expect([told.proposed, told.step, told.reasons]).toEqual([false, null, []]);
        return;
      }
      const { score, pillars, signals, reasons } = ranked;
      expect(told).toMatchObject({ score, pillars, signals, reasons, proposed: isProposed(ranked, weights) });
      expect(told.step).toBe(stepOf(wavePairOf(ranked, weights), limits));
    }),
  );
});

test("a broken rule leaves the score that would be, and no step", () => {
  const whole = explainPair(plainPair(), MOMENT, SETTINGS);
  const broken = explainPair(plainPair({ blocked: true }), MOMENT, SETTINGS);
  expect(broken.score).toBe(whole.score);
  expect([whole.proposed, whole.step]).toEqual([true, "near"]);
  expect([broken.allowed, broken.proposed, broken.step]).toEqual([false, false, null]);
});

test("names the step of the ladder", () => {
  const step = (overrides: Parameters<typeof plainPair>[0]) => explainPair(plainPair(overrides), MOMENT, SETTINGS).step;
  expect(step({ cellDistanceM: 1900 })).toBe("wider");
  expect(step({ offer: { category: "transport" } })).toBe("close");
  expect(step({ offer: { category: "other", text: textProfile("Cours de guitare", "") } })).toBeNull();
});
