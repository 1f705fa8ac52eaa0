import "server-only";
import { database } from "#db/client.ts";
import { type FigureScope, findFirstDay, listDays, listStock } from "#db/queries/insight-figures.ts";
import { findCountedUntil } from "#db/queries/insight-folding.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { buildDashboard } from "#lib/insights/build-dashboard.ts";
import { categoryTrends } from "#lib/insights/category-trends.ts";
import { completeWeeks } from "#lib/insights/complete-weeks.ts";
import type { Dashboard, InsightFilter } from "#lib/insights/dashboard.ts";
import { periodBefore } from "#lib/insights/period.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadQuartiers } from "../cities/load-city.ts";
import { loadPart } from "./windows.ts";

const TREND_WEEKS = 12;

async function loadTrends(scope: FigureScope, until: string) {
  const mondays = completeWeeks(until, TREND_WEEKS);
  const since = mondays[0] ?? until;
  const [days, stock] = await Promise.all([listDays(database(), { scope, since }), listStock(database(), scope)]);
  return { mondays, trends: categoryTrends(mondays, days, stock) };
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
  const [countedAt, firstDay, part, before, weeks, quartiers] = await Promise.all([
    findCountedUntil(database(), city.id, now),
    findFirstDay(database(), city.id),
    loadPart(database(), scope, period, { today, now }),
    loadPart(database(), scope, past, { today, now }),
    loadTrends(scope, period.to),
    loadQuartiers(city),
  ]);
  const quartierIds = quartiers.map(({ id }) => id).filter((id) => quartierId === null || id === quartierId);
  const known = firstDay !== null && firstDay <= past.from;
  return buildDashboard({ filter, countedAt, ...part, before: known ? before : null, quartierIds, ...weeks });
}
