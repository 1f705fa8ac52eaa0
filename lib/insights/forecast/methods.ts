import { fitHoltWinters } from "./fit-holt-winters.ts";
import { daysAhead, firstState, smooth } from "./holt-winters.ts";

/** Days of a season: a young service knows no other one than that of the week. */
export const WEEK = 7;
/** Weeks that are forecast. */
export const WEEKS_AHEAD = 2;

/** The simplest first. */
export const FORECAST_METHODS = ["seasonal-naive", "damped-holt-winters", "holt-winters"] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Totals of the weeks that follow some days, the next one first; never below zero. */
export type WeekTotals = readonly number[];

/** Forecasts from each of some moments of a series, given as how many days were over then, in order. */
type Forecaster = (series: readonly number[], moments: readonly number[]) => WeekTotals[];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const weeksOf = (days: readonly number[]): WeekTotals =>
  Array.from({ length: WEEKS_AHEAD }, (_, n) => Math.max(0, sum(days.slice(n * WEEK, (n + 1) * WEEK))));

/** Each day will be as it was a week before: the seasonal naive method (fpp3, section 5.2), in totals the last week again. */
const seasonalNaive: Forecaster = (series, moments) =>
  moments.map((over) => Array(WEEKS_AHEAD).fill(sum(series.slice(over - WEEK, over))));

/** Learns its numbers on a series; what it then forecasts at a moment uses no later day. */
function holtWinters(learnt: readonly number[], damped: boolean): Forecaster {
  const smoothing = fitHoltWinters(learnt, WEEK, damped);
  const first = firstState(learnt, WEEK);
  return (series, moments) => {
    let [state, seen] = [first, 0];
    return moments.map((over) => {
      ({ state } = smooth(series.slice(seen, over), smoothing, state));
      seen = over;
      return weeksOf(daysAhead(state, smoothing.phi, WEEKS_AHEAD * WEEK));
    });
  };
}

/** A method as it is once it has learnt from some days. */
export function learn(method: ForecastMethod, days: readonly number[]): Forecaster {
  return method === "seasonal-naive" ? seasonalNaive : holtWinters(days, method === "damped-holt-winters");
}
