import "server-only";
import type { Db } from "#db/client.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import {
  countAuthorListings,
  isLimited,
  type ListingKey,
  type LockedListing,
  lockAuthor,
  updateListingStatus,
} from "#db/queries/listings-write.ts";
import { waitsForReading } from "#db/queries/moderated-listings.ts";
import { type Renewal, renewalFor } from "#lib/listings/listing-renewal.ts";
import { comesBack, type ListingAction, type ListingStatus } from "#lib/listings/listing-status.ts";
import { MAX_OPEN_LISTINGS } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { noteRequestChange } from "../exchanges/note-outcome.ts";
import { rematchListing } from "../matching/rematch-listing.ts";
import { holdUnread } from "../moderation/hold-unread.ts";

export type AuthorAction = {
  key: ListingKey;
  /** As it was locked. */
  listing: LockedListing;
  action: ListingAction;
  to: ListingStatus;
  timeZone: string;
};

/**
 * Writes what an author does to a listing that the transaction holds, the table of states having been asked before. Gives
 * the state that it is in now: what comes back may have to be read first.
 */
export async function applyAuthorAction(
  tx: Db,
  { key, listing, action, to, timeZone }: AuthorAction,
  now: Date,
): Promise<ListingStatus> {
  const { cityId, id: listingId, authorId } = key;
  const undoing = action === "undo";
  const returning = !undoing && comesBack(listing.status, to);
  if (returning) await checkReturn(tx, key, now);
  // Asked before the return is written. Anything else comes back unread: its text is the one that was screened before.
  const waits = returning && (await waitsForReading(tx, { cityId, listingId, version: listing.version }));
  const renewal = undoing ? null : renewalFor(lived(listing), to, now, timeZone);
  if (renewal === "date-passed") throw new Refusal("date-passed");
  const status = waits ? "pending" : to;
  await updateListingStatus(tx, { ...key, status, now, renewal: waits ? withoutStart(renewal) : renewal });
  const event = { cityId, listingId, action, fromStatus: listing.status, toStatus: to };
  await insertListingEvent(tx, { ...event, actorId: authorId, at: now });
  await noteRequestChange(tx, { cityId, ids: [listingId] }, { action, by: "author", from: listing.status, to });
  if (waits) await holdUnread(tx, { cityId, listingId, authorId, listing }, now);
  await rematchListing(tx, cityId, listingId, now);
  return status;
}

/** What has never appeared has no life yet that could go on. */
const lived = (listing: LockedListing) => (listing.publishedAt ? listing : { ...listing, expiresAt: new Date(0) });

/** What waits is not published by coming back. */
const withoutStart = (renewal: Renewal | null): Renewal | null => renewal && { expiresAt: renewal.expiresAt };

async function checkReturn(tx: Db, { cityId, authorId }: ListingKey, now: Date): Promise<void> {
  const author = await lockAuthor(tx, { cityId, memberId: authorId });
  if (author && isLimited(author, now)) throw new Refusal("publishing-limited");
  const { open } = await countAuthorListings(tx, { cityId, authorId, since: now });
  if (open >= MAX_OPEN_LISTINGS) throw new Refusal("too-many-open-listings");
}
