import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { GivenForecast } from "#lib/insights/forecast/forecast-demand.ts";
import { addDays } from "#lib/listings/local-time.ts";

/** The day on which the weeks of `givenForecast` to come begin. */
export const FORECAST_DAY = "2026-11-30";

/** Twelve weeks from 10 to 21 requests, then 22 and 23 to expect. */
export const givenForecast = (category: CategoryKey, change: Partial<GivenForecast> = {}): GivenForecast => ({
  category,
  given: true,
  method: "damped-holt-winters",
  past: Array.from({ length: 12 }, (_, n) => ({ from: addDays(FORECAST_DAY, 7 * (n - 12)), total: 10 + n })),
  coming: [
    { from: FORECAST_DAY, point: 22, low: 15, high: 29 },
    { from: "2026-12-07", point: 23, low: 14, high: 32 },
  ],
  error: { weeks: 26, mae: 3.14, naiveMae: 4 },
  ...change,
});
