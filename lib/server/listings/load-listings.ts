import "server-only";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findPublicListing, listUrgentListings } from "#db/queries/listings-read.ts";
import type { City } from "#lib/cities/city.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";

const URGENT_SHOWN = 6;

/** The requests of today, the oldest first. */
export function loadUrgentListings(city: City): Promise<ListingCardData[]> {
  return keepUntilChanged(["urgent", city.id], { tags: [`city:${city.slug}:listings`] }, () =>
    listUrgentListings(database(), city.id, new Date(), URGENT_SHOWN),
  );
}

/** One open listing as anybody may read it, or null; read once for the page and its title. */
export const loadPublicListing = cache(async (city: City, id: string): Promise<PublicListing | null> => {
  if (!isId(id)) return null;
  return keepUntilChanged(["listing", city.id, id], { tags: [`listing:${id}`] }, () =>
    findPublicListing(database(), city.id, id, new Date()),
  );
});
