import "server-only";
import type { FilterContext } from "#db/queries/listing-filter-sql.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadSearchTerms } from "./load-search-terms.ts";

/** What a filter needs to know of its city to become a query. A quartier that the city does not have filters nothing. */
export async function loadFilterContext(
  city: City,
  quartiers: readonly Quartier[],
  filter: ListingFilter,
  now: Date,
): Promise<FilterContext> {
  return {
    quartierId: quartiers.find(({ slug }) => slug === filter.quartier)?.id ?? null,
    today: localDay(now, city.timeZone),
    terms: filter.q === null ? null : await loadSearchTerms(city.id, filter.q),
  };
}
