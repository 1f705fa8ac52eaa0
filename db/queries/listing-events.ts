import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingEvents } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ListingAction, ListingStatus } from "#lib/listings/listing-status.ts";
import type { LastEvent } from "#lib/listings/undo.ts";

export type ListingEvent = {
  cityId: string;
  listingId: string;
  /** Null for an edit. */
  action: ListingAction | null;
  fromStatus: ListingStatus | null;
  toStatus: ListingStatus;
  actorId: string | null;
  at: Date;
};

export async function insertListingEvent(tx: Db, event: ListingEvent): Promise<void> {
  await tx.insert(listingEvents).values({ ...event, id: uuidv7() });
}

/** What happened last to a listing and just before, newest first; the caller knows whose listing it is. */
export async function listLastEvents(
  db: Db,
  { cityId, listingId }: { cityId: string; listingId: string },
): Promise<LastEvent[]> {
  return db
    .select({
      id: listingEvents.id,
      action: listingEvents.action,
      fromStatus: listingEvents.fromStatus,
      toStatus: listingEvents.toStatus,
      actorId: listingEvents.actorId,
      at: listingEvents.at,
    })
    .from(listingEvents)
    .where(and(eq(listingEvents.cityId, cityId), eq(listingEvents.listingId, listingId)))
    .orderBy(desc(listingEvents.at), desc(listingEvents.id))
    .limit(2);
}
