import "server-only";
import type { Db } from "#db/client.ts";
import { isLoosePhoto } from "#db/queries/case-photos.ts";
import { type DecisionRow, updateDecision } from "#db/queries/decisions.ts";
import { attachPhoto } from "#db/queries/listing-photos.ts";
import { lockListing } from "#db/queries/moderated-listings.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import { refreshRestrictions } from "#db/queries/restrictions.ts";
import type { City } from "#lib/cities/city.ts";
import { takesContent } from "#lib/moderation/restriction.ts";
import { liftStrikes } from "./lift-strikes.ts";
import { publishApproved } from "./publish-approved.ts";
import { restoreListings } from "./restore-listings.ts";

type Reversing = { decision: DecisionRow; moderatorId: string };

async function hangAgain(tx: Db, cityId: string, { listingId, photoId }: DecisionRow): Promise<void> {
  if (!listingId || !photoId || !(await isLoosePhoto(tx, { cityId, photoId }))) return;
  // When its author has put others in its place, they keep those.
  if (await attachPhoto(tx, { cityId, listingId }, photoId)) await notifyListingChanged(tx, cityId, listingId);
}

/** A listing that was to be changed appears as it is, unless its author has changed it: then it is read anew. */
async function releaseHeld(
  tx: Db,
  city: City,
  { decision: { listingId, version }, moderatorId }: Reversing,
  now: Date,
): Promise<void> {
  const listing = listingId ? await lockListing(tx, { cityId: city.id, listingId }) : null;
  if (listing?.status !== "pending" || listing.version !== version) return;
  await publishApproved(tx, city, { listingId: listing.id, moderatorId }, now);
}

/**
 * Sets a decision aside that its transaction holds, with whom it is about: everything is as it was before, but what another decision keeps, and nothing
 * of it counts against anybody.
 */
export async function reverseDecision(
  tx: Db,
  city: City,
  { decision, moderatorId }: Reversing,
  now: Date,
): Promise<void> {
  const { id: cityId } = city;
  const { id: decisionId, memberId, subject, action } = decision;
  await updateDecision(tx, { cityId, id: decisionId }, { state: "reversed" });
  await refreshRestrictions(tx, { cityId, memberId }, now);
  if (subject === "photo" && takesContent(action, subject)) await hangAgain(tx, cityId, decision);
  if (action === "ask_change") await releaseHeld(tx, city, { decision, moderatorId }, now);
  await restoreListings(tx, city, { memberId, actorId: moderatorId, moderatorId }, now);
  await liftStrikes(tx, { cityId, decisionId }, now);
}
