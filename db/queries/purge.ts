import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { conversations, reports } from "#db/schema/conversations.ts";
import { erasures } from "#db/schema/erasures.ts";
import { appointments, contactReveals, exchanges, thanks } from "#db/schema/exchanges.ts";
import { emailChanges, rateLimits, sessions, signInRequests } from "#db/schema/identity.ts";
import { listingDrafts, listings } from "#db/schema/listings.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";
import { digestItems, digests, failingAddresses, notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";

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

type OfNoCity = (db: Db, before: Date) => Promise<number>;
type OfCity = (db: Db, of: { cityId: string; before: Date }) => Promise<number>;

/** Ended ways in, counters of attempts and addresses that failed long ago, of no city. Each gives how many rows went. */
export const purgeSignIns: OfNoCity = (db, before) =>
  deleteWhere(db, signInRequests, signInRequests.id, lt(signInRequests.createdAt, before));
export const purgeAttempts: OfNoCity = (db, before) =>
  deleteWhere(db, rateLimits, rateLimits.key, lt(rateLimits.windowStart, before));
export const purgeSessions: OfNoCity = (db, before) =>
  deleteWhere(db, sessions, sessions.id, lt(sessions.createdAt, before));
export const purgeEmailChanges: OfNoCity = (db, before) =>
  deleteWhere(db, emailChanges, emailChanges.id, lt(emailChanges.createdAt, before));
export const purgeFailing: OfNoCity = (db, before) =>
  deleteWhere(db, failingAddresses, failingAddresses.email, lt(failingAddresses.lastFailedAt, before));
/** Who was named as the first administrator of a city: the offer is over, or they have long had their role. */
export const purgeFounders: OfNoCity = (db, before) =>
  deleteWhere(db, cityFounders, cityFounders.cityId, lt(cityFounders.createdAt, before));

/** Drafts that nobody went on with. */
export const purgeDrafts: OfCity = (db, { cityId, before }) =>
  deleteWhere(
    db,
    listingDrafts,
    listingDrafts.id,
    and(eq(listingDrafts.cityId, cityId), lt(listingDrafts.updatedAt, before)),
  );
export const purgeFormKeys: OfCity = (db, { cityId, before }) =>
  deleteWhere(
    db,
    idempotencyKeys,
    idempotencyKeys.key,
    and(eq(idempotencyKeys.cityId, cityId), lt(idempotencyKeys.createdAt, before)),
  );

/** Listings that the city took away, once nobody contests it any more and nothing is open about them. */
export const purgeRemovedListings: OfCity = (db, { cityId, before }) => {
  const open = db
    .select({ one: sql`1` })
    .from(cases)
    .where(and(eq(cases.cityId, listings.cityId), eq(cases.listingId, listings.id), ne(cases.state, "closed")));
  const old = and(eq(listings.cityId, cityId), eq(listings.status, "removed"), lt(listings.updatedAt, before));
  return deleteWhere(db, listings, listings.id, and(old, notExists(open)));
};

/** Conversations whose last exchange ended long ago, with their messages: the exchanges stay counted. */
export const purgeConversations: OfCity = (db, { cityId, before }) => {
  const stillNeeded = db
    .select({ one: sql`1` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, conversations.cityId),
        eq(exchanges.conversationId, conversations.id),
        or(isNull(exchanges.endedAt), gte(exchanges.endedAt, before)),
      ),
    );
  const over = and(eq(conversations.cityId, cityId), lt(conversations.updatedAt, before), notExists(stillNeeded));
  return deleteWhere(db, conversations, conversations.id, over);
};
/** What was noted of contact details that were shown. */
export const purgeReveals: OfCity = (db, { cityId, before }) =>
  deleteWhere(
    db,
    contactReveals,
    contactReveals.id,
    and(eq(contactReveals.cityId, cityId), lt(contactReveals.at, before)),
  );
/** Reports that nothing counts any more. */
export const purgeCountedNotices: OfCity = (db, { cityId, before }) =>
  deleteWhere(db, reports, reports.id, and(eq(reports.cityId, cityId), lt(reports.closedAt, before)));

function isOver(db: Db, exchangeId: PgColumn, { cityId, before }: { cityId: string; before: Date }) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(exchanges)
      .where(and(eq(exchanges.cityId, cityId), eq(exchanges.id, exchangeId), lt(exchanges.endedAt, before))),
  );
}

/** The words for where two people were to meet, of exchanges that ended long ago. The times themselves stay counted. */
export const purgePlaces: OfCity = async (db, of) => {
  const full = and(eq(appointments.cityId, of.cityId), ne(appointments.place, ""));
  const emptied = await db
    .update(appointments)
    .set({ place: "" })
    .where(and(full, isOver(db, appointments.exchangeId, of)))
    .returning({ id: appointments.id });
  return emptied.length;
};
/** Words of thanks that the city does not show, of exchanges that ended long ago. */
export const purgeThanks: OfCity = (db, of) => {
  const shown = sql`(${thanks.isPublic} and coalesce(${thanks.approved}, false))`;
  const unseen = and(eq(thanks.cityId, of.cityId), not(shown), isOver(db, thanks.exchangeId, of));
  return deleteWhere(db, thanks, thanks.id, unseen);
};

/** What was said long ago of messages to people: what left or did not. */
export const purgeOutbox: OfCity = (db, { cityId, before }) => {
  const over = and(eq(outbox.cityId, cityId), ne(outbox.state, "waiting"), lt(outbox.createdAt, before));
  return deleteWhere(db, outbox, outbox.id, over);
};
/** What stood under a bell. */
export const purgeNotifications: OfCity = (db, { cityId, before }) =>
  deleteWhere(
    db,
    notifications,
    notifications.id,
    and(eq(notifications.cityId, cityId), lt(notifications.createdAt, before)),
  );
/** What digests told, and the mornings on which they did. */
export const purgeDigestItems: OfCity = (db, { cityId, before }) =>
  deleteWhere(db, digestItems, digestItems.item, and(eq(digestItems.cityId, cityId), lt(digestItems.sentAt, before)));
export const purgeDigests: OfCity = (db, { cityId, before }) =>
  deleteWhere(db, digests, digests.day, and(eq(digests.cityId, cityId), lt(digests.createdAt, before)));

/** Whose account was erased, once no backup holds them any more. */
export const purgeErasures: OfCity = (db, { cityId, before }) =>
  deleteWhere(db, erasures, erasures.memberId, and(eq(erasures.cityId, cityId), lt(erasures.at, before)));
/** Files that made a city, with the address of its first administrator. */
export const purgeFoundedCities: OfCity = (db, { cityId, before }) => {
  const made = and(isNotNull(quartierImports.newCity), isNotNull(quartierImports.appliedAt));
  const old = and(eq(quartierImports.cityId, cityId), lt(quartierImports.sentAt, before));
  return deleteWhere(db, quartierImports, quartierImports.id, and(old, made));
};

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
