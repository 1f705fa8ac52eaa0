import "server-only";
import type { Db } from "#db/client.ts";
import { listOwnListings } from "#db/queries/my-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import { endExchanges } from "../exchanges/end-exchanges.ts";
import { changeListingStatus } from "../listings/change-listing-status.ts";

/**
 * Ends what goes on for a member and takes their listings off, so that nothing of theirs is seen any more. In a transaction of
 * `inOneTransaction`, before they are suspended. What is paused here can be put back at its moment, `now`.
 */
export async function hideMember(tx: Db, person: Member, now: Date): Promise<void> {
  await endExchanges(tx, person, now);
  const listings = await listOwnListings(tx, { cityId: person.cityId, authorId: person.id });
  for (const { id: listingId, status } of listings) {
    if (status === "published") await changeListingStatus(person, { listingId, action: "pause" }, now);
    // It would appear once somebody of the city has read it.
    if (status === "pending") await changeListingStatus(person, { listingId, action: "close" }, now);
  }
}
