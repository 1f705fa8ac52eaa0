import { and, count, desc, eq, gt, inArray, lt, ne, not, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import type { TraitsCount } from "#lib/listings/facets.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { ListingFilter, When } from "#lib/listings/listing-filter.ts";
import { MAX_EXAMINED } from "#lib/listings/listing-pages.ts";
import type { Sortable } from "#lib/listings/listing-sort.ts";
import { type ListingTraits, readWhens } from "#lib/listings/listing-traits.ts";
import type { LocalDay } from "#lib/listings/local-time.ts";
import { isBlockedBetween } from "./blocks.ts";
import { cardColumns, quartierOfListing } from "./listing-columns.ts";
import { type FilterContext, listingFilterWhere, whenWhere } from "./listing-filter-sql.ts";
import { searchTier } from "./listing-search-sql.ts";
import { openListings } from "./listings-read.ts";

/** Which open listings: `until` leaves out what was published from that second on. */
export type Browse = {
  cityId: string;
  now: Date;
  filter: ListingFilter;
  context: FilterContext;
  until?: Date | null;
};

const browsed = ({ cityId, now, filter, context, until }: Browse) =>
  and(
    openListings(cityId, now),
    listingFilterWhere(filter, context),
    until ? lt(listings.publishedAt, until) : undefined,
  );

/** A moment in whole seconds since 1970. */
const inSeconds = (moment: SQL) => sql<number>`floor(extract(epoch from ${moment}))::int`;

const newestFirst = [desc(listings.publishedAt), desc(listings.id)];

/** Open listings that pass a filter, the newest first. What a card shows is not read of the listings that are skipped. */
export async function listNewest(
  db: Db,
  { limit, offset, ...browse }: Browse & { limit: number; offset: number },
): Promise<ListingCardData[]> {
  const page = db
    .select({ id: listings.id })
    .from(listings)
    .where(browsed(browse))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  return db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(eq(listings.cityId, browse.cityId), inArray(listings.id, page)))
    .orderBy(...newestFirst);
}

/** What ordering, filtering and counting need of a listing. */
export type Examined = Sortable & ListingTraits & { id: string; publishedAt: number };

/**
 * The newest open listings that pass a filter, with what puts them in any order. Words are looked up in their index and
 * what they find is sorted: read by date, a rare word would go through the whole city. What is told of a listing is
 * worked out for the newest alone.
 */
export async function examineNewest(db: Db, browse: Browse): Promise<Examined[]> {
  const { terms, today } = browse.context;
  const { id, kind, category, quartierId, remote, urgency, neededOn, availability, cell, publishedAt, search } =
    listings;
  const newest = db
    .select({ id, kind, category, quartierId, remote, urgency, neededOn, availability, cell, publishedAt, search })
    .from(listings)
    .where(browsed(browse))
    .orderBy(...(terms ? [sql`${publishedAt} + interval '0' desc`, desc(id)] : newestFirst))
    .limit(MAX_EXAMINED)
    .as("newest");
  const rows = await db
    .select({
      id: newest.id,
      kind: newest.kind,
      category: newest.category,
      quartier: quartiers.slug,
      remote: newest.remote,
      urgency: newest.urgency,
      neededOn: newest.neededOn,
      availability: newest.availability,
      cell: newest.cell,
      tier: terms ? searchTier(terms, sql`${newest.search}`) : sql<number>`0`,
      publishedAt: inSeconds(sql`${newest.publishedAt}`),
    })
    .from(newest)
    .innerJoin(quartiers, and(eq(quartiers.cityId, browse.cityId), eq(quartiers.id, newest.quartierId)))
    .orderBy(desc(newest.publishedAt), desc(newest.id));
  const whensOf = readWhens(today);
  return rows.map(({ availability, ...row }) => ({ ...row, ...whensOf({ ...row, availability }) }));
}

/** The cards of some open listings, in the order of their ids. */
export async function listCards(
  db: Db,
  { cityId, now, ids }: { cityId: string; now: Date; ids: readonly string[] },
): Promise<ListingCardData[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(openListings(cityId, now), inArray(listings.id, [...ids])));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** How many open listings of a city share the same traits, and when the newest was published (seconds since 1970). */
export async function countTraits(
  db: Db,
  { cityId, now, today }: { cityId: string; now: Date; today: LocalDay },
): Promise<{ counts: TraitsCount[]; newest: number }> {
  const fits = (when: When) => sql<boolean>`(${whenWhere(when, today) as SQL})`;
  const traits = {
    kind: listings.kind,
    category: listings.category,
    quartier: quartiers.slug,
    remote: listings.remote,
    today: fits("today").as("today"),
    week: fits("week").as("week"),
    weekend: fits("weekend").as("weekend"),
  };
  const rows = await db
    .select({ ...traits, count: count(), newest: inSeconds(sql`max(${listings.publishedAt})`) })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(openListings(cityId, now))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`);
  const newest = Math.max(0, ...rows.map((row) => row.newest));
  return { counts: rows.map(({ newest: _, ...row }) => row), newest };
}

/**
 * The open listings that pass a filter and were published after a moment, the newest first, for a member: without their
 * own, and without those of anybody with whom they have a block.
 */
export async function listPublishedSince(
  db: Db,
  { since, reader, limit, ...browse }: Browse & { since: Date; reader: string; limit: number },
): Promise<ListingCardData[]> {
  return db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(
      and(
        browsed(browse),
        gt(listings.publishedAt, since),
        ne(listings.authorId, reader),
        not(isBlockedBetween(browse.cityId, listings.authorId, reader)),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit);
}
