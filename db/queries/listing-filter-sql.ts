import { and, between, eq, or, type SQL, sql } from "drizzle-orm";
import { listings } from "#db/schema/listings.ts";
import type { ListingFilter, When } from "#lib/listings/listing-filter.ts";
import type { LocalDay } from "#lib/listings/local-time.ts";
import { whenWindow } from "#lib/listings/when-window.ts";
import type { SearchTerms } from "#lib/search/search-terms.ts";
import { searchWhere } from "./listing-search-sql.ts";

/**
 * What a filter needs to know of its city: `quartierId` is that of its slug, null when it names none; `terms` is what
 * its words look for, when it has words.
 */
export type FilterContext = { quartierId: string | null; today: LocalDay; terms?: SearchTerms | null };

/** What a filter lets through, one `where` for the list and the map; the caller adds the city and "open". */
export function listingFilterWhere(filter: ListingFilter, context: FilterContext): SQL | undefined {
  return and(
    context.terms ? searchWhere(context.terms) : undefined,
    filter.kind ? eq(listings.kind, filter.kind) : undefined,
    filter.category ? eq(listings.category, filter.category) : undefined,
    context.quartierId ? eq(listings.quartierId, context.quartierId) : undefined,
    filter.remote ? eq(listings.remote, true) : undefined,
    filter.when ? whenWhere(filter.when, context.today) : undefined,
  );
}

/** A listing that named no day fits every day; weekly slots fit when they hold one of the days. */
export function whenWhere(when: When, today: LocalDay): SQL | undefined {
  const { from, to, mask, holdsToday } = whenWindow(when, today);
  const weekly = sql`(${listings.urgency} in ('slots', 'flexible') and (${listings.availability} = 0 or ${listings.availability} & ${mask}::int <> 0))`;
  return or(
    weekly,
    and(eq(listings.urgency, "dated"), between(listings.neededOn, from, to)),
    holdsToday ? eq(listings.urgency, "today") : undefined,
  );
}
