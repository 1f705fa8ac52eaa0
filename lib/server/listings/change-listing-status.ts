import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import {
  countAuthorListings,
  insertListingEvent,
  lockAuthor,
  lockOwnListing,
  updateListingStatus,
} from "#db/queries/listings-write.ts";
import type { Member } from "#lib/identity/member.ts";
import { renewalFor } from "#lib/listings/listing-renewal.ts";
import { type ListingAction, nextStatus } from "#lib/listings/listing-status.ts";
import { MAX_OPEN_LISTINGS } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { rematchListing } from "./rematch-listing.ts";

/** Does what an author may do to the state of their listing. Anything that the table does not allow is refused. */
export async function changeListingStatus(
  member: Member,
  { listingId, action }: { listingId: string; action: ListingAction },
  now: Date,
): Promise<void> {
  const { cityId, id: authorId } = member;
  const key = { cityId, id: listingId, authorId };
  await database().transaction(async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    const listing = await lockOwnListing(tx, key);
    if (!author || !city || !listing) throw new Refusal("not-found");
    const status = nextStatus(listing.status, action, "author");
    if (!status) throw new Refusal("transition-not-allowed");
    if (action === "reopen") {
      const { open } = await countAuthorListings(tx, { cityId, authorId, since: now });
      if (open >= MAX_OPEN_LISTINGS) throw new Refusal("too-many-open-listings");
    }
    const renewal = renewalFor(listing, status, now, city.timeZone);
    if (renewal === "date-passed") throw new Refusal("date-passed");
    await updateListingStatus(tx, { ...key, status, now, renewal });
    await insertListingEvent(tx, {
      cityId,
      listingId,
      action,
      fromStatus: listing.status,
      toStatus: status,
      actorId: authorId,
      at: now,
    });
    await rematchListing(tx, cityId, listingId, now);
  });
}
