import { and, between, countDistinct, eq, type SQL, sql, sum } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightDays, insightEvents } from "#db/schema/insights.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { FigureScope } from "./insight-figures.ts";

/** Requests that appeared in a period. */
export type RequestScope = FigureScope & { period: InsightPeriod };

function requestsOf(
  table: typeof insightDays | typeof insightEvents,
  { cityId, category, quartierId, period }: RequestScope,
): SQL | undefined {
  return and(
    eq(table.cityId, cityId),
    between(table.day, period.from, period.to),
    eq(table.kind, "request"),
    category ? eq(table.category, category) : undefined,
    quartierId ? eq(table.quartierId, quartierId) : undefined,
  );
}

/** How many requests appeared, by category and day, the oldest first; days without any are left out. */
export async function listDailyRequests(
  db: Db,
  scope: RequestScope,
): Promise<{ category: CategoryKey; day: string; posted: number }[]> {
  const { category, day, posted } = insightDays;
  return db
    .select({ category, day, posted: sum(posted).mapWith(Number) })
    .from(insightDays)
    .where(requestsOf(insightDays, scope))
    .groupBy(category, day)
    .having(sql`sum(${posted}) > 0`)
    .orderBy(category, day);
}

/** Different people who posted requests, by category. */
export async function countRequesters(db: Db, scope: RequestScope): Promise<Map<CategoryKey, number>> {
  const { category, personId, event } = insightEvents;
  const rows = await db
    .select({ category, people: countDistinct(personId) })
    .from(insightEvents)
    .where(and(requestsOf(insightEvents, scope), eq(event, "posted")))
    .groupBy(category);
  return new Map(rows.map((row) => [row.category, row.people]));
}
