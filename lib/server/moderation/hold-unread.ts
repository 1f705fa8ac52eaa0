import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { openListingCase } from "./open-listing-case.ts";
import { screenListing } from "./screen-listing.ts";
import { tellHeld } from "./tell-held.ts";

export type Returned = {
  cityId: string;
  listingId: string;
  authorId: string;
  listing: ListingContent & { version: number };
};

/**
 * Tells of a listing that its author brought back while a moderator was still to read it, or to see it changed: the caller
 * has written that it is on line in its history, and that it waits in its state.
 */
export async function holdUnread(tx: Db, { cityId, listingId, authorId, listing }: Returned, now: Date): Promise<void> {
  const { version, title } = listing;
  const city = await getCity(tx, cityId);
  const screened = await screenListing(tx, city, { ...listing, authorId, listingId }, now);
  const event = { cityId, listingId, action: "hold", fromStatus: "published", toStatus: "pending" } as const;
  await insertListingEvent(tx, { ...event, actorId: null, at: now });
  const read = { listingId, authorId, version };
  await openListingCase(tx, city, { ...read, origin: "new", screened: { ...screened, route: "review_first" } }, now);
  await tellHeld(tx, city, { ...read, title }, now);
}
