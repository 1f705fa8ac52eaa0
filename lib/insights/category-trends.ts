import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { daysBetween } from "#lib/listings/listing-times.ts";
import { addDays } from "#lib/listings/local-time.ts";
import type { CategoryTrend } from "./dashboard.ts";

/** What appeared on a day, and by how much the open listings grew. */
export type DayCount = { day: string; category: CategoryKey; kind: Kind; posted: number; moved: number };
/** How many are open after the last of these days. */
export type StockCount = { category: CategoryKey; kind: Kind; open: number };

const WEEK = 7;

/**
 * Requests that appeared in each week and offers open on an average day of it, by category, those with most requests
 * first. `days` are all days from the first Monday until now.
 */
export function categoryTrends(
  mondays: readonly string[],
  days: readonly DayCount[],
  stock: readonly StockCount[],
): CategoryTrend[] {
  const categories = new Set([...days, ...stock].map(({ category }) => category));
  const trends = [...categories].map((category): CategoryTrend => {
    const own = days.filter((day) => day.category === category);
    const open = stock.find((row) => row.category === category && row.kind === "offer")?.open ?? 0;
    return { category, requests: weeklyRequests(mondays, own), offers: weeklyOffers(mondays, own, open) };
  });
  const total = ({ requests }: CategoryTrend) => requests.reduce((sum, count) => sum + count, 0);
  const offered = ({ offers }: CategoryTrend) => offers.reduce((sum, count) => sum + count, 0);
  return trends
    .filter((trend) => total(trend) + offered(trend) > 0)
    .sort((a, b) => total(b) - total(a) || offered(b) - offered(a) || (a.category < b.category ? -1 : 1));
}

function weeklyRequests(mondays: readonly string[], days: readonly DayCount[]): number[] {
  return mondays.map((monday) => {
    const end = addDays(monday, WEEK);
    const within = days.filter(({ day, kind }) => kind === "request" && day >= monday && day < end);
    return within.reduce((sum, { posted }) => sum + posted, 0);
  });
}

/** Walks back from what is open now: a change counts for none of the days before it. */
function weeklyOffers(mondays: readonly string[], days: readonly DayCount[], open: number): number[] {
  const offers = days.filter(({ kind }) => kind === "offer");
  return mondays.map((monday) => {
    const end = addDays(monday, WEEK);
    const daysBefore = (day: string) => (day >= end ? WEEK : daysBetween(monday, day));
    const since = offers
      .filter(({ day }) => day > monday)
      .reduce((sum, { day, moved }) => sum + moved * daysBefore(day), 0);
    return Math.max(0, open - since / WEEK);
  });
}
