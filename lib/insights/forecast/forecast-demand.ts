import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { LEAST_PEOPLE } from "../tension.ts";
import { forecastSeries, type MeasuredError } from "./forecast-series.ts";
import { weekTotals } from "./held-out.ts";
import { type ForecastMethod, WEEK } from "./methods.ts";

/** Weeks of history that are shown before the forecast. */
export const SHOWN_WEEKS = 12;

/** Seven days that begin on one, and how many requests appeared. */
export type PastWeek = { from: string; total: number };
/** Seven days to come: as many as that, in whole requests, and in four weeks of five between these two. */
export type ComingWeek = { from: string; point: number; low: number; high: number };

/** What is to be expected of a category, or why nothing is said of it. */
export type DemandForecast = { category: CategoryKey } & (
  | { given: true; method: ForecastMethod; past: PastWeek[]; coming: ComingWeek[]; error: MeasuredError }
  | { given: false; why: "short-history" | "few" | "masked" }
);
export type GivenForecast = Extract<DemandForecast, { given: true }>;

/** The categories of which anything was asked lately; `weeks`: how many the city has a history of. */
export type DemandOutlook = { weeks: number; forecasts: DemandForecast[] };

/**
 * `days` are the requests that appeared on each day until yesterday, the oldest first; `people` the different ones who posted
 * those of the weeks shown.
 */
export type DemandFacts = { category: CategoryKey; days: readonly number[]; people: number };

const datedWeeks = (totals: readonly number[], today: string): PastWeek[] =>
  totals.map((total, n) => ({ from: addDays(today, (n - totals.length) * WEEK), total }));

/**
 * The demand for a category in the next two weeks, which begin today: weeks are seven days, not from Monday to Sunday, so that
 * nothing known is left out and nothing is half over. Of fewer than eleven people nothing is told.
 */
export function forecastDemand({ category, days, people }: DemandFacts, today: string): DemandForecast {
  const said = forecastSeries(days);
  if (!said.given) return { category, given: false, why: said.why };
  if (people < LEAST_PEOPLE) return { category, given: false, why: "masked" };
  const coming = said.weeks.map(({ point, low, high }, ahead) => ({
    from: addDays(today, ahead * WEEK),
    point: Math.round(point),
    low: Math.floor(low),
    high: Math.ceil(high),
  }));
  const past = datedWeeks(weekTotals(days).slice(-SHOWN_WEEKS), today);
  return { category, given: true, method: said.method, past, coming, error: said.error };
}

const expected = (forecast: DemandForecast) => (forecast.given ? (forecast.coming[0]?.point ?? 0) : -1);

/** The most expected first, then those of which nothing is said. */
export function mostExpectedFirst(forecasts: readonly DemandForecast[]): DemandForecast[] {
  return forecasts.toSorted((a, b) => expected(b) - expected(a));
}
