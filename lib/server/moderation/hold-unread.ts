import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { waitsForReading } from "#db/queries/moderated-listings.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { holdListing } from "./change-listing.ts";
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
 * Keeps out of sight what its author brought back while a moderator was still to read it, or to see it changed. Anything
 * else comes back unread: its text is the one that was screened before. Gives whether it was kept.
 */
export async function holdUnread(
  tx: Db,
  { cityId, listingId, authorId, listing }: Returned,
  now: Date,
): Promise<boolean> {
  const { version, title } = listing;
  if (!(await waitsForReading(tx, { cityId, listingId, version }))) return false;
  const city = await getCity(tx, cityId);
  const screened = await screenListing(tx, city, { ...listing, authorId, listingId }, now);
  await holdListing(tx, city, { listingId, actorId: null }, now);
  const read = { listingId, authorId, version };
  await openListingCase(tx, city, { ...read, origin: "new", screened: { ...screened, route: "review_first" } }, now);
  await tellHeld(tx, city, { ...read, title }, now);
  return true;
}
