import { and, asc, eq, exists, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { LeavingMessage } from "#lib/notifications/drop-reason.ts";
import type { DropReason } from "#lib/notifications/outbox-state.ts";
import type { Channel } from "#lib/notifications/topic.ts";
import { preferenceColumns, preferencesOf } from "./notification-preferences.ts";

type NewColumns =
  | "cityId"
  | "kind"
  | "channel"
  | "topic"
  | "memberId"
  | "recipient"
  | "locale"
  | "payload"
  | "businessKey"
  | "priority"
  | "pressing"
  | "dueAt"
  | "usefulUntil";
export type NewOutboxMessage = Pick<typeof outbox.$inferInsert, NewColumns>;
export type MessageKey = { cityId: string; id: string };

const theMessage = ({ cityId, id }: MessageKey) => and(eq(outbox.cityId, cityId), eq(outbox.id, id));
const waiting = eq(outbox.state, "waiting");

/** Writes messages to send and gives how many; those whose business key stands there already are left out. */
export async function insertOutboxMessages(db: Db, messages: readonly NewOutboxMessage[]): Promise<number> {
  if (messages.length === 0) return 0;
  const written = await db
    .insert(outbox)
    .values(messages.map((message) => ({ ...message, id: uuidv7() })))
    .onConflictDoNothing({ target: [outbox.cityId, outbox.businessKey] })
    .returning({ id: outbox.id });
  return written.length;
}

/** The cities in which something may leave now. */
export async function listCitiesWithDue(db: Db, now: Date): Promise<string[]> {
  const due = db
    .select({ one: sql`1` })
    .from(outbox)
    .where(and(eq(outbox.cityId, cities.id), waiting, lte(outbox.dueAt, now)));
  return (await db.select({ id: cities.id }).from(cities).where(exists(due)).orderBy(asc(cities.id))).map(
    ({ id }) => id,
  );
}

/** A message that a worker holds, with what decides whether it still may leave. */
export type ClaimedMessage = Pick<
  typeof outbox.$inferSelect,
  "cityId" | "id" | "memberId" | "recipient" | "locale" | "payload" | "attempts" | "pressing"
> &
  LeavingMessage & { firstName: string | null; citySlug: string; cityName: string; timeZone: string };

export type Claim = {
  cityId: string;
  channels: readonly Channel[];
  limit: number;
  now: Date;
  /** Other workers leave what is claimed alone until then. */
  lockedUntil: Date;
};

/** Marks the next messages of a city as held until a moment; what others mark at the same time is passed over. */
async function lockDue(db: Db, { cityId, channels, limit, now, lockedUntil }: Claim): Promise<string[]> {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.cityId, cityId),
        waiting,
        lte(outbox.dueAt, now),
        inArray(outbox.channel, [...channels]),
        or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now)),
      ),
    )
    .orderBy(asc(outbox.priority), asc(outbox.dueAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  const locked = await db
    .update(outbox)
    .set({ lockedUntil })
    .where(and(eq(outbox.cityId, cityId), inArray(outbox.id, due)))
    .returning({ id: outbox.id });
  return locked.map(({ id }) => id);
}

/**
 * Takes the next messages of a city for a while, the most urgent and then the oldest first. Whoever is killed with them
 * loses nothing: they are free again after `lockedUntil`.
 */
export async function claimDue(db: Db, claim: Claim): Promise<ClaimedMessage[]> {
  const ids = await lockDue(db, claim);
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      cityId: outbox.cityId,
      id: outbox.id,
      kind: outbox.kind,
      channel: outbox.channel,
      topic: outbox.topic,
      memberId: outbox.memberId,
      recipient: outbox.recipient,
      locale: outbox.locale,
      payload: outbox.payload,
      attempts: outbox.attempts,
      usefulUntil: outbox.usefulUntil,
      citySlug: cities.slug,
      cityName: cities.name,
      timeZone: cities.timeZone,
      pressing: outbox.pressing,
      firstName: memberships.firstName,
      joinedAt: memberships.createdAt,
      suspendedAt: memberships.suspendedAt,
      chosen: preferenceColumns,
      mailPausedUntil: failingAddresses.pausedUntil,
    })
    .from(outbox)
    .innerJoin(cities, eq(cities.id, outbox.cityId))
    .leftJoin(memberships, and(eq(memberships.cityId, outbox.cityId), eq(memberships.id, outbox.memberId)))
    .leftJoin(
      notificationPreferences,
      and(eq(notificationPreferences.cityId, outbox.cityId), eq(notificationPreferences.memberId, outbox.memberId)),
    )
    .leftJoin(failingAddresses, eq(failingAddresses.email, outbox.recipient))
    .where(and(eq(outbox.cityId, claim.cityId), inArray(outbox.id, ids)))
    .orderBy(asc(outbox.priority), asc(outbox.dueAt));
  return rows.map(({ joinedAt, suspendedAt, chosen, ...row }) => ({
    ...row,
    person: joinedAt && { suspended: suspendedAt !== null, preferences: preferencesOf(chosen) },
  }));
}

/** Gives messages back untried, for whoever comes next. */
export async function releaseMessages(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(outbox)
    .set({ lockedUntil: null })
    .where(and(eq(outbox.cityId, cityId), inArray(outbox.id, [...ids]), waiting));
}

const oneMoreTry = { lockedUntil: null, attempts: sql`${outbox.attempts} + 1` };

/** Notes that a message has left, and forgets what it carried. */
export async function markSent(db: Db, key: MessageKey, sent: { subject: string | null; at: Date }): Promise<void> {
  await db
    .update(outbox)
    .set({ ...oneMoreTry, state: "sent", sentAt: sent.at, subject: sent.subject, lastError: null, payload: {} })
    .where(and(theMessage(key), waiting));
}

/** Notes why a try failed, and when the next one is due. */
export async function markPutOff(db: Db, key: MessageKey, next: { reason: string; dueAt: Date }): Promise<void> {
  await db
    .update(outbox)
    .set({ ...oneMoreTry, lastError: next.reason, dueAt: next.dueAt })
    .where(and(theMessage(key), waiting));
}

/** Leaves a message for later that was not tried. */
export async function markPostponed(db: Db, key: MessageKey, dueAt: Date): Promise<void> {
  await db
    .update(outbox)
    .set({ lockedUntil: null, dueAt })
    .where(and(theMessage(key), waiting));
}

/** Notes that a message is not tried any more by itself, and why. */
export async function markFailed(db: Db, key: MessageKey, reason: string): Promise<void> {
  await db
    .update(outbox)
    .set({ ...oneMoreTry, state: "failed", lastError: reason })
    .where(and(theMessage(key), waiting));
}

/** One statement must not hold ever so many rows. */
const STALE_AT_ONCE = 500;

/** Drops what came too late in a city and that nobody holds, some hundreds at most; gives how many. */
export async function dropStale(db: Db, { cityId, now }: { cityId: string; now: Date }): Promise<number> {
  const free = or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now));
  // As a part of its own it is found once: inside the condition, a planner without figures looks anew for each row.
  const late = db.$with("late").as(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.cityId, cityId), waiting, lt(outbox.usefulUntil, now), free))
      .limit(STALE_AT_ONCE)
      .for("update", { skipLocked: true }),
  );
  const dropped = await db
    .with(late)
    .update(outbox)
    .set({ state: "dropped", dropReason: "stale", lockedUntil: null, payload: {} })
    .where(and(eq(outbox.cityId, cityId), inArray(outbox.id, db.select({ id: late.id }).from(late))))
    .returning({ id: outbox.id });
  return dropped.length;
}

/** Notes that a message is not sent after all, and forgets what it carried. */
export async function markDropped(db: Db, key: MessageKey, dropReason: DropReason): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "dropped", dropReason, lockedUntil: null, payload: {} })
    .where(and(theMessage(key), waiting));
}
