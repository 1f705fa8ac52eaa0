import "server-only";
import type { Db } from "#db/client.ts";
import { isHeldForNothing, listRestorable } from "#db/queries/restrictions.ts";
import type { City } from "#lib/cities/city.ts";
import { restoreListing } from "./change-listing.ts";
import { publishApproved } from "./publish-approved.ts";

export type Restoring = {
  memberId: string;
  /** Whose hand it is; null for the end of a restriction. */
  actorId: string | null;
  /** Who answers for a listing that appears. */
  moderatorId: string;
};

/**
 * Brings back the listings of a member that nothing keeps away any more, each as it was. One that waited to be read before, and
 * that nobody is to read now, appears.
 */
export async function restoreListings(
  tx: Db,
  city: City,
  { memberId, actorId, moderatorId }: Restoring,
  now: Date,
): Promise<void> {
  const { id: cityId } = city;
  for (const listingId of await listRestorable(tx, { cityId, memberId })) {
    const state = await restoreListing(tx, city, { listingId, actorId }, now);
    if (state !== "pending" || !(await isHeldForNothing(tx, { cityId, listingId }))) continue;
    await publishApproved(tx, city, { listingId, moderatorId }, now);
  }
}
