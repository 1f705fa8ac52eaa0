import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poisson } from "#db/seed/history/weighted.ts";
import { seededRandom } from "#db/seed/random.ts";
import {
  forecastSeries,
  LEAST_WEEKS,
  MOST_WEEKS,
  type SeriesForecast,
} from "#lib/insights/forecast/forecast-series.ts";

type Given = Extract<SeriesForecast, { given: true }>;

function given(series: readonly number[]): Given {
  const said = forecastSeries(series);
  if (!said.given) throw new Error(`nothing is given: ${said.why}`);
  return said;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const simulate = (weeks: number, mean: (day: number) => number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: weeks * 7 }, (_, day) => poisson(random, mean(day)));
};

describe("what has no forecast", () => {
  it("is a history that is too short, however much was asked", () => {
    for (const days of [0, 1, 13, LEAST_WEEKS * 7 - 1]) {
      const weeks = Math.floor(days / 7);
      expect(forecastSeries(Array(days).fill(50))).toEqual({ given: false, why: "short-history", weeks });
    }
    expect(forecastSeries(Array(LEAST_WEEKS * 7).fill(50)).given).toBe(true);
  });

  it("is a category of which hardly anything is asked", () => {
    expect(forecastSeries(Array(140).fill(0))).toEqual({ given: false, why: "few", mean: 0 });
    const twiceAWeek = Array.from({ length: 140 }, (_, day) => (day % 7 < 2 ? 1 : 0));
    expect(forecastSeries(twiceAWeek)).toEqual({ given: false, why: "few", mean: 2 });
  });
});

describe("a forecast", () => {
  it("of a constant series is that constant, by the simplest method, without any doubt", () => {
    for (const count of [1, 3, 1_000_000]) {
      const week = { point: 7 * count, low: 7 * count, high: 7 * count };
      expect(given(Array(200).fill(count))).toMatchObject({
        method: "seasonal-naive",
        weeks: [week, week],
        error: { mae: 0, naiveMae: 0 },
      });
    }
  });

  it("of a week that repeats itself is that week", () => {
    const series = Array.from({ length: 30 * 7 }, (_, day) => [9, 4, 4, 4, 6, 1, 0][day % 7] as number);
    expect(given(series).weeks.map(({ point }) => point)).toEqual([28, 28]);
  });

  it("follows a steady rise, which the last week again never reaches", () => {
    const said = given(Array.from({ length: 40 * 7 }, (_, day) => 2 + day / 10));
    expect(said.method).toBe("holt-winters");
    const expected = [0, 1].map((ahead) => sum(Array.from({ length: 7 }, (_, n) => 2 + (280 + 7 * ahead + n) / 10)));
    for (const [n, { point }] of said.weeks.entries()) expect(point).toBeCloseTo(expected[n] as number, 1);
    expect(said.error.naiveMae).toBeGreaterThan(5);
    expect(said.error.mae).toBeLessThan(0.1);
  });

  const wild = fc.array(
    fc.oneof(fc.constant(0), fc.nat(5), fc.nat(1_000), fc.constant(Number.MAX_SAFE_INTEGER), fc.constant(1e300)),
    { minLength: LEAST_WEEKS * 7, maxLength: 60 * 7 },
  );

  it("is a number, never below zero, inside its interval, and no more wrong than the simple one was, whatever happened", () => {
    fc.assert(
      fc.property(wild, (series) => {
        const said = forecastSeries(series);
        if (!said.given) return;
        for (const { point, low, high } of said.weeks) {
          expect(Number.isNaN(low + high)).toBe(false);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(point);
          expect(high).toBeGreaterThanOrEqual(point);
        }
        expect(said.error.mae).toBeLessThanOrEqual(said.error.naiveMae);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same again, doubles with what was asked, and knows nothing of what is older than a year", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: MOST_WEEKS * 7, maxLength: MOST_WEEKS * 7 });
    fc.assert(
      fc.property(counts, fc.array(fc.nat(99), { maxLength: 30 }), (series, older) => {
        const said = forecastSeries(series);
        expect(forecastSeries([...older, ...series])).toEqual(said);
        const doubled = forecastSeries(series.map((count) => count * 2));
        if (!said.given || !doubled.given) return;
        expect(doubled.weeks.map(({ point }) => point)).toEqual(said.weeks.map(({ point }) => point * 2));
        expect(doubled.method).toBe(said.method);
      }),
      { numRuns: 30 },
    );
  });

  it("bears a gap of some weeks in the middle and at the end", () => {
    const busy = simulate(40, () => 4, 1);
    const closed = Array(21).fill(0);
    for (const series of [
      [...busy.slice(0, 140), ...closed, ...busy.slice(140)],
      [...busy, ...closed],
    ]) {
      for (const { point, low } of given(series).weeks) expect(Number.isFinite(point) && low >= 0).toBe(true);
    }
  });
});

/** What forecasts of two weeks were worth in simulated runs: intervals that held what came, and errors beside the naive ones. */
function judged(weeks: number, mean: (day: number) => number, runs: number) {
  const known = weeks * 7;
  const said = Array.from({ length: runs }, (_, run) => {
    const series = simulate(weeks + 2, mean, 1_000 * weeks + run);
    return given(series.slice(0, known)).weeks.map(({ point, low, high }, ahead) => {
      const came = sum(series.slice(known + ahead * 7, known + (ahead + 1) * 7));
      const naive = Math.abs(came - sum(series.slice(known - 7, known)));
      return { inside: came >= low && came <= high ? 1 : 0, error: Math.abs(came - point), naive };
    });
  }).flat();
  const total = (key: "inside" | "error" | "naive") => sum(said.map((one) => one[key]));
  return { coverage: total("inside") / said.length, ratio: total("error") / total("naive") };
}

describe.each([24, MOST_WEEKS])("on simulated counts of %i weeks", (weeks) => {
  it.each([
    ["every day alike", () => 2],
    ["quiet weekends", (day: number) => [4, 3, 3, 3, 3, 1, 1][day % 7] as number],
    ["rising slowly", (day: number) => 2 + day / 100],
  ])("%s: intervals hold about four weeks of five, and errors are below the simple ones", (_, mean) => {
    const { coverage, ratio } = judged(weeks, mean, 150);
    expect(coverage).toBeGreaterThan(0.72);
    expect(coverage).toBeLessThan(0.92);
    expect(ratio).toBeLessThan(0.95);
  });
});
