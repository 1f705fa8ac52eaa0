import "server-only";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findPublicListing, listUrgentListings } from "#db/queries/listings-read.ts";
import type { City } from "#lib/cities/city.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";

const MINUTE_S = 60;
const URGENT_SHOWN = 6;

const kept = <T>(key: string[], tags: string[], load: () => Promise<T>) =>
  unstable_cache(load, key, { tags, revalidate: MINUTE_S })();

/** The requests of today, the oldest first. */
export function loadUrgentListings(city: City): Promise<ListingCardData[]> {
  return kept(["urgent", city.id], [`city:${city.slug}:listings`], () =>
    listUrgentListings(database(), city.id, new Date(), URGENT_SHOWN),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One open listing as anybody may read it, or null; read once for the page and its title. */
export const loadPublicListing = cache(async (city: City, id: string): Promise<PublicListing | null> => {
  if (!UUID.test(id)) return null;
  return kept(["listing", city.id, id], [`listing:${id}`], () =>
    findPublicListing(database(), city.id, id, new Date()),
  );
});
