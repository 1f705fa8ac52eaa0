import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { sessions, users } from "#db/schema/identity.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { Member } from "#lib/identity/member.ts";
import { memberColumns } from "./memberships.ts";

export type Place = { cityId: string; memberId: string };

const ofPlace = ({ cityId, memberId }: Place) => and(eq(memberships.cityId, cityId), eq(memberships.id, memberId));

export type HeldPlace = Member & {
  lastSeenAt: Date;
  leavingAt: Date | null;
  erasedAt: Date | null;
  /** By more than that they leave. */
  suspended: boolean;
};

/** Somebody's place in a city, held until the end of the transaction; null for nobody's. */
export async function lockPlace(tx: Db, place: Place): Promise<HeldPlace | null> {
  const [held] = await tx.select({ id: memberships.id }).from(memberships).where(ofPlace(place)).for("no key update");
  if (!held) return null;
  const [row] = await tx
    .select({
      ...memberColumns,
      lastSeenAt: memberships.lastSeenAt,
      leavingAt: memberships.leavingAt,
      erasedAt: memberships.erasedAt,
      suspended: sql<boolean>`(${memberships.suspendedAt} is not null and ${memberships.suspendedAt} is distinct from ${memberships.leavingAt})`,
    })
    .from(memberships)
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .where(ofPlace(place));
  return row ?? null;
}

/** When a person asked to leave a city, in whose place they are; null for who did not, or is gone. */
export async function findLeaving(
  db: Db,
  by: { cityId: string } & ({ userId: string } | { memberId: string }),
): Promise<{ memberId: string; leavingAt: Date } | null> {
  const who = "userId" in by ? eq(memberships.userId, by.userId) : eq(memberships.id, by.memberId);
  const [row] = await db
    .select({ memberId: memberships.id, leavingAt: sql<Date>`${memberships.leavingAt}`.mapWith(memberships.leavingAt) })
    .from(memberships)
    .where(and(eq(memberships.cityId, by.cityId), who, isNotNull(memberships.leavingAt), isNull(memberships.erasedAt)));
  return row ?? null;
}

/** From now on they are hidden everywhere, and cannot act; whoever is suspended already stays so. */
export async function markLeaving(tx: Db, place: Place, now: Date): Promise<void> {
  await tx
    .update(memberships)
    .set({ leavingAt: now, suspendedAt: sql`coalesce(${memberships.suspendedAt}, ${now.toISOString()}::timestamptz)` })
    .where(ofPlace(place));
}

/** They stay. What decisions say of them is for `refreshRestrictions` to bring back. */
export async function clearLeaving(tx: Db, place: Place): Promise<void> {
  await tx
    .update(memberships)
    .set({ leavingAt: null, suspendedAt: null, suspendedUntil: null, closedAt: null })
    .where(ofPlace(place));
}

/** Ends every session of a person: they are signed out on all their devices. */
export async function endSessions(tx: Db, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

/** The listings that were paused because their author left, at that very moment. */
export async function listPausedByLeaving(tx: Db, { cityId, memberId }: Place, at: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .innerJoin(listingEvents, and(eq(listingEvents.cityId, listings.cityId), eq(listingEvents.listingId, listings.id)))
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, memberId),
        eq(listings.status, "paused"),
        eq(listingEvents.action, "pause"),
        eq(listingEvents.at, at),
      ),
    )
    .orderBy(asc(listings.id));
  return rows.map(({ id }) => id);
}

/** A decision keeps their account closed or suspended: what it is about is kept until it is over. */
const isHeldByDecision = sql`exists (
  select from decisions d where d.city_id = ${memberships.cityId} and d.member_id = ${memberships.id} and d.state = 'applied'
    and d.ended_at is null and d.action in ('suspend', 'close_account')
)`;

type Due = { cityId: string; before: Date; limit: number };

/** Who asked to leave a city before a moment, and is not erased yet, nor held by a decision. */
export async function listDueLeaving(db: Db, { cityId, before, limit }: Due): Promise<string[]> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        isNull(memberships.erasedAt),
        lte(memberships.leavingAt, before),
        sql`not ${isHeldByDecision}`,
      ),
    )
    .orderBy(asc(memberships.leavingAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Somebody of a city who has not come for long. */
export type Idle = { memberId: string; lastSeenAt: Date };

/** The key of a warning: one for each number of days and each time that somebody stays away. */
export function warningKey({ memberId, lastSeenAt }: Idle, days: number): string {
  return `account-inactive:${memberId}:${Math.floor(lastSeenAt.getTime() / 1000)}:${days}`;
}

/** Whether they were warned so many days ahead, before a moment or at any time: one that is tried again counts from then. */
const wasWarned = (days: number, before: Date | null) => sql`exists (
  select from outbox o where o.city_id = ${memberships.cityId}
    and (${before?.toISOString() ?? null}::timestamptz is null or o.due_at <= ${before?.toISOString() ?? null}::timestamptz)
    and o.business_key = 'account-inactive:' || ${memberships.id} || ':'
      || floor(extract(epoch from ${memberships.lastSeenAt}))::bigint || ':' || ${String(days)}::text
)`;

export type IdleSearch = {
  cityId: string;
  seenBefore: Date;
  /** The warning that must have been sent, and before when. */
  warned: { days: number; before: Date } | null;
  /** The warning that they must not have had. */
  without: number | null;
  limit: number;
};

/**
 * Residents with an address who have not come to a city since a moment, and do not leave it already. Those who work for it are its
 * to let go, and who is reached by the desk has a clock of their own.
 */
export async function listIdle(db: Db, { cityId, seenBefore, warned, without, limit }: IdleSearch): Promise<Idle[]> {
  return db
    .select({ memberId: memberships.id, lastSeenAt: memberships.lastSeenAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.cityId, cityId),
        isNull(memberships.erasedAt),
        isNull(memberships.leavingAt),
        eq(memberships.role, "resident"),
        isNotNull(users.email),
        lte(memberships.lastSeenAt, seenBefore),
        warned ? wasWarned(warned.days, warned.before) : undefined,
        without === null ? undefined : sql`not ${wasWarned(without, null)}`,
      ),
    )
    .orderBy(asc(memberships.lastSeenAt))
    .limit(limit);
}
