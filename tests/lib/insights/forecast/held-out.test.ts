import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfWidth, tryMethod, tryMethods, weekTotals } from "#lib/insights/forecast/held-out.ts";
import { FORECAST_METHODS, type ForecastMethod } from "#lib/insights/forecast/methods.ts";

it("adds up whole weeks until the last day", () => {
  expect(weekTotals([9, ...Array(7).fill(1), ...Array(7).fill(2)])).toEqual([7, 14]);
  expect(weekTotals(Array(6).fill(1))).toEqual([]);
});

describe("the trial of a method", () => {
  it("says by how much the last week again, or the one before it, was wrong", () => {
    // Weeks of 7, 14, 21, 28, 35: a week ahead 7 too few, two weeks ahead 14.
    const series = [1, 2, 3, 4, 5].flatMap((count) => Array(7).fill(count));
    const { ahead, mae } = tryMethod("seasonal-naive", series, 3);
    expect(ahead).toEqual([
      [14, 21, 28].map((said) => ({ said, came: said + 7 })),
      [7, 14, 21].map((said) => ({ said, came: said + 14 })),
    ]);
    expect(mae).toBe(10.5);
  });

  const said = (series: readonly number[], method: ForecastMethod) =>
    tryMethod(method, series, 8).ahead.map((weeks) => weeks.map((week) => week.said));

  it("uses nothing that came later than the moment of a forecast", () => {
    const days = fc.array(fc.nat(30), { minLength: 17 * 7, maxLength: 25 * 7 });
    fc.assert(
      fc.property(days, fc.nat(30), fc.constantFrom(...FORECAST_METHODS), (series, other, method) => {
        const changed = [...series.slice(0, -7), ...Array(7).fill(other)];
        const before = said(series, method);
        const after = said(changed, method);
        expect(after).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("tries each method on the same weeks, the simplest first", () => {
    const trials = tryMethods(Array(20 * 7).fill(2), 8);
    expect(trials.map(({ method }) => method)).toEqual([...FORECAST_METHODS]);
    for (const { ahead } of trials) expect(ahead.map(({ length }) => length)).toEqual([8, 8]);
  });
});

describe("half the width of an interval", () => {
  const around = (expected: number, errors: readonly number[]) =>
    errors.map((error) => ({ said: expected, came: expected - error }));

  it("is the error at the rank of the split conformal method", () => {
    const weeks = around(25, [-1, 2, -3, 4, -5, 6, -7, 8, -9]);
    expect(halfWidth(weeks, 25, 0.8)).toBeCloseTo(8, 10);
    expect(halfWidth(weeks, 25, 0.5)).toBeCloseTo(5, 10);
  });

  it("grows with the root of what is expected, and stops where next to nothing is", () => {
    const weeks = around(25, [5]);
    expect(halfWidth(weeks, 100, 0.5)).toBeCloseTo(10, 10);
    expect(halfWidth(weeks, 0, 0.5)).toBeCloseTo(1, 10);
  });

  it("is the largest error where there are too few", () => {
    expect(halfWidth(around(4, [1, -4, 2]), 4, 0.8)).toBeCloseTo(4, 10);
  });

  it("holds a new error of the same kind in four cases of five, whatever their shape", () => {
    const skewed = (u: number) => Math.log(1 - u) ** 2;
    const drawn = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(drawn, (us) => {
        const weeks = around(9, us.map(skewed));
        // Each error in turn is the new one: at least four of five are within the interval of the others.
        const inside = weeks.filter(
          ({ said, came }, n) => Math.abs(said - came) <= halfWidth(weeks.toSpliced(n, 1), said, 0.8) + 1e-9,
        );
        expect(inside.length / weeks.length).toBeGreaterThanOrEqual(0.8);
      }),
      { numRuns: 10 },
    );
  });
});
