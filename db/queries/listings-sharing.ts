import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { cardColumns, isoTime, quartierOfListing } from "./listing-columns.ts";
import { type FilterContext, listingFilterWhere } from "./listing-filter-sql.ts";

const open = (cityId: string, now: Date) =>
  and(eq(listings.cityId, cityId), eq(listings.status, "published"), gt(listings.expiresAt, now));

/** `updatedAt`: ISO 8601, UTC. */
export type FeedListing = ListingCardData & { updatedAt: string };
type Asked = { cityId: string; now: Date; filter: ListingFilter; context: FilterContext; limit: number };

/** The newest open listings that pass a filter, with the moment of their last change. */
export async function listFeedListings(db: Db, { cityId, now, filter, context, limit }: Asked): Promise<FeedListing[]> {
  return db
    .select({ ...cardColumns, updatedAt: isoTime(listings.updatedAt) })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(open(cityId, now), listingFilterWhere(filter, context)))
    .orderBy(desc(listings.publishedAt), desc(listings.id))
    .limit(limit);
}

type Reference = { cityId: string; quartierIds: readonly string[]; digits: number };

/** The open listings of some quartiers whose reference ends with these digits (`listingReference`), at most two. */
export async function findListingsByDigits(
  db: Db,
  { cityId, quartierIds, digits }: Reference,
  now: Date,
): Promise<string[]> {
  if (quartierIds.length === 0) return [];
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        open(cityId, now),
        inArray(listings.quartierId, [...quartierIds]),
        sql`('x' || right(${listings.id}::text, 6))::bit(24)::int % 10000 = ${digits}`,
      ),
    )
    .limit(2);
  return rows.map(({ id }) => id);
}
