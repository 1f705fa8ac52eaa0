import "server-only";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import { database } from "#db/client.ts";
import {
  countOpenListings,
  findPublicListing,
  listOpenListings,
  listUrgentListings,
  type QuartierCount,
} from "#db/queries/listings-read.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";

export const PAGE_SIZE = 20;
const MINUTE_S = 60;
const URGENT_SHOWN = 6;

export type ListingPage = { listings: ListingCardData[]; counts: QuartierCount[]; total: number };

const kept = <T>(key: string[], tags: string[], load: () => Promise<T>) =>
  unstable_cache(load, key, { tags, revalidate: MINUTE_S })();

/**
 * One page of the open listings that pass a filter, and how many pass it in every quartier, the chosen one and its
 * neighbours. Pages count from 1.
 */
export function loadListings(
  city: City,
  quartiers: readonly QuartierWithBoundary[],
  filter: ListingFilter,
  page: number,
): Promise<ListingPage> {
  const key = ["listings", city.id, JSON.stringify(filterQuery(filter)), String(page)];
  return kept(key, [`city:${city.slug}:listings`], async () => {
    const now = new Date();
    const quartierId = quartiers.find(({ slug }) => slug === filter.quartier)?.id ?? null;
    const search = { cityId: city.id, now, filter, context: { quartierId, today: localDay(now, city.timeZone) } };
    const [listings, counts] = await Promise.all([
      listOpenListings(database(), { ...search, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      countOpenListings(database(), { ...search, context: { ...search.context, quartierId: null } }),
    ]);
    const shown = quartierId ? counts.filter(({ slug }) => slug === filter.quartier) : counts;
    return { listings, counts, total: shown.reduce((sum, { requests, offers }) => sum + requests + offers, 0) };
  });
}

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
