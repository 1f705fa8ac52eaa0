import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { LISTING_TRANSITIONS, type ListingStatus } from "#lib/listings/listing-status.ts";

export type DueListing = { id: string; status: ListingStatus };

/** Listings of a city past their date and still alive, oldest first, held until the end of the transaction. */
export async function lockDueListings(
  tx: Db,
  { cityId, now, limit }: { cityId: string; now: Date; limit: number },
): Promise<DueListing[]> {
  return tx
    .select({ id: listings.id, status: listings.status })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        inArray(listings.status, [...LISTING_TRANSITIONS.expire.from]),
        lte(listings.expiresAt, now),
      ),
    )
    .orderBy(asc(listings.expiresAt))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** Writes the new status of listings and one event for each. */
export async function insertExpiries(
  tx: Db,
  { cityId, due, now }: { cityId: string; due: DueListing[]; now: Date },
): Promise<void> {
  const toStatus = LISTING_TRANSITIONS.expire.to;
  await tx
    .update(listings)
    .set({ status: toStatus, updatedAt: now })
    .where(
      and(
        eq(listings.cityId, cityId),
        inArray(
          listings.id,
          due.map(({ id }) => id),
        ),
      ),
    );
  await tx.insert(listingEvents).values(
    due.map(({ id, status }) => ({
      cityId,
      id: uuidv7(),
      listingId: id,
      action: "expire" as const,
      fromStatus: status,
      toStatus,
      at: now,
    })),
  );
}
