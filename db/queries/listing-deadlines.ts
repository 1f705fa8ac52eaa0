import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { LISTING_TRANSITIONS, type ListingStatus } from "#lib/listings/listing-status.ts";
import { authorOfListing } from "./listing-columns.ts";

/** A listing whose time has come, with what its author is told. */
export type DueListing = {
  id: string;
  status: ListingStatus;
  title: string;
  neededOn: string | null;
  expiresAt: Date;
  confirmationRound: number;
  authorId: string;
  suspended: boolean;
};

type Due = { cityId: string; limit: number };

/** Listings of a city that `due` lets through, the longest overdue first, held until the end of the transaction. */
async function lockDue(tx: Db, { cityId, limit }: Due, due: SQL | undefined): Promise<DueListing[]> {
  return tx
    .select({
      id: listings.id,
      status: listings.status,
      title: listings.title,
      neededOn: listings.neededOn,
      expiresAt: listings.expiresAt,
      confirmationRound: listings.confirmationRound,
      authorId: listings.authorId,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(and(eq(listings.cityId, cityId), due))
    .orderBy(asc(listings.expiresAt))
    .limit(limit)
    .for("no key update", { of: listings, skipLocked: true });
}

/** Requests past their end, and whatever waited for a moderator for too long. The first part is that of the index. */
export function lockEnded(tx: Db, due: Due, now: Date): Promise<DueListing[]> {
  return lockDue(
    tx,
    due,
    and(
      sql`(${listings.status} in ('pending', 'published') or (${listings.status} = 'paused' and ${listings.kind} = 'request'))`,
      sql`(${listings.kind} = 'request' or ${listings.status} = 'pending')`,
      lte(listings.expiresAt, now),
    ),
  );
}

const openOffer = sql`${listings.status} = 'published' and ${listings.kind} = 'offer'`;

/** Open offers that end before a moment and whose author was not asked yet. */
export function lockToConfirm(tx: Db, due: Due, before: Date): Promise<DueListing[]> {
  const { confirmationAskedAt, expiresAt } = listings;
  return lockDue(
    tx,
    due,
    and(openOffer, isNull(confirmationAskedAt), lte(expiresAt, before), isNull(memberships.suspendedAt)),
  );
}

/** Open offers past their grace. One that was never asked about is not among them, unless nobody could be asked. */
export function lockUnconfirmed(tx: Db, due: Due, now: Date): Promise<DueListing[]> {
  const asked = or(isNotNull(listings.confirmationAskedAt), isNotNull(memberships.suspendedAt));
  return lockDue(tx, due, and(openOffer, asked, lte(listings.expiresAt, now)));
}

type Batch = { cityId: string; due: readonly DueListing[]; now: Date };

const ofBatch = ({ cityId, due }: Batch) =>
  and(
    eq(listings.cityId, cityId),
    inArray(
      listings.id,
      due.map(({ id }) => id),
    ),
  );

/** Opens a round for some offers: they stay at least until `graceEnd`, however late they are asked. */
export async function openRound(tx: Db, batch: Batch & { graceEnd: Date }): Promise<void> {
  await tx
    .update(listings)
    .set({
      confirmationRound: sql`${listings.confirmationRound} + 1`,
      confirmationAskedAt: batch.now,
      expiresAt: sql`greatest(${listings.expiresAt}, ${batch.graceEnd.toISOString()}::timestamptz)`,
    })
    .where(ofBatch(batch));
}

/** Writes what the system does to some listings, with one event for each. */
export async function endBatch(tx: Db, action: "expire" | "pause", batch: Batch): Promise<void> {
  const { cityId, due, now } = batch;
  const toStatus = LISTING_TRANSITIONS[action].to;
  await tx.update(listings).set({ status: toStatus, updatedAt: now }).where(ofBatch(batch));
  await tx.insert(listingEvents).values(
    due.map(({ id, status }) => ({
      cityId,
      id: uuidv7(),
      listingId: id,
      action,
      fromStatus: status,
      toStatus,
      at: now,
    })),
  );
}
