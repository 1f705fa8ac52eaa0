import { FORECAST_METHODS, type ForecastMethod, learn, WEEK, WEEKS_AHEAD } from "./methods.ts";

/** Forecast less what came, for each of the weeks held out, the oldest first: by how many weeks ahead it was said. */
export type HeldOutErrors = readonly (readonly number[])[];
export type Trial = { method: ForecastMethod; errors: HeldOutErrors; mae: number };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
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
  const errors = Array.from({ length: WEEKS_AHEAD }, (_, ahead) =>
    came.map((total, n) => (said[n + WEEKS_AHEAD - 1 - ahead]?.[ahead] as number) - total),
  );
  return { method, errors, mae: meanSize(errors.flat()) };
}

/** Every method on the same weeks, the simplest first. */
export const tryMethods = (series: readonly number[], heldOut: number): Trial[] =>
  FORECAST_METHODS.map((method) => tryMethod(method, series, heldOut));

/**
 * Half the width of an interval that holds a new value in `share` of cases if its error is like those before: the split
 * conformal quantile of their sizes, the ⌈(n + 1) share⌉th of n (Lei et al., "Distribution-Free Predictive Inference for
 * Regression", JASA 113, 2018). With too few errors for the share it is the largest.
 */
export function halfWidth(errors: readonly number[], share: number): number {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const rank = Math.ceil((sizes.length + 1) * share);
  return sizes[Math.min(rank, sizes.length) - 1] as number;
}
