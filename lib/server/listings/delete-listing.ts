import "server-only";
import { database } from "#db/client.ts";
import { deleteOwnListing, lockOwnListing } from "#db/queries/listings-write.ts";
import type { Member } from "#lib/identity/member.ts";
import { isErasable } from "#lib/listings/listing-status.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Deletes a member's listing with its history and its matches. One that the city removed stays, for its appeal. */
export async function deleteListing(member: Member, listingId: string): Promise<void> {
  const key = { cityId: member.cityId, id: listingId, authorId: member.id };
  await database().transaction(async (tx) => {
    const listing = await lockOwnListing(tx, key);
    if (!listing) throw new Refusal("not-found");
    if (!isErasable(listing.status)) throw new Refusal("transition-not-allowed");
    await deleteOwnListing(tx, key);
  });
}
