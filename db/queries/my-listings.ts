import { and, countDistinct, desc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { contentColumns, fullThisWeek, quartierOfListing } from "./listing-columns.ts";

type Mine = { cityId: string; authorId: string };

/** A listing as its author follows it. */
export type OwnListing = ListingContent & {
  id: string;
  status: ListingStatus;
  version: number;
  quartierSlug: string;
  quartierName: string;
  publishedAt: Date | null;
  expiresAt: Date;
  /** Since when an answer to "toujours disponible ?" is waited for; null when none is. */
  confirmationAskedAt: Date | null;
  fullThisWeek: boolean;
};

const columns = {
  id: listings.id,
  status: listings.status,
  version: listings.version,
  ...contentColumns,
  quartierSlug: quartiers.slug,
  quartierName: quartiers.name,
  publishedAt: listings.publishedAt,
  expiresAt: listings.expiresAt,
  confirmationAskedAt: listings.confirmationAskedAt,
  fullThisWeek,
};

/** What was deleted is gone for its author, too, but for the undo. */
const mine = ({ cityId, authorId }: Mine) =>
  and(eq(listings.cityId, cityId), eq(listings.authorId, authorId), ne(listings.status, "deleted"));

/** The listings of an author in a city, the last changed first. */
export async function listOwnListings(db: Db, author: Mine): Promise<OwnListing[]> {
  return db
    .select(columns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(mine(author))
    .orderBy(desc(listings.updatedAt), desc(listings.id))
    .limit(200);
}

/** The keys of an author's open listings. */
export async function listOwnOpenIds(db: Db, { cityId, authorId }: Mine): Promise<string[]> {
  const open = and(mine({ cityId, authorId }), eq(listings.status, "published"));
  const rows = await db.select({ id: listings.id }).from(listings).where(open);
  return rows.map(({ id }) => id);
}

/** One listing of its author; null for anybody else's. */
export async function findOwnListing(db: Db, { id, ...author }: Mine & { id: string }): Promise<OwnListing | null> {
  const [row] = await db
    .select(columns)
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(mine(author), eq(listings.id, id)))
    .limit(1);
  return row ?? null;
}

/** The title of a listing of its author, even a deleted one; null for anybody else's. */
export async function findOwnTitle(db: Db, { cityId, authorId, id }: Mine & { id: string }): Promise<string | null> {
  const [row] = await db
    .select({ title: listings.title })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.authorId, authorId), eq(listings.id, id)))
    .limit(1);
  return row?.title ?? null;
}

const other = alias(listings, "other");

/** How many people have an open listing that matches one of an author's, by listing; only of listings that have any. */
export async function countMatchesOfAuthor(
  db: Db,
  { cityId, authorId, now }: Mine & { now: Date },
): Promise<Map<string, number>> {
  const own = or(eq(matches.requestId, listings.id), eq(matches.offerId, listings.id));
  const counterpart = sql`case when ${matches.requestId} = ${listings.id} then ${matches.offerId} else ${matches.requestId} end`;
  const rows = await db
    .select({ id: listings.id, people: countDistinct(other.authorId) })
    .from(listings)
    .innerJoin(matches, and(eq(matches.cityId, listings.cityId), own))
    .innerJoin(other, and(eq(other.cityId, matches.cityId), sql`${other.id} = ${counterpart}`))
    .where(
      and(
        mine({ cityId, authorId }),
        isNull(matches.declinedAt),
        eq(other.status, "published"),
        gt(other.expiresAt, now),
      ),
    )
    .groupBy(listings.id);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
