import { and, count, eq, gt, inArray, lt } from "drizzle-orm";
import { cellColumns } from "#db/cell-columns.ts";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { Point } from "#lib/geo/point.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import type { ListingPlace } from "#lib/listings/listing-place.ts";
import type { Renewal } from "#lib/listings/listing-renewal.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { contentColumns, quartierOfListing } from "./listing-columns.ts";
import { forgetInvitations } from "./outdated-messages.ts";

export type ListingKey = { cityId: string; id: string; authorId: string };

const ofAuthor = ({ cityId, id, authorId }: ListingKey) =>
  and(eq(listings.cityId, cityId), eq(listings.id, id), eq(listings.authorId, authorId));

export type Author = {
  home: Point | null;
  quartierId: string;
  suspended: boolean;
  limitedUntil: Date | null;
};

/** The author of a listing, held until the end of the transaction so that their limits are counted one at a time. */
export async function lockAuthor(
  tx: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<Author | null> {
  const [row] = await tx
    .select({
      home: memberships.home,
      quartierId: memberships.quartierId,
      suspendedAt: memberships.suspendedAt,
      limitedUntil: memberships.limitedUntil,
    })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)))
    .for("no key update");
  if (!row) return null;
  const { home, suspendedAt, ...rest } = row;
  return { ...rest, home: home && { lng: home.x, lat: home.y }, suspended: suspendedAt !== null };
}

/** A decision in force keeps them from publishing and from proposing. */
export const isLimited = ({ limitedUntil }: Pick<Author, "limitedUntil">, now: Date): boolean =>
  limitedUntil !== null && limitedUntil > now;

/** How many listings of an author are open now, and how many were first published after `since`. */
export async function countAuthorListings(
  db: Db,
  { cityId, authorId, since }: { cityId: string; authorId: string; since: Date },
): Promise<{ open: number; recent: number }> {
  const where = and(eq(listings.cityId, cityId), eq(listings.authorId, authorId));
  const [open] = await db
    .select({ n: count() })
    .from(listings)
    .where(and(where, inArray(listings.status, ["pending", "published", "paused"])));
  const [recent] = await db
    .select({ n: count() })
    .from(listings)
    .where(and(where, gt(listings.createdAt, since)));
  return { open: open?.n ?? 0, recent: recent?.n ?? 0 };
}

const contentValues = (content: ListingContent, place: ListingPlace) => ({
  ...content,
  languages: [...content.languages],
  equipment: [...content.equipment],
  quartierId: place.quartierId,
  location: { x: place.location.lng, y: place.location.lat },
  ...cellColumns(place.cell),
});

export type NewListing = ListingKey & {
  content: ListingContent;
  place: ListingPlace;
  status: "published" | "pending";
  expiresAt: Date;
  now: Date;
};

/** A listing that is published at once, or that waits for a moderator. */
export async function insertListing(tx: Db, listing: NewListing): Promise<void> {
  const { cityId, id, authorId, content, place, status, expiresAt, now } = listing;
  await tx.insert(listings).values({
    cityId,
    id,
    authorId,
    ...contentValues(content, place),
    status,
    createdAt: now,
    updatedAt: now,
    publishedAt: status === "published" ? now : null,
    expiresAt,
  });
}

export type LockedListing = ListingContent & {
  status: ListingStatus;
  quartierName: string;
  quartierSlug: string;
  /** The exact place, private. */
  location: Point;
  version: number;
  /** Null for what has never appeared. */
  publishedAt: Date | null;
  expiresAt: Date;
};

/** A listing of its author, held until the end of the transaction; null for anybody else's. */
export async function lockOwnListing(tx: Db, key: ListingKey): Promise<LockedListing | null> {
  const [row] = await tx
    .select({
      ...contentColumns,
      status: listings.status,
      quartierName: quartiers.name,
      quartierSlug: quartiers.slug,
      location: listings.location,
      version: listings.version,
      publishedAt: listings.publishedAt,
      expiresAt: listings.expiresAt,
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(ofAuthor(key))
    .for("no key update", { of: listings });
  return row ? { ...row, location: { lng: row.location.x, lat: row.location.y } } : null;
}

export type ListingEdit = ListingKey & {
  content: ListingContent;
  place: ListingPlace;
  version: number;
  expiresAt: Date;
  now: Date;
};

/** New content for a listing of its author. */
export async function updateListingContent(tx: Db, edit: ListingEdit): Promise<void> {
  await tx
    .update(listings)
    .set({
      ...contentValues(edit.content, edit.place),
      expiresAt: edit.expiresAt,
      updatedAt: edit.now,
      version: edit.version,
    })
    .where(ofAuthor(edit));
}

export type StatusChange = ListingKey & {
  status: ListingStatus;
  now: Date;
  /** Set when the listing lives longer than it would have; an offer is confirmed by that. */
  renewal: Renewal | null;
};

export async function updateListingStatus(tx: Db, { status, now, renewal, ...key }: StatusChange): Promise<void> {
  await tx
    .update(listings)
    .set({ status, updatedAt: now, ...(renewal && { ...renewal, confirmationAskedAt: null }) })
    .where(ofAuthor(key));
}

/** Erases listings of a city that were deleted before a moment, with all that hangs on them or told of them. Gives how many. */
export async function eraseDeletedListings(
  db: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  const deleted = and(eq(listings.cityId, cityId), eq(listings.status, "deleted"), lt(listings.updatedAt, before));
  const ids = (await db.select({ id: listings.id }).from(listings).where(deleted)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await forgetInvitations(db, { cityId, requestIds: ids });
  return (
    await db
      .delete(listings)
      .where(and(deleted, inArray(listings.id, ids)))
      .returning({ id: listings.id })
  ).length;
}
