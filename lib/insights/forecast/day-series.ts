import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { daysOf, type InsightPeriod } from "../period.ts";

type DayCount = { category: CategoryKey; day: string; posted: number };

/** One count for each day of a period, by category, the oldest first: a day that is not told of had none. */
export function daySeries(rows: readonly DayCount[], period: InsightPeriod): Map<CategoryKey, number[]> {
  const series = new Map<CategoryKey, number[]>();
  for (const { category, day, posted } of rows) {
    const days = series.get(category) ?? Array(daysOf(period)).fill(0);
    days[daysOf({ from: period.from, to: day }) - 1] = posted;
    series.set(category, days);
  }
  return series;
}
