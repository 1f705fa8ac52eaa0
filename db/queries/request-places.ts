import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { COUNTED_STATUSES } from "#lib/exchanges/exchange-status.ts";

/** When the author of a request of the query brought it back after it was fulfilled: it wants as many helpers again. */
const wantedAgainAt = sql`(
  select max(${listingEvents.at}) from ${listingEvents}
  where ${listingEvents.cityId} = ${listings.cityId} and ${listingEvents.listingId} = ${listings.id}
    and ${listingEvents.action} = 'reopen' and ${listingEvents.fromStatus} = 'fulfilled'
)`;

/** How many places of a request of the query are taken: helps that were accepted and not given up. */
export const takenPlaces = sql<number>`(
  select count(*)::int from ${exchanges}
  where ${exchanges.cityId} = ${listings.cityId} and ${exchanges.requestId} = ${listings.id}
    and ${inArray(exchanges.status, [...COUNTED_STATUSES])}
    and ${exchanges.acceptedAt} > coalesce(${wantedAgainAt}, '-infinity')
)`;

/** Helpers who proposed themselves and whom the author has not answered yet. */
const waitingHelpers = sql<number>`(
  select count(*)::int from ${exchanges}
  where ${exchanges.cityId} = ${listings.cityId} and ${exchanges.requestId} = ${listings.id}
    and ${exchanges.status} = 'proposed' and ${exchanges.proposedBy} = 'helper'
)`;

type OfRequest = { cityId: string; requestId: string };

/** How many places of a request are taken. */
export async function countTakenPlaces(db: Db, { cityId, requestId }: OfRequest): Promise<number> {
  const [row] = await db
    // In parentheses: a select from one table drops the name of the table from columns of a field, but not inside of it.
    .select({ taken: sql<number>`(${takenPlaces})` })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, requestId)));
  return row?.taken ?? 0;
}

/** How many people are still to be found for some requests, by request: those who can and wait for an answer are taken off. */
export async function countMissingHelpers(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Map<string, number>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: listings.id,
      missing: sql<number>`greatest(0, ${listings.peopleWanted} - ${takenPlaces} - ${waitingHelpers})`,
    })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...requestIds]), eq(listings.kind, "request")));
  return new Map(rows.map(({ id, missing }) => [id, missing]));
}
