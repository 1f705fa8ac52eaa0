import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Kind, ListingContent, Urgency } from "#lib/listings/listing.ts";
import type { ListingPlace } from "#lib/listings/listing-place.ts";
import type { ListingAction, ListingStatus } from "#lib/listings/listing-status.ts";

export type ListingKey = { cityId: string; id: string; authorId: string };

const ofAuthor = ({ cityId, id, authorId }: ListingKey) =>
  and(eq(listings.cityId, cityId), eq(listings.id, id), eq(listings.authorId, authorId));

export type Author = { email: string; home: Point | null; quartierId: string; suspended: boolean };

/** The author of a listing, held until the end of the transaction so that their limits are counted one at a time. */
export async function lockAuthor(
  tx: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<Author | null> {
  const [row] = await tx
    .select({
      email: users.email,
      home: memberships.home,
      quartierId: memberships.quartierId,
      suspendedAt: memberships.suspendedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)))
    .for("no key update", { of: memberships });
  if (!row) return null;
  const { home, suspendedAt, ...rest } = row;
  return { ...rest, home: home && { lng: home.x, lat: home.y }, suspended: suspendedAt !== null };
}

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

const contentColumns = (content: ListingContent, place: ListingPlace) => ({
  ...content,
  languages: [...content.languages],
  equipment: [...content.equipment],
  quartierId: place.quartierId,
  location: { x: place.location.lng, y: place.location.lat },
  cell: place.cell,
});

export type NewListing = ListingKey & { content: ListingContent; place: ListingPlace; expiresAt: Date; now: Date };

/** A listing that is published at once. */
export async function insertListing(tx: Db, listing: NewListing): Promise<void> {
  const { cityId, id, authorId, content, place, expiresAt, now } = listing;
  await tx.insert(listings).values({
    cityId,
    id,
    authorId,
    ...contentColumns(content, place),
    status: "published",
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
    expiresAt,
  });
}

export type ListingEvent = {
  cityId: string;
  listingId: string;
  /** Null for an edit. */
  action: ListingAction | null;
  fromStatus: ListingStatus | null;
  toStatus: ListingStatus;
  actorId: string | null;
  at: Date;
};

export async function insertListingEvent(tx: Db, event: ListingEvent): Promise<void> {
  await tx.insert(listingEvents).values({ ...event, id: uuidv7() });
}

export type LockedListing = {
  kind: Kind;
  status: ListingStatus;
  urgency: Urgency;
  neededOn: string | null;
  quartierSlug: string;
  /** The exact place, private. */
  location: Point;
  version: number;
  expiresAt: Date;
};

/** A listing of its author, held until the end of the transaction; null for anybody else's. */
export async function lockOwnListing(tx: Db, key: ListingKey): Promise<LockedListing | null> {
  const [row] = await tx
    .select({
      kind: listings.kind,
      status: listings.status,
      urgency: listings.urgency,
      neededOn: listings.neededOn,
      quartierSlug: quartiers.slug,
      location: listings.location,
      version: listings.version,
      expiresAt: listings.expiresAt,
    })
    .from(listings)
    .innerJoin(quartiers, and(eq(quartiers.cityId, listings.cityId), eq(quartiers.id, listings.quartierId)))
    .where(ofAuthor(key))
    .for("no key update", { of: listings });
  return row ? { ...row, location: { lng: row.location.x, lat: row.location.y } } : null;
}

export type ListingEdit = ListingKey & { content: ListingContent; place: ListingPlace; expiresAt: Date; now: Date };

/** New content for a listing of its author; the version grows. */
export async function updateListingContent(tx: Db, edit: ListingEdit): Promise<void> {
  await tx
    .update(listings)
    .set({
      ...contentColumns(edit.content, edit.place),
      expiresAt: edit.expiresAt,
      updatedAt: edit.now,
      version: sql`${listings.version} + 1`,
    })
    .where(ofAuthor(edit));
}

export type StatusChange = ListingKey & {
  status: ListingStatus;
  now: Date;
  /** Set when the listing starts a new life. */
  renewal: { publishedAt: Date; expiresAt: Date } | null;
};

export async function updateListingStatus(tx: Db, { status, now, renewal, ...key }: StatusChange): Promise<void> {
  await tx
    .update(listings)
    .set({ status, updatedAt: now, version: sql`${listings.version} + 1`, ...renewal })
    .where(ofAuthor(key));
}

/** Deletes a listing of its author with all that hangs on it; false when there is none. */
export async function deleteOwnListing(tx: Db, key: ListingKey): Promise<boolean> {
  return (await tx.delete(listings).where(ofAuthor(key)).returning({ id: listings.id })).length === 1;
}
