import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";
import type { Locale } from "./locale.ts";
import { href } from "./routes.ts";

/** A list that can be filtered: the public one, or the one around a member's home. */
export type BrowsePlace = { route: "listings" | "nearMe"; citySlug: string; locale: Locale };

/** What is seen of a list; `sort` is null for the usual order. */
export type BrowseView = { filter: ListingFilter; sort: ListingSort | null; page?: number; until?: number | null };

/** The address of a list: always the same one for the same view. */
export function browseHref({ route, citySlug, locale }: BrowsePlace, view: BrowseView): string {
  const { filter, sort, page = 1, until } = view;
  return href(
    locale,
    route,
    { city: citySlug },
    {
      ...filterQuery(filter),
      sort: sort ?? undefined,
      page: page > 1 ? String(page) : undefined,
      until: page > 1 && until ? String(until) : undefined,
    },
  );
}
