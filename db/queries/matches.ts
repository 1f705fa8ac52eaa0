import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import type { Reason } from "#lib/matching/reasons.ts";

export type MatchRow = {
  requestId: string;
  offerId: string;
  score: number;
  reasons: readonly Reason[];
  inputs: Record<string, unknown>;
};

type OfListing = { cityId: string; listingId: string };

const ofListing = ({ cityId, listingId }: OfListing): SQL | undefined =>
  and(eq(matches.cityId, cityId), or(eq(matches.requestId, listingId), eq(matches.offerId, listingId)));

/** Keeps those of these listings that still exist from being deleted until the end of the transaction; gives their ids. */
export async function holdListings(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...ids])))
    .orderBy(asc(listings.id))
    .for("key share");
  return new Set(rows.map(({ id }) => id));
}

/** Writes pairs of a city, over older ones; a refusal by the helper stays. */
export async function upsertMatches(
  db: Db,
  { cityId, rows, now }: { cityId: string; rows: readonly MatchRow[]; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  // One order for everybody, so that two writers never wait for each other.
  const ordered = [...rows].sort((a, b) => (a.requestId + a.offerId < b.requestId + b.offerId ? -1 : 1));
  await db
    .insert(matches)
    .values(ordered.map((row) => ({ ...row, cityId, reasons: [...row.reasons], computedAt: now })))
    .onConflictDoUpdate({
      target: [matches.cityId, matches.requestId, matches.offerId],
      set: {
        score: sql`excluded.score`,
        reasons: sql`excluded.reasons`,
        inputs: sql`excluded.inputs`,
        computedAt: sql`excluded.computed_at`,
      },
    });
}

/** Deletes the pairs of a listing with any other counterpart than `keep`. What a helper refused stays refused. */
export async function deleteStaleMatches(
  db: Db,
  { keep, ...listing }: OfListing & { keep: readonly string[] },
): Promise<void> {
  const others = [...keep, listing.listingId];
  await db
    .delete(matches)
    .where(
      and(
        ofListing(listing),
        isNull(matches.declinedAt),
        or(notInArray(matches.requestId, others), notInArray(matches.offerId, others)),
      ),
    );
}

/** The stored pairs of a listing that may be proposed, best first. */
export async function listMatches(db: Db, listing: OfListing): Promise<MatchRow[]> {
  const rows = await db
    .select({
      requestId: matches.requestId,
      offerId: matches.offerId,
      score: matches.score,
      reasons: matches.reasons,
      inputs: matches.inputs,
    })
    .from(matches)
    .where(and(ofListing(listing), isNull(matches.declinedAt)))
    .orderBy(sql`${matches.score} desc`, asc(matches.requestId), asc(matches.offerId));
  // The column holds what `upsertMatches` wrote.
  return rows.map((row) => ({ ...row, reasons: row.reasons as Reason[] }));
}

type OfHelper = { cityId: string; memberId: string };

/** Ids of the open offers of a member. */
export async function listOpenOfferIds(db: Db, { cityId, memberId, now }: OfHelper & { now: Date }): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, memberId),
        eq(listings.kind, "offer"),
        eq(listings.status, "published"),
        gt(listings.expiresAt, now),
      ),
    )
    .orderBy(asc(listings.id));
  return rows.map(({ id }) => id);
}

const offer = alias(listings, "offer");

/**
 * Notes that a request is not for a member, on the pairs with each of their offers, stored or not. Gives the number of
 * pairs: 0 when the request does not exist, is their own, or when they offer nothing.
 */
export async function declineMatches(
  db: Db,
  { cityId, memberId, requestId, now }: OfHelper & { requestId: string; now: Date },
): Promise<number> {
  const pairs = await db
    .select({ requestId: listings.id, offerId: offer.id })
    .from(listings)
    .innerJoin(offer, and(eq(offer.cityId, listings.cityId), eq(offer.authorId, memberId), eq(offer.kind, "offer")))
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.id, requestId),
        eq(listings.kind, "request"),
        ne(listings.authorId, memberId),
      ),
    )
    .orderBy(asc(offer.id))
    .for("key share");
  if (pairs.length === 0) return 0;
  await db
    .insert(matches)
    .values(
      pairs.map((pair) => ({ ...pair, cityId, score: 0, reasons: [], inputs: {}, declinedAt: now, computedAt: now })),
    )
    .onConflictDoUpdate({
      target: [matches.cityId, matches.requestId, matches.offerId],
      set: { declinedAt: sql`coalesce(${matches.declinedAt}, excluded.declined_at)` },
    });
  return pairs.length;
}

const refusedBy = ({ cityId, memberId, requestId }: OfHelper & { requestId: string }): SQL | undefined =>
  and(
    eq(matches.cityId, cityId),
    eq(matches.requestId, requestId),
    isNotNull(matches.declinedAt),
    sql`${matches.offerId} in (
      select ${listings.id} from ${listings} where ${listings.cityId} = ${cityId} and ${listings.authorId} = ${memberId}
    )`,
  );

/** Takes a member's refusal back. The pairs are gone until they are computed anew. */
export async function deleteDeclined(db: Db, refusal: OfHelper & { requestId: string }): Promise<void> {
  await db.delete(matches).where(refusedBy(refusal));
}

/** The title of a request that a member refused; null when they did not. */
export async function findDeclinedTitle(db: Db, refusal: OfHelper & { requestId: string }): Promise<string | null> {
  const [row] = await db
    .select({ title: listings.title })
    .from(matches)
    .innerJoin(listings, and(eq(listings.cityId, matches.cityId), eq(listings.id, matches.requestId)))
    .where(and(refusedBy(refusal), ne(listings.status, "deleted")))
    .limit(1);
  return row?.title ?? null;
}
