import { halfWidth, type Trial, tryMethods, weekTotals } from "./held-out.ts";
import { type ForecastMethod, learn, WEEKS_AHEAD } from "./methods.ts";

/** The share of weeks that an interval is to hold. */
const INTERVAL_SHARE = 0.8;
/** Weeks that are held out: eight at least, so that the eighth largest error bounds four weeks of five, and half a year at most. */
const [LEAST_HELD_OUT, MOST_HELD_OUT] = [8, 26];
/** Weeks that a method learns from before the first that is held out: the first eight give Holt-Winters its start. */
const LEAST_LEARNT = 8;
/** A series is long enough from so many weeks on. */
export const LEAST_WEEKS = LEAST_LEARNT + WEEKS_AHEAD - 1 + LEAST_HELD_OUT;
/** What is older says nothing more about the next two weeks. */
export const MOST_WEEKS = 52;
/** Requests a week, on average of the weeks held out, below which a forecast would only repeat chance. */
export const LEAST_MEAN = 3;

/** A total that is expected, and the interval around it. */
export type ExpectedTotal = { point: number; low: number; high: number };

/** By how many requests forecasts were wrong, on average, for the last weeks: of the method, and of the seasonal naive one. */
export type MeasuredError = { weeks: number; mae: number; naiveMae: number };

export type SeriesForecast =
  | { given: true; method: ForecastMethod; weeks: ExpectedTotal[]; error: MeasuredError }
  | { given: false; why: "short-history"; weeks: number }
  | { given: false; why: "few"; mean: number };

const heldOutOf = (weeks: number) => Math.min(MOST_HELD_OUT, weeks - LEAST_LEARNT - (WEEKS_AHEAD - 1));

/** The first of the lowest errors: of two methods that are equally wrong, the simpler one. */
const bestOf = (trials: readonly Trial[]) =>
  trials.reduce((best, trial) => (trial.mae < best.mae ? trial : best), trials[0] as Trial);

/**
 * The next two weeks of a series of daily counts that ends yesterday, by the method that was least wrong on the weeks held
 * out, with an interval from its errors there; or why there is none. The same counts give the same forecast.
 */
export function forecastSeries(days: readonly number[]): SeriesForecast {
  const series = days.slice(-MOST_WEEKS * 7);
  const totals = weekTotals(series);
  if (totals.length < LEAST_WEEKS) return { given: false, why: "short-history", weeks: totals.length };
  const heldOut = heldOutOf(totals.length);
  const mean = totals.slice(-heldOut).reduce((sum, total) => sum + total, 0) / heldOut;
  if (mean < LEAST_MEAN) return { given: false, why: "few", mean };
  const trials = tryMethods(series, heldOut);
  const { method, ahead, mae } = bestOf(trials);
  const [expected = []] = learn(method, series)(series, [series.length]);
  const weeks = expected.map((point, n) => {
    const half = halfWidth(ahead[n] ?? [], point, INTERVAL_SHARE);
    return { point, low: Math.max(0, point - half), high: point + half };
  });
  return { given: true, method, weeks, error: { weeks: heldOut, mae, naiveMae: (trials[0] as Trial).mae } };
}
