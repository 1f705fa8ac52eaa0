import "server-only";
import { database } from "#db/client.ts";
import {
  countAllPeople,
  countPeople,
  type FigureScope,
  findFirstDay,
  findMedians,
  listDays,
  listStock,
  sumFigures,
} from "#db/queries/insight-figures.ts";
import { findCountedUntil } from "#db/queries/insight-folding.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { buildDashboard } from "#lib/insights/build-dashboard.ts";
import { categoryTrends } from "#lib/insights/category-trends.ts";
import { completeWeeks } from "#lib/insights/complete-weeks.ts";
import { type Dashboard, type InsightFilter, UNANSWERED_DAYS } from "#lib/insights/dashboard.ts";
import { type InsightPeriod, periodBefore } from "#lib/insights/period.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { loadQuartiers } from "../cities/load-city.ts";

const TREND_WEEKS = 12;

async function loadTrends(scope: FigureScope, until: string) {
  const mondays = completeWeeks(until, TREND_WEEKS);
  const since = mondays[0] ?? until;
  const [days, stock] = await Promise.all([listDays(database(), { scope, since }), listStock(database(), scope)]);
  return { mondays, trends: categoryTrends(mondays, days, stock) };
}

const sumsOf = (scope: FigureScope, period: InsightPeriod, today: string) =>
  sumFigures(database(), { scope, period, oldUntil: addDays(today, -UNANSWERED_DAYS) });

/** The same figures of a period that is over, to compare with. */
async function loadBefore(scope: FigureScope, period: InsightPeriod, today: string) {
  const [sums, everybody] = await Promise.all([
    sumsOf(scope, period, today),
    countAllPeople(database(), { scope, period }),
  ]);
  return { sums, everybody };
}

/** All pictures of the dashboard of a city, for those who work at its desk; null for anybody else. */
export async function loadDashboard(
  member: Member,
  city: City,
  filter: InsightFilter,
  now: Date,
): Promise<Dashboard | null> {
  if (!worksAtDesk(member) || member.cityId !== city.id) return null;
  const { period, category, quartierId } = filter;
  const scope = { cityId: city.id, category, quartierId };
  const { date: today } = localDay(now, city.timeZone);
  const past = periodBefore(period);
  const [countedAt, firstDay, sums, { places: people, everybody }, before, weeks, medians, quartiers] =
    await Promise.all([
      findCountedUntil(database(), city.id, now),
      findFirstDay(database(), city.id),
      sumsOf(scope, period, today),
      countPeople(database(), { scope, period }),
      loadBefore(scope, past, today),
      loadTrends(scope, period.to),
      findMedians(database(), { scope, period }),
      loadQuartiers(city),
    ]);
  const quartierIds = quartiers.map(({ id }) => id).filter((id) => quartierId === null || id === quartierId);
  const known = firstDay !== null && firstDay <= past.from;
  return buildDashboard({
    filter,
    countedAt,
    sums,
    people,
    everybody,
    before: known ? before : null,
    quartierIds,
    ...weeks,
    medians,
  });
}
