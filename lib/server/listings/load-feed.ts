import "server-only";
import { database } from "#db/client.ts";
import { type FeedListing, listFeedListings } from "#db/queries/listings-sharing.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { loadFilterContext } from "./load-filter-context.ts";

export type { FeedListing } from "#db/queries/listings-sharing.ts";

const FEED_SIZE = 50;

/** The newest open listings of a city that pass a filter, for its feeds. What was typed leaves nothing in the cache. */
export async function loadFeed(
  city: City,
  quartiers: readonly QuartierWithBoundary[],
  filter: ListingFilter,
): Promise<FeedListing[]> {
  const load = async () => {
    const now = new Date();
    const context = await loadFilterContext(city, quartiers, filter, now);
    return listFeedListings(database(), { cityId: city.id, now, filter, context, limit: FEED_SIZE });
  };
  if (filter.q !== null) return load();
  const key = ["feed", city.id, JSON.stringify(filterQuery(filter))];
  return keepUntilChanged(key, { tags: [`city:${city.slug}:listings`] }, load);
}
