import fc from "fast-check";
import { expect, test } from "vitest";
import { recordScore, smoothedRate } from "#lib/matching/record.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

const { recordPrior } = DEFAULT_WEIGHTS;

test("a newcomer ranks as the average", () => {
  expect(recordScore({ asked: 0, accepted: 0, completed: 0 }, DEFAULT_WEIGHTS)).toBe(recordPrior.mean);
});

test("one refusal weighs little, ten weigh more", () => {
  const after = (refusals: number) => recordScore({ asked: refusals, accepted: 0, completed: 0 }, DEFAULT_WEIGHTS);
  expect(after(1)).toBeGreaterThan(0.44);
  expect(after(10)).toBeLessThan(0.35);
});

test("a rate stays between the prior and what was seen, and grows with every yes", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (yes, no) => {
      const rate = smoothedRate(yes, yes + no, recordPrior);
      const seen = yes + no === 0 ? recordPrior.mean : yes / (yes + no);
      expect(rate).toBeGreaterThanOrEqual(Math.min(seen, recordPrior.mean) - 1e-12);
      expect(rate).toBeLessThanOrEqual(Math.max(seen, recordPrior.mean) + 1e-12);
      expect(smoothedRate(yes + 1, yes + no + 1, recordPrior)).toBeGreaterThan(rate);
    }),
  );
});
