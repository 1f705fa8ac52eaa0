import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { Alert } from "#lib/search/saved-search.ts";
import { addressOfMember, digestReach, mayBeWrittenTo, preferencesOfMember } from "./digest-readers.ts";

/** A search whose member wants to hear of what is new, and since when it is new to them. */
export type AlertSearch = { id: string; memberId: string; name: string; filter: ListingFilter; since: Date };

type Due = {
  cityId: string;
  /** The rhythms that are due. */
  alerts: readonly Alert[];
  /** Searches that were looked at since are done. */
  dayStart: Date;
  after: string | null;
  limit: number;
  now: Date;
};

const notSince = (dayStart: Date) => or(isNull(savedSearches.lastAlertedAt), lt(savedSearches.lastAlertedAt, dayStart));

/** The next searches of a city whose alert is due, by key: of members whom a digest may reach. */
export async function listAlertSearches(db: Db, due: Due): Promise<AlertSearch[]> {
  const { cityId, alerts, dayStart, after, limit, now } = due;
  const reach = digestReach(now);
  const rows = await db
    .select({
      id: savedSearches.id,
      memberId: savedSearches.memberId,
      name: savedSearches.name,
      query: savedSearches.query,
      lastSeenAt: savedSearches.lastSeenAt,
      lastAlertedAt: savedSearches.lastAlertedAt,
    })
    .from(savedSearches)
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, savedSearches.cityId), eq(memberships.id, savedSearches.memberId)),
    )
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(notificationPreferences, preferencesOfMember)
    .leftJoin(failingAddresses, addressOfMember)
    .where(
      and(
        eq(savedSearches.cityId, cityId),
        inArray(savedSearches.alert, [...alerts]),
        after === null ? undefined : gt(savedSearches.id, after),
        notSince(dayStart),
        mayBeWrittenTo(now),
        or(reach.mail, reach.push),
      ),
    )
    .orderBy(asc(savedSearches.id))
    .limit(limit);
  return rows.map(({ query, lastSeenAt, lastAlertedAt, ...search }) => ({
    ...search,
    filter: parseListingFilter(query),
    since: lastAlertedAt && lastAlertedAt > lastSeenAt ? lastAlertedAt : lastSeenAt,
  }));
}

/** Notes that a search was looked at up to a moment; false when somebody else did since the day began. */
export async function claimAlert(
  tx: Db,
  { cityId, id, dayStart, until }: { cityId: string; id: string; dayStart: Date; until: Date },
): Promise<boolean> {
  const rows = await tx
    .update(savedSearches)
    .set({ lastAlertedAt: until })
    .where(and(eq(savedSearches.cityId, cityId), eq(savedSearches.id, id), notSince(dayStart)))
    .returning({ id: savedSearches.id });
  return rows.length === 1;
}
