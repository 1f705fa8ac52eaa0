import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_RECORD } from "#lib/matching/candidate.ts";
import { recordScore, smoothedRate } from "#lib/matching/record.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

const { recordPrior } = DEFAULT_WEIGHTS;

test("a newcomer ranks as the average", () => {
  expect(recordScore(NO_RECORD, DEFAULT_WEIGHTS)).toBe(recordPrior.mean);
});

test("one refusal weighs little, ten weigh more", () => {
  const after = (refusals: number) => recordScore({ ...NO_RECORD, asked: refusals }, DEFAULT_WEIGHTS);
  expect(after(1)).toBeGreaterThan(0.44);
  expect(after(10)).toBeLessThan(0.35);
});

test("what fell away through no fault of the helper is not held against them", () => {
  const counts = { asked: 4, accepted: 4, completed: 2, excused: 0 };
  const excused = recordScore({ ...counts, excused: 2 }, DEFAULT_WEIGHTS);
  expect(excused).toBeGreaterThan(recordScore(counts, DEFAULT_WEIGHTS));
  expect(excused).toBeLessThan(recordScore({ ...counts, completed: 4 }, DEFAULT_WEIGHTS));
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
