import "server-only";
import type { Db } from "#db/client.ts";
import { hasListingCase } from "#db/queries/moderated-listings.ts";
import type { City } from "#lib/cities/city.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { holdListing } from "./change-listing.ts";
import { openListingCase } from "./open-listing-case.ts";
import { screenListing } from "./screen-listing.ts";
import { tellHeld } from "./tell-held.ts";

type Read = Pick<ListingContent, "category" | "title" | "body">;

export type Edit = {
  listingId: string;
  authorId: string;
  before: Read & { status: ListingStatus };
  content: ListingContent;
  /** The version that the edit made. */
  version: number;
};

function isReworded(before: Read, after: Read): boolean {
  return before.title !== after.title || before.body !== after.body || before.category !== after.category;
}

/**
 * Screens the text of a listing that its author has just changed. What waits for a moderator goes on waiting, and what is
 * before one already shows there what it says now. A new text takes the way of a new listing: it may be taken out of sight
 * until it was read. Gives whether nobody sees it now.
 */
export async function screenEdit(
  tx: Db,
  city: City,
  { listingId, authorId, before, content, version }: Edit,
  now: Date,
): Promise<boolean> {
  const reworded = isReworded(before, content);
  const waits = before.status === "pending";
  const followed = waits || (await hasListingCase(tx, { cityId: city.id, listingId }));
  if (!reworded && !followed) return false;
  const screened = await screenListing(tx, city, { ...content, authorId, listingId }, now);
  const holds = reworded && !waits && screened.route === "review_first";
  const read = { listingId, authorId, version };
  if (followed || screened.route !== "publish") {
    const route = waits || holds ? "review_first" : screened.route;
    await openListingCase(tx, city, { ...read, origin: "edit", screened: { ...screened, route } }, now);
  }
  if (holds && (await holdListing(tx, city, { listingId, actorId: null }, now))) {
    await tellHeld(tx, city, { ...read, title: content.title }, now);
  }
  return waits || holds;
}
