import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  min,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { failingAddresses } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { DropReason } from "#lib/notifications/outbox-state.ts";
import { ENDING, NEVER_RESENT, recentlyFailed, resentUsefulUntil } from "#lib/notifications/resend.ts";

type OfCity = { cityId: string; now: Date };

export type WaitingCounts = {
  dueNow: number;
  later: number;
  /** When the one should have left that is due for longest; null when none is. */
  dueSince: Date | null;
};

/** What waits to leave. */
export async function countWaiting(db: Db, { cityId, now }: OfCity): Promise<WaitingCounts> {
  const due = lte(outbox.dueAt, now);
  const [row] = await db
    .select({
      dueNow: sql<number>`(count(*) filter (where ${due}))::int`,
      later: sql<number>`(count(*) filter (where not ${due}))::int`,
      dueSince: min(outbox.dueAt),
    })
    .from(outbox)
    .where(and(eq(outbox.cityId, cityId), eq(outbox.state, "waiting")));
  if (!row) throw new Error("a count gave no row");
  return { ...row, dueSince: row.dueNow > 0 ? row.dueSince : null };
}

export type LeftCounts = { sent: number; dropped: { reason: DropReason; count: number }[] };

/** What left since a moment, and what was due since and was dropped instead, the most frequent reason first. */
export async function countLeft(db: Db, { cityId, since }: { cityId: string; since: Date }): Promise<LeftCounts> {
  const rows = await db
    .select({ reason: outbox.dropReason, count: count() })
    .from(outbox)
    .where(
      and(
        eq(outbox.cityId, cityId),
        or(
          and(eq(outbox.state, "sent"), gte(outbox.sentAt, since)),
          and(eq(outbox.state, "dropped"), gte(outbox.dueAt, since)),
        ),
      ),
    )
    .groupBy(outbox.dropReason)
    .orderBy(desc(count()), asc(outbox.dropReason));
  return {
    sent: rows.find(({ reason }) => reason === null)?.count ?? 0,
    dropped: rows.flatMap(({ reason, count }) => (reason ? { reason, count } : [])),
  };
}

const failed = (cityId: string): SQL | undefined => and(eq(outbox.cityId, cityId), eq(outbox.state, "failed"));
const emptied = sql<boolean>`(${outbox.payload} = '{}'::jsonb)`;
/** `resendObstacle` finds nothing against it. */
const resendable = (now: Date): SQL | undefined => {
  const lasting = or(notInArray(outbox.kind, [...ENDING]), isNull(outbox.usefulUntil), gt(outbox.usefulUntil, now));
  return and(notInArray(outbox.kind, [...NEVER_RESENT]), sql`not ${emptied}`, lasting);
};

/** A message that is not tried any more by itself. What it says stays unread. */
export type FailedMessage = Pick<
  typeof outbox.$inferSelect,
  "id" | "kind" | "channel" | "recipient" | "createdAt" | "attempts" | "lastError" | "usefulUntil"
> & { emptied: boolean; mailPausedUntil: Date | null };

/** Messages of a city that failed, the newest first. */
export async function listFailedMessages(
  db: Db,
  { cityId, offset, limit }: { cityId: string; offset: number; limit: number },
): Promise<FailedMessage[]> {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      channel: outbox.channel,
      recipient: outbox.recipient,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      usefulUntil: outbox.usefulUntil,
      emptied,
      mailPausedUntil: failingAddresses.pausedUntil,
    })
    .from(outbox)
    .leftJoin(failingAddresses, eq(failingAddresses.email, outbox.recipient))
    .where(failed(cityId))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .offset(offset)
    .limit(limit);
}

/** How many failed, and how many of them could be sent again that were given up lately. */
export async function countFailed(db: Db, { cityId, now }: OfCity): Promise<{ all: number; recent: number }> {
  const recent = and(resendable(now), gte(outbox.dueAt, recentlyFailed(now)));
  const [row] = await db
    .select({ all: count(), recent: sql<number>`(count(*) filter (where ${recent}))::int` })
    .from(outbox)
    .where(failed(cityId));
  return row ?? { all: 0, recent: 0 };
}

async function putBack(db: Db, which: SQL | undefined, now: Date): Promise<string[]> {
  const usefulUntil = sql`case when ${outbox.usefulUntil} is null or ${inArray(outbox.kind, [...ENDING])} then ${outbox.usefulUntil}
    else greatest(${outbox.usefulUntil}, ${resentUsefulUntil(now).toISOString()}::timestamptz) end`;
  const rows = await db
    .update(outbox)
    .set({ state: "waiting", attempts: 0, dueAt: now, lockedUntil: null, usefulUntil })
    .where(which)
    .returning({ id: outbox.id });
  return rows.map(({ id }) => id);
}

/** Lets a message that failed be tried again from now on; false when it did not fail, or cannot be sent again. */
export async function resendFailed(db: Db, { cityId, id, now }: OfCity & { id: string }): Promise<boolean> {
  return (await putBack(db, and(failed(cityId), eq(outbox.id, id), resendable(now)), now)).length === 1;
}

/** The same for all that were given up lately; gives their ids. */
export async function resendRecentlyFailed(db: Db, { cityId, now }: OfCity): Promise<string[]> {
  return putBack(db, and(failed(cityId), resendable(now), gte(outbox.dueAt, recentlyFailed(now))), now);
}

/** Gives up a message that failed, and forgets what it carried; false when it did not fail. */
export async function dropFailed(db: Db, { cityId, id }: { cityId: string; id: string }): Promise<boolean> {
  const rows = await db
    .update(outbox)
    .set({ state: "dropped", dropReason: "stale", lockedUntil: null, payload: {} })
    .where(and(failed(cityId), eq(outbox.id, id)))
    .returning({ id: outbox.id });
  return rows.length === 1;
}

/** The cities in which messages should have left before a moment and wait still, with how many and since when. */
export async function listLateCities(
  db: Db,
  { before }: { before: Date },
): Promise<{ cityId: string; waiting: number; dueSince: Date }[]> {
  const rows = await db
    .select({ cityId: outbox.cityId, waiting: count(), dueSince: min(outbox.dueAt) })
    .from(outbox)
    .where(and(eq(outbox.state, "waiting"), lt(outbox.dueAt, before)))
    .groupBy(outbox.cityId)
    .orderBy(asc(outbox.cityId));
  return rows.map(({ dueSince, ...row }) => ({ ...row, dueSince: dueSince ?? before }));
}
