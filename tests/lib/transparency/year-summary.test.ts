import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, medianHours, publicMedianHours } from "#lib/transparency/median.ts";
import { yearSummary } from "#lib/transparency/year-summary.ts";

describe("the median", () => {
  test("is the middle one, the mean of two, and nothing of none", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, null]);
  });

  test("does not mind the order, and lies between the least and the most", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) as number;
        expect(median(values.toReversed())).toBe(middle);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
        expect(middle).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test("of times leaves out what has not ended, in hours", () => {
    const from = new Date("2027-03-11T08:00:00Z");
    expect(
      medianHours([
        { from, to: new Date("2027-03-11T09:20:00Z") },
        { from, to: null },
      ]),
    ).toBe(1.3);
  });
});

test("in public a median is of five cases that ended, at least", () => {
  const from = new Date("2027-03-11T08:00:00Z");
  const ended = (times: number) =>
    Array.from({ length: times }, () => ({ from, to: new Date("2027-03-11T10:00:00Z") }));
  const waiting = { from, to: null };
  expect([publicMedianHours([...ended(4), waiting]), publicMedianHours([...ended(5), waiting])]).toEqual([null, 2]);
});

test("a year in which nothing happened has no times", () => {
  const empty = { decisions: [], notices: [], appeals: [], suspensions: { content: 0, notices: 0, appeals: 0 } };
  expect(yearSummary(empty)).toMatchObject({
    notices: 0,
    noticesMedian: null,
    restrictions: 0,
    decisionsMedian: null,
    appealsMedian: null,
    suspensions: 0,
  });
});
