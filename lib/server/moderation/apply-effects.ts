import "server-only";
import type { Db } from "#db/client.ts";
import { lockHungPhoto } from "#db/queries/case-photos.ts";
import type { DecisionRow } from "#db/queries/decisions.ts";
import { detachPhoto } from "#db/queries/listing-photos.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import { listOpenListings, refreshRestrictions } from "#db/queries/restrictions.ts";
import type { City } from "#lib/cities/city.ts";
import { takesContent } from "#lib/moderation/restriction.ts";
import { holdListing, removeListing } from "./change-listing.ts";
import { publishApproved } from "./publish-approved.ts";

/** A photo hangs on its listing no longer. Its files stay, for an appeal. */
async function takeOffPhoto(tx: Db, { id: cityId }: City, photoId: string): Promise<void> {
  const hung = await lockHungPhoto(tx, { cityId, photoId });
  if (!hung?.listingId) return;
  const { listingId, position } = hung;
  await detachPhoto(tx, { owner: { cityId, listingId }, id: photoId, position });
  await notifyListingChanged(tx, cityId, listingId);
}

async function takeContent(tx: Db, city: City, decision: DecisionRow, now: Date): Promise<void> {
  const { subject, listingId, photoId, decidedBy } = decision;
  if (subject === "photo" && photoId) return takeOffPhoto(tx, city, photoId);
  if (listingId) await removeListing(tx, city, { listingId, actorId: decidedBy }, now);
}

/**
 * Does what a decision says, once it is in force: what was judged goes out of sight or appears, the flags of the member follow,
 * and whoever is suspended has no open listing any more.
 */
export async function applyEffects(tx: Db, city: City, decision: DecisionRow, now: Date): Promise<void> {
  const { action, subject, listingId, memberId, decidedBy } = decision;
  const { id: cityId } = city;
  if (subject === "listing" && listingId) {
    if (action === "keep") await publishApproved(tx, city, { listingId, moderatorId: decidedBy }, now);
    if (action === "ask_change") await holdListing(tx, city, { listingId, actorId: decidedBy }, now);
  }
  if (takesContent(action, subject)) await takeContent(tx, city, decision, now);
  if (action === "keep" || action === "ask_change" || action === "remove") return;
  await refreshRestrictions(tx, { cityId, memberId }, now);
  if (action === "limit") return;
  for (const id of await listOpenListings(tx, { cityId, memberId })) {
    await removeListing(tx, city, { listingId: id, actorId: decidedBy }, now);
  }
}
