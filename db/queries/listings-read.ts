import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { authorOfListing, cardColumns, isoTime, quartierOfListing } from "./listing-columns.ts";
import { type FilterContext, listingFilterWhere } from "./listing-filter-sql.ts";

const open = (cityId: string, now: Date) =>
  and(eq(listings.cityId, cityId), eq(listings.status, "published"), gt(listings.expiresAt, now));

type Search = { cityId: string; now: Date; filter: ListingFilter; context: FilterContext };

/** Open listings of a city that pass a filter: urgent today first, then the newest. */
export async function listOpenListings(
  db: Db,
  { cityId, now, filter, context, limit, offset }: Search & { limit: number; offset: number },
): Promise<ListingCardData[]> {
  return db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(open(cityId, now), listingFilterWhere(filter, context)))
    .orderBy(sql`${listings.urgency} = 'today' desc`, desc(listings.publishedAt), desc(listings.id))
    .limit(limit)
    .offset(offset);
}

export type QuartierCount = { slug: string; requests: number; offers: number };

/** How many open requests and offers pass a filter, by quartier. */
export async function countOpenListings(db: Db, { cityId, now, filter, context }: Search): Promise<QuartierCount[]> {
  return db
    .select({
      slug: quartiers.slug,
      requests: count(sql`case when ${listings.kind} = 'request' then 1 end`),
      offers: count(sql`case when ${listings.kind} = 'offer' then 1 end`),
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(open(cityId, now), listingFilterWhere(filter, context)))
    .groupBy(quartiers.slug);
}

/** Open requests that their authors need today, the oldest first. */
export async function listUrgentListings(db: Db, cityId: string, now: Date, limit: number): Promise<ListingCardData[]> {
  return db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(open(cityId, now), eq(listings.urgency, "today")))
    .orderBy(listings.publishedAt, listings.id)
    .limit(limit);
}

/** One open listing as anybody may read it, or null: closed, hidden and other cities' listings are all the same. */
export async function findPublicListing(db: Db, cityId: string, id: string, now: Date): Promise<PublicListing | null> {
  const [row] = await db
    .select({
      ...cardColumns,
      body: listings.body,
      languages: listings.languages,
      equipment: listings.equipment,
      radiusM: listings.radiusM,
      capacity: listings.capacity,
      beneficiary: listings.beneficiary,
      quartierFullName: quartiers.name,
      authorFirstName: memberships.firstName,
      expiresAt: isoTime(listings.expiresAt),
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .where(and(open(cityId, now), eq(listings.id, id)))
    .limit(1);
  return row ?? null;
}

/** Keys of the open requests of a city. */
export async function listOpenRequestIds(db: Db, cityId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(open(cityId, now), eq(listings.kind, "request")));
  return rows.map(({ id }) => id);
}
