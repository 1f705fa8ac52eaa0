import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfWidth, tryMethod, tryMethods, weekTotals } from "#lib/insights/forecast/held-out.ts";
import { FORECAST_METHODS } from "#lib/insights/forecast/methods.ts";

it("adds up whole weeks until the last day", () => {
  expect(weekTotals([9, ...Array(7).fill(1), ...Array(7).fill(2)])).toEqual([7, 14]);
  expect(weekTotals(Array(6).fill(1))).toEqual([]);
});

describe("the trial of a method", () => {
  it("says by how much the last week again, or the one before it, was wrong", () => {
    // Weeks of 7, 14, 21, 28, 35: a week ahead 7 too few, two weeks ahead 14.
    const series = [1, 2, 3, 4, 5].flatMap((count) => Array(7).fill(count));
    const { errors, mae } = tryMethod("seasonal-naive", series, 3);
    expect(errors).toEqual([
      [-7, -7, -7],
      [-14, -14, -14],
    ]);
    expect(mae).toBe(10.5);
  });

  it("uses nothing that came later than the moment of a forecast", () => {
    const days = fc.array(fc.nat(30), { minLength: 17 * 7, maxLength: 25 * 7 });
    fc.assert(
      fc.property(days, fc.nat(30), fc.constantFrom(...FORECAST_METHODS), (series, other, method) => {
        const changed = [...series.slice(0, -7), ...Array(7).fill(other)];
        const before = tryMethod(method, series, 8).errors.map((errors) => errors.slice(0, -1));
        const after = tryMethod(method, changed, 8).errors.map((errors) => errors.slice(0, -1));
        expect(after).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("tries each method on the same weeks, the simplest first", () => {
    const trials = tryMethods(Array(20 * 7).fill(2), 8);
    expect(trials.map(({ method }) => method)).toEqual([...FORECAST_METHODS]);
    for (const { errors } of trials) expect(errors.map(({ length }) => length)).toEqual([8, 8]);
  });
});

describe("half the width of an interval", () => {
  it("is the error at the rank of the split conformal method", () => {
    const errors = [-1, 2, -3, 4, -5, 6, -7, 8, -9];
    expect(halfWidth(errors, 0.8)).toBe(8);
    expect(halfWidth(errors, 0.5)).toBe(5);
  });

  it("is the largest error where there are too few", () => {
    expect(halfWidth([1, -4, 2], 0.8)).toBe(4);
  });

  it("holds a new error of the same kind in four cases of five, whatever their shape", () => {
    const skewed = (u: number) => Math.log(1 - u) ** 2;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 400, maxLength: 400 }),
        (us) => {
          const errors = us.map(skewed);
          // Each error in turn is the new one: at least four of five are within the interval of the others.
          const inside = errors.filter((error, n) => Math.abs(error) <= halfWidth(errors.toSpliced(n, 1), 0.8)).length;
          expect(inside / errors.length).toBeGreaterThanOrEqual(0.8);
        },
      ),
      { numRuns: 10 },
    );
  });
});
