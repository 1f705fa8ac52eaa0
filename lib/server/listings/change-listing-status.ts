import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { lockAuthor, lockOwnListing } from "#db/queries/listings-write.ts";
import type { Member } from "#lib/identity/member.ts";
import { type ListingAction, type ListingStatus, nextStatus } from "#lib/listings/listing-status.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyAuthorAction } from "./apply-author-action.ts";

/** Does what an author may do to the state of their listing. Anything that the table does not allow is refused. Gives its state now. */
export async function changeListingStatus(
  member: Member,
  { listingId, action }: { listingId: string; action: ListingAction },
  now: Date,
): Promise<ListingStatus> {
  const { cityId, id: authorId } = member;
  const key = { cityId, id: listingId, authorId };
  return database().transaction(async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    const listing = await lockOwnListing(tx, key);
    if (!author || !city || !listing) throw new Refusal("not-found");
    // Since their page was read.
    if (author.suspended) throw new Refusal("not-allowed");
    const to = nextStatus(listing.status, action, "author");
    if (!to || (action === "confirm" && listing.kind === "request")) throw new Refusal("transition-not-allowed");
    return applyAuthorAction(tx, { key, listing, action, to, timeZone: city.timeZone }, now);
  });
}
