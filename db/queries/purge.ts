import { and, eq, exists, gte, inArray, isNull, lt, ne, not, notExists, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { conversations, reports } from "#db/schema/conversations.ts";
import { appointments, contactReveals, exchanges, thanks } from "#db/schema/exchanges.ts";
import { emailChanges, rateLimits, sessions, signInRequests } from "#db/schema/identity.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";
import { digestItems, digests, failingAddresses, notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";

/** Rows that one statement deletes: a backlog of weeks must not run into the limit of a statement's time. */
const AT_ONCE = 20_000;

async function deleteWhere(db: Db, table: PgTable, column: PgColumn, where: SQL | undefined): Promise<number> {
  const place = sql`ctid`;
  for (let gone = 0; ; ) {
    const some = db.select({ place }).from(table).where(where).limit(AT_ONCE);
    const rows = await db.delete(table).where(inArray(place, some)).returning({ gone: column });
    gone += rows.length;
    if (rows.length < AT_ONCE) return gone;
  }
}

/** Ended ways in, counters of attempts and addresses that failed long ago, of no city. Gives how many rows went from each table. */
export async function purgeIdentity(
  db: Db,
  before: { signInRequests: Date; rateLimits: Date; sessions: Date; failingAddresses: Date; emailChanges: Date },
): Promise<Record<string, number>> {
  return {
    signInRequests: await deleteWhere(
      db,
      signInRequests,
      signInRequests.id,
      lt(signInRequests.createdAt, before.signInRequests),
    ),
    rateLimits: await deleteWhere(db, rateLimits, rateLimits.key, lt(rateLimits.windowStart, before.rateLimits)),
    sessions: await deleteWhere(db, sessions, sessions.id, lt(sessions.createdAt, before.sessions)),
    emailChanges: await deleteWhere(db, emailChanges, emailChanges.id, lt(emailChanges.createdAt, before.emailChanges)),
    failingAddresses: await deleteWhere(
      db,
      failingAddresses,
      failingAddresses.email,
      lt(failingAddresses.lastFailedAt, before.failingAddresses),
    ),
  };
}

/** Abandoned drafts and old form keys of a city. */
export async function purgeCity(
  db: Db,
  cityId: string,
  before: { drafts: Date; keys: Date },
): Promise<Record<string, number>> {
  return {
    drafts: await deleteWhere(
      db,
      listingDrafts,
      listingDrafts.id,
      and(eq(listingDrafts.cityId, cityId), lt(listingDrafts.updatedAt, before.drafts)),
    ),
    keys: await deleteWhere(
      db,
      idempotencyKeys,
      idempotencyKeys.key,
      and(eq(idempotencyKeys.cityId, cityId), lt(idempotencyKeys.createdAt, before.keys)),
    ),
  };
}

/**
 * Conversations whose last exchange ended long ago, with their messages: the exchanges stay counted. With them what was
 * noted of contact details that were shown, and reports that nothing counts any more.
 */
export async function purgeTalks(
  db: Db,
  cityId: string,
  before: { conversations: Date; reveals: Date; reports: Date },
): Promise<Record<string, number>> {
  const stillNeeded = db
    .select({ one: sql`1` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, conversations.cityId),
        eq(exchanges.conversationId, conversations.id),
        or(isNull(exchanges.endedAt), gte(exchanges.endedAt, before.conversations)),
      ),
    );
  const over = and(
    eq(conversations.cityId, cityId),
    lt(conversations.updatedAt, before.conversations),
    notExists(stillNeeded),
  );
  const shown = and(eq(contactReveals.cityId, cityId), lt(contactReveals.at, before.reveals));
  const answered = and(eq(reports.cityId, cityId), lt(reports.closedAt, before.reports));
  return {
    conversations: await deleteWhere(db, conversations, conversations.id, over),
    contactReveals: await deleteWhere(db, contactReveals, contactReveals.id, shown),
    reports: await deleteWhere(db, reports, reports.id, answered),
  };
}

/**
 * Of exchanges that ended long ago: the words for where the two were to meet, and words of thanks that the city does not
 * show. The times themselves stay counted.
 */
export async function purgeAftercare(
  db: Db,
  cityId: string,
  { ended }: { ended: Date },
): Promise<{ places: number; thanks: number }> {
  const over = (exchangeId: PgColumn) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(exchanges)
        .where(and(eq(exchanges.cityId, cityId), eq(exchanges.id, exchangeId), lt(exchanges.endedAt, ended))),
    );
  const emptied = await db
    .update(appointments)
    .set({ place: "" })
    .where(and(eq(appointments.cityId, cityId), ne(appointments.place, ""), over(appointments.exchangeId)))
    .returning({ id: appointments.id });
  const shown = sql`(${thanks.isPublic} and coalesce(${thanks.approved}, false))`;
  const unseen = and(eq(thanks.cityId, cityId), not(shown), over(thanks.exchangeId));
  return { places: emptied.length, thanks: await deleteWhere(db, thanks, thanks.id, unseen) };
}

/**
 * What was said long ago of messages to people: what left or did not, what stood under a bell, and what digests told. Gives how
 * many rows went.
 */
export async function purgeMessages(
  db: Db,
  cityId: string,
  before: { messages: Date; digests: Date },
): Promise<Record<string, number>> {
  const over = and(eq(outbox.cityId, cityId), ne(outbox.state, "waiting"), lt(outbox.createdAt, before.messages));
  const shown = and(eq(notifications.cityId, cityId), lt(notifications.createdAt, before.messages));
  const told = and(eq(digestItems.cityId, cityId), lt(digestItems.sentAt, before.digests));
  const mornings = and(eq(digests.cityId, cityId), lt(digests.createdAt, before.messages));
  return {
    outbox: await deleteWhere(db, outbox, outbox.id, over),
    notifications: await deleteWhere(db, notifications, notifications.id, shown),
    digestItems: await deleteWhere(db, digestItems, digestItems.item, told),
    digests: await deleteWhere(db, digests, digests.day, mornings),
  };
}

/** Empties what mails of a kind carried when they could not be sent in time: not what still waits and is of use. */
export async function forgetUnsentMails(
  db: Db,
  { cityId, kind, before, now }: { cityId: string; kind: string; before: Date; now: Date },
): Promise<void> {
  const over = or(ne(outbox.state, "waiting"), isNull(outbox.usefulUntil), lt(outbox.usefulUntil, now));
  await db
    .update(outbox)
    .set({ payload: {} })
    .where(
      and(
        eq(outbox.cityId, cityId),
        eq(outbox.kind, kind),
        isNull(outbox.sentAt),
        lt(outbox.createdAt, before),
        over,
        ne(outbox.payload, {}),
      ),
    );
}
