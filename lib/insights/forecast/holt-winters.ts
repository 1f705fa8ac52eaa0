/*
 * Holt-Winters' additive method with a damped trend, in component form: Hyndman & Athanasopoulos, "Forecasting: Principles
 * and Practice", 3rd edition (fpp3), sections 8.2 and 8.3, https://otexts.com/fpp3/holt-winters.html.
 */

/** How much each part follows what is new, 0 to 1: level, trend (`beta` is the book's β*) and season. A `phi` below 1 damps the trend. */
export type Smoothing = { alpha: number; beta: number; gamma: number; phi: number };

/** What is known after a day. `season` has one number a day, the next day's first. */
export type HoltWintersState = { level: number; trend: number; season: readonly number[] };

/** First seasons that the beginning is read from: two alone are mostly chance. */
const FIRST_SEASONS = 8;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The slope of the straight line through values that are one step apart (least squares). */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  const across = values.reduce((sum, value, n) => sum + (n - middle) * (value - average), 0);
  return across / values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}

/**
 * The state before the first day, from the first seasons: a straight line through their means, and what each of their days
 * is on average above or below its season's. Wants two whole seasons.
 */
export function firstState(series: readonly number[], days: number): HoltWintersState {
  const count = Math.min(FIRST_SEASONS, Math.floor(series.length / days));
  if (count < 2) throw new RangeError("two seasons are needed");
  const seasons = Array.from({ length: count }, (_, n) => series.slice(n * days, (n + 1) * days));
  const means = seasons.map(mean);
  const trend = slopeOf(means) / days;
  const fromMiddle = (day: number) => day - (days - 1) / 2;
  const season = Array.from({ length: days }, (_, day) => {
    const above = seasons.map((values, n) => (values[day] as number) - (means[n] as number));
    return mean(above) - trend * fromMiddle(day);
  });
  // The line at the day before the first: its mean is that of all these days.
  const level = mean(means) - trend * ((count * days - 1) / 2 + 1);
  return { level, trend, season };
}

/** The state after some more days, and the sum of the squared errors of the forecasts one day ahead. */
export function smooth(
  series: readonly number[],
  { alpha, beta, gamma, phi }: Smoothing,
  state: HoltWintersState,
): { state: HoltWintersState; squaredError: number } {
  const season = Float64Array.from(state.season);
  const days = season.length;
  let { level, trend } = state;
  let squaredError = 0;
  let day = 0;
  for (const value of series) {
    const seasonal = season[day] as number;
    const expected = level + phi * trend;
    const error = value - expected - seasonal;
    squaredError += error * error;
    const before = level;
    level = expected + alpha * error;
    trend = beta * (level - before) + (1 - beta) * phi * trend;
    season[day] = seasonal + gamma * error;
    day = day + 1 === days ? 0 : day + 1;
  }
  return { state: { level, trend, season: [...season.subarray(day), ...season.subarray(0, day)] }, squaredError };
}

/** Forecasts of the days after a state; they may be below zero. */
export function daysAhead({ level, trend, season }: HoltWintersState, phi: number, count: number): number[] {
  let damped = 0;
  return Array.from({ length: count }, (_, n) => {
    damped += phi ** (n + 1);
    return level + damped * trend + (season[n % season.length] as number);
  });
}
