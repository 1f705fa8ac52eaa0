import "server-only";
import type { Db } from "#db/client.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { updateListingStatus } from "#db/queries/listings-write.ts";
import { findEntry, lockListing, type ModeratedListing } from "#db/queries/moderated-listings.ts";
import type { City } from "#lib/cities/city.ts";
import { type Renewal, renewalFor } from "#lib/listings/listing-renewal.ts";
import { type ListingStatus, nextStatus } from "#lib/listings/listing-status.ts";
import { noteRequestChange } from "../exchanges/note-outcome.ts";
import { rematchListing } from "../matching/rematch-listing.ts";

/** Whose hand it is: a moderator's, or null for a rule or for the end of a restriction. */
export type ChangedListing = { listingId: string; actorId: string | null };

export type ModerationChange = {
  action: "hold" | "approve" | "remove" | "restore" | "pause";
  actorId: string | null;
  /** The state that `restore` returns to. */
  before?: ListingStatus | null;
  renewal?: Renewal | null;
};

/**
 * Writes what moderation does to a listing that the transaction holds, with its event. Exchanges that are under way go on;
 * the search for help ends or begins as for a pause. Gives the new state, or null when the table of states refuses.
 */
export async function applyModeration(
  tx: Db,
  { id: cityId }: City,
  { id, authorId, status: from }: Pick<ModeratedListing, "id" | "authorId" | "status">,
  { action, actorId, before = null, renewal = null }: ModerationChange,
  now: Date,
): Promise<ListingStatus | null> {
  const to = nextStatus(from, action, action === "pause" ? "system" : "moderator", before);
  if (!to) return null;
  await updateListingStatus(tx, { cityId, id, authorId, status: to, now, renewal });
  await insertListingEvent(tx, { cityId, listingId: id, action, fromStatus: from, toStatus: to, actorId, at: now });
  await noteRequestChange(tx, { cityId, ids: [id] }, { action, by: "system", from, to });
  await rematchListing(tx, cityId, id, now);
  return to;
}

const takeOff =
  (action: "hold" | "remove") =>
  async (tx: Db, city: City, { listingId, actorId }: ChangedListing, now: Date): Promise<boolean> => {
    const listing = await lockListing(tx, { cityId: city.id, listingId });
    return !!listing && (await applyModeration(tx, city, listing, { action, actorId }, now)) !== null;
  };

/** Takes a listing out of sight until somebody approves it. False when it is not there to be seen. */
export const holdListing = takeOff("hold");

/** Takes a listing away; the decision that says why is in force already. False when it is gone, or was removed before. */
export const removeListing = takeOff("remove");

/**
 * Puts a removed listing back into the state that it was in before. One that is on line again lives on, or anew when its
 * life ended meanwhile; past its only day it ends by itself. Gives the state, or null when it was not removed.
 */
export async function restoreListing(
  tx: Db,
  city: City,
  { listingId, actorId }: ChangedListing,
  now: Date,
): Promise<ListingStatus | null> {
  const key = { cityId: city.id, listingId };
  const listing = await lockListing(tx, key);
  if (listing?.status !== "removed") return null;
  const entry = await findEntry(tx, { ...key, status: "removed" });
  const before = entry?.from ?? "closed";
  const renewed = renewalFor(listing, before, now, city.timeZone);
  const renewal = renewed === "date-passed" ? null : renewed;
  return applyModeration(tx, city, listing, { action: "restore", actorId, before, renewal }, now);
}
