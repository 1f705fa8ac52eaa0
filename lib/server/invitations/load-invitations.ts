import "server-only";
import { database } from "#db/client.ts";
import { listOpenInvitations } from "#db/queries/answered-invitations.ts";
import { listMatchedListings } from "#db/queries/matched-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { type Reason, shownReasons } from "#lib/matching/reasons.ts";

/** A request that is put to a member: who asks, why them, until when. `offerTitle` is null once that offer is gone. */
export type InvitationSummary = {
  id: string;
  listing: ListingCardData;
  firstName: string;
  offerTitle: string | null;
  reasons: Reason[];
  deadlineAt: Date;
};

/** What a member is asked and may still answer, the first deadline first. */
export async function loadInvitationsOf({ cityId, id: helperId }: Member, now: Date): Promise<InvitationSummary[]> {
  const open = await listOpenInvitations(database(), { cityId, helperId, now });
  const ids = open.flatMap(({ requestId, offerId }) => (offerId ? [requestId, offerId] : [requestId]));
  const cards = await listMatchedListings(database(), { cityId, ids });
  return open.flatMap(({ id, requestId, offerId, reasons, deadlineAt }) => {
    const card = cards.get(requestId);
    if (!card) return [];
    const { firstName, ...listing } = card;
    const offerTitle = (offerId && cards.get(offerId)?.title) ?? null;
    return [{ id, listing, firstName, offerTitle, reasons: shownReasons(reasons, "helper"), deadlineAt }];
  });
}
