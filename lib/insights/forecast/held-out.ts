import { FORECAST_METHODS, type ForecastMethod, learn, WEEK, WEEKS_AHEAD } from "./methods.ts";

/** A week that was held out: what was said of it before, and what came. */
export type HeldOutWeek = { said: number; came: number };
/** A method on the weeks held out, the oldest first, by how many weeks ahead it spoke of them; with its mean absolute error. */
export type Trial = { method: ForecastMethod; ahead: readonly (readonly HeldOutWeek[])[]; mae: number };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const errorOf = ({ said, came }: HeldOutWeek) => said - came;
const meanSize = (values: readonly number[]) => sum(values.map(Math.abs)) / values.length;

/** Totals of whole weeks until the last day, the oldest first; days before the first whole week are left out. */
export function weekTotals(series: readonly number[]): number[] {
  const first = series.length % WEEK;
  return Array.from({ length: Math.floor(series.length / WEEK) }, (_, n) =>
    sum(series.slice(first + n * WEEK, first + (n + 1) * WEEK)),
  );
}

/**
 * Tries a method on the last weeks of a series: each is forecast one and two weeks ahead by what was known then (a rolling
 * origin, fpp3, section 5.10). It learns its numbers before the first of these moments, and once.
 */
export function tryMethod(method: ForecastMethod, series: readonly number[], heldOut: number): Trial {
  const firstMoment = series.length - (heldOut + WEEKS_AHEAD - 1) * WEEK;
  const moments = Array.from({ length: heldOut + WEEKS_AHEAD - 1 }, (_, n) => firstMoment + n * WEEK);
  const said = learn(method, series.slice(0, firstMoment))(series, moments);
  const came = weekTotals(series).slice(-heldOut);
  const ahead = Array.from({ length: WEEKS_AHEAD }, (_, weeks) =>
    came.map((total, n) => ({ said: said[n + WEEKS_AHEAD - 1 - weeks]?.[weeks] as number, came: total })),
  );
  return { method, ahead, mae: meanSize(ahead.flat().map(errorOf)) };
}

/** Every method on the same weeks, the simplest first. */
export const tryMethods = (series: readonly number[], heldOut: number): Trial[] =>
  FORECAST_METHODS.map((method) => tryMethod(method, series, heldOut));

/** Counts that come by themselves deviate as the root of how many are expected (Poisson). */
const usualError = (expected: number) => Math.sqrt(Math.max(1, expected));

/**
 * Half the width of an interval around an expected total that holds what comes in `share` of weeks, if the error is like those
 * held out: the split conformal quantile of their sizes, the ⌈(n + 1) share⌉th of n, each measured by what is usual for so
 * many (Lei et al., "Distribution-Free Predictive Inference for Regression", JASA 113, 2018, section 5.2). Where there are too
 * few for the share it is the largest.
 */
export function halfWidth(weeks: readonly HeldOutWeek[], expected: number, share: number): number {
  const sizes = weeks.map((week) => Math.abs(errorOf(week)) / usualError(week.said)).sort((a, b) => a - b);
  const rank = Math.min(sizes.length, Math.ceil((sizes.length + 1) * share));
  return (sizes[rank - 1] as number) * usualError(expected);
}
