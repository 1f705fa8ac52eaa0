import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { questionsOf } from "#lib/listings/draft.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { authorOfListing, cardColumns, isoTime, quartierOfListing } from "./listing-columns.ts";
import { listPhotos } from "./listing-photos.ts";

/** Published and not yet over: what anybody may read. */
export const openListings = (cityId: string, now: Date) =>
  and(eq(listings.cityId, cityId), eq(listings.status, "published"), gt(listings.expiresAt, now));

/** Open requests that their authors need today, the oldest first. */
export async function listUrgentListings(db: Db, cityId: string, now: Date, limit: number): Promise<ListingCardData[]> {
  return db
    .select(cardColumns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(openListings(cityId, now), eq(listings.urgency, "today")))
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
      peopleWanted: listings.peopleWanted,
      quartierFullName: quartiers.name,
      authorFirstName: memberships.firstName,
      expiresAt: isoTime(listings.expiresAt),
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .where(and(openListings(cityId, now), eq(listings.id, id)))
    .limit(1);
  if (!row) return null;
  const photos = questionsOf(row.category).photos ? await listPhotos(db, { cityId, listingId: id }) : [];
  return { ...row, photos };
}

/** Keys of the open requests of a city. */
export async function listOpenRequestIds(db: Db, cityId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(openListings(cityId, now), eq(listings.kind, "request")));
  return rows.map(({ id }) => id);
}
