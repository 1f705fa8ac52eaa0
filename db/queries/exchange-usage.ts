import { and, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { COUNTED_STATUSES } from "#lib/exchanges/exchange-status.ts";

/**
 * How many times a listing of the query is taken up in a week, named by its Monday: one look at an index, and nothing at
 * all for a request.
 */
export function usedInWeek(week: SQL): SQL<number> {
  return sql<number>`case when ${listings.kind} = 'offer' then (
    select count(*)::int from ${exchanges}
    where ${exchanges.cityId} = ${listings.cityId} and ${exchanges.offerId} = ${listings.id}
      and ${exchanges.week} = ${week} and ${inArray(exchanges.status, [...COUNTED_STATUSES])}
  ) else 0 end`;
}

/** The week that runs at a moment in the city of a listing of the query; as `lib/exchanges/week.ts` has it. */
export function cityWeek(now: SQL): SQL {
  return sql`(
    select date_trunc('week', ${now} at time zone ${cities.timeZone})::date from ${cities} where ${cities.id} = ${listings.cityId}
  )`;
}

/** Offers of a city that were full in a week: pages and pairs that a new week changes. */
export async function listFullOffers(db: Db, { cityId, week }: { cityId: string; week: string }): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.status, "published"),
        eq(listings.kind, "offer"),
        inArray(
          listings.id,
          db
            .select({ id: sql`${exchanges.offerId}` })
            .from(exchanges)
            .where(and(eq(exchanges.cityId, cityId), eq(exchanges.week, week))),
        ),
        gte(usedInWeek(sql`${week}::date`), listings.capacity),
      ),
    );
  return rows.map(({ id }) => id);
}
