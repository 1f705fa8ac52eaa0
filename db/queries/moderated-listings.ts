import { and, desc, eq, ne } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { whenColumns } from "./listing-columns.ts";

type Key = { cityId: string; listingId: string };

const columns = {
  ...whenColumns,
  id: listings.id,
  authorId: listings.authorId,
  status: listings.status,
  category: listings.category,
  title: listings.title,
  body: listings.body,
  version: listings.version,
  peopleWanted: listings.peopleWanted,
  publishedAt: listings.publishedAt,
  expiresAt: listings.expiresAt,
};
export type ModeratedListing = Pick<typeof listings.$inferSelect, keyof typeof columns>;

/** A listing of a city, whoever wrote it, held until the end of the transaction. */
export async function lockListing(tx: Db, { cityId, listingId }: Key): Promise<ModeratedListing | null> {
  const [row] = await tx
    .select(columns)
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, listingId)))
    .for("no key update");
  return row ?? null;
}

/** How a listing came into a state for the last time: from which one, and when. Null when it never did. */
export async function findEntry(
  db: Db,
  { cityId, listingId, status }: Key & { status: ListingStatus },
): Promise<{ from: ListingStatus | null; at: Date } | null> {
  const { fromStatus, toStatus, at } = listingEvents;
  const [row] = await db
    .select({ from: fromStatus, at })
    .from(listingEvents)
    .where(
      and(
        eq(listingEvents.cityId, cityId),
        eq(listingEvents.listingId, listingId),
        eq(toStatus, status),
        ne(fromStatus, status),
      ),
    )
    .orderBy(desc(at), desc(listingEvents.id))
    .limit(1);
  return row ?? null;
}
