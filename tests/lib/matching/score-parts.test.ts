import fc from "fast-check";
import { expect, test } from "vitest";
import { combine, scoreOf } from "#lib/matching/score.ts";
import { breakDown } from "#lib/matching/score-parts.ts";
import { signalsOf } from "#lib/matching/signals.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { MOMENT, pairFacts } from "#tests/support/matching-arbitraries.ts";

test("the parts make the pillars, and the pillars the score", () => {
  fc.assert(
    fc.property(pairFacts, (pair) => {
      const signals = signalsOf(pair, MOMENT);
      const { parts, pillars, score } = breakDown(signals, DEFAULT_WEIGHTS);
      expect({ pillars, score }).toEqual(scoreOf(signals, DEFAULT_WEIGHTS));
      const { kinship, words, languages } = parts.relevance;
      expect(pillars.relevance).toBeCloseTo(kinship * words * languages, 12);
      const { feasibility: weights, pillarFloor } = DEFAULT_WEIGHTS;
      const raised = (part: keyof typeof weights) => Math.max(pillarFloor, parts.feasibility[part]) ** weights[part];
      expect(pillars.feasibility).toBeCloseTo(raised("distance") * raised("slots") * raised("presence"), 12);
      expect(pillars.record).toBeCloseTo((parts.record.accepting + parts.record.completing) / 2, 12);
      expect(combine(pillars, DEFAULT_WEIGHTS)).toBe(score);
      for (const part of Object.values(parts).flatMap((pillar) => Object.values(pillar))) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
    }),
  );
});
