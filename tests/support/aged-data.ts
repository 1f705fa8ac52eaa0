import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { conversations, reports } from "#db/schema/conversations.ts";
import { decisions, strikes } from "#db/schema/decisions.ts";
import { erasures } from "#db/schema/erasures.ts";
import { appointments, contactReveals, exchanges, thanks } from "#db/schema/exchanges.ts";
import { emailChanges, rateLimits, sessions, signInRequests, users } from "#db/schema/identity.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { listingDrafts, listings } from "#db/schema/listings.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";
import { digestItems, failingAddresses, notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { PurgedKey } from "#lib/privacy/retention.ts";
import { startTalk, type Talk } from "./conversations.ts";
import { takeDown } from "./desk.ts";
import { insertListing, type TestCity } from "./fixtures.ts";
import { judgedCase } from "./moderation.ts";

type Database = Connection["db"];
type Aged = {
  /** Something of this kind whose clock began at a moment. */
  write: (db: Database, city: TestCity, at: Date) => Promise<unknown>;
  /** How much there is of it that still says something. */
  count: ReturnType<typeof sql<number>>;
};

const DAY_MS = 86_400_000;
const rows = (table: unknown, where = sql`true`) => sql<number>`(select count(*)::int from ${table} where ${where})`;
const email = () => `${uuidv7()}@test.example`;

async function endedTalk(db: Database, city: TestCity, at: Date): Promise<Talk> {
  const talk = await startTalk(db, city, at);
  const ended = sql`update ${exchanges} set status = 'declined', ended_at = ${at.toISOString()}, ended_by = 'beneficiary',
    outcome = 'helped_otherwise' where id = ${talk.exchange}`;
  await db.execute(ended);
  await db.execute(sql`update ${conversations} set updated_at = ${at.toISOString()} where id = ${talk.conversation}`);
  return talk;
}

async function writeReport(db: Database, city: TestCity, closedAt: Date): Promise<void> {
  const [reported, reporter] = city.neighbours;
  const said = { reason: "other" as const, note: "Il insiste.", answer: "Merci.", closedBy: city.members.admin.id };
  const people = { reportedId: reported.id, reporterId: reporter.id };
  await db.insert(reports).values({ cityId: city.id, id: uuidv7(), ...people, ...said, createdAt: closedAt, closedAt });
}

async function writeCall(db: Database, city: TestCity, endedAt: Date): Promise<void> {
  const callId = uuidv7();
  const cityId = city.id;
  const counted = { asked: 1, seen: 0, yes: 0, no: 0, offers: 0, helps: 0, helpers: 0 };
  await db.insert(calls).values({
    cityId,
    id: callId,
    category: "repair",
    quartierIds: [city.quartiers[0].id],
    startsOn: "2026-01-01",
    endsOn: "2026-01-02",
    title: "Réparer des vélos",
    body: "Venez.",
    state: "ended",
    authorId: city.members.agent.id,
    sentAt: endedAt,
    endedAt,
    result: counted,
  });
  await db.insert(callRecipients).values({ cityId, callId, memberId: city.neighbours[0].id, askedAt: endedAt });
}

const importedAt = (city: TestCity, sentAt: Date) => ({
  cityId: city.id,
  id: uuidv7(),
  sentBy: city.members.admin.id,
  sentAt,
  problems: [],
  stateBefore: "",
});

/** Somebody of the desk for whom nothing has happened since, or who has had an account since. */
async function writeDeskPerson(db: Database, city: TestCity, at: Date, merged: boolean): Promise<void> {
  const { personId } = await takeDown(city.members.agent, city, { phone: `06 ${String(Math.random()).slice(2, 10)}` });
  const since = at.toISOString();
  await db.execute(sql`delete from listings where city_id = ${city.id} and author_id = ${personId}`);
  await db.execute(sql`delete from desk_tasks where city_id = ${city.id} and member_id = ${personId}`);
  await db.execute(sql`update desk_people set created_at = ${since}, merged_at = ${merged ? since : null}
    where city_id = ${city.id} and member_id = ${personId}`);
}

/** One case for each line of the retention table that the purge brings about; a line without one does not compile. */
export const AGED: Record<PurgedKey, Aged> = {
  erasures: {
    write: (db, { id: cityId }, at) => db.insert(erasures).values({ cityId, memberId: uuidv7(), reason: "asked", at }),
    count: rows(erasures),
  },
  newcomers: {
    write: (db, _city, createdAt) => db.insert(users).values({ id: uuidv7(), email: email(), createdAt }),
    count: rows(users, sql`not exists (select from memberships m where m.user_id = users.id)`),
  },
  founders: {
    write: (db, { id: cityId }, createdAt) => db.insert(cityFounders).values({ cityId, email: email(), createdAt }),
    count: rows(cityFounders),
  },
  sessions: {
    write: (db, { members }, createdAt) =>
      db.insert(sessions).values({ id: uuidv7(), tokenHash: uuidv7(), userId: members.resident.userId, createdAt }),
    count: rows(sessions),
  },
  signIns: {
    write: (db, _city, createdAt) => {
      const hashes = { tokenHash: uuidv7(), codeHash: uuidv7(), bindingHash: uuidv7() };
      return db
        .insert(signInRequests)
        .values({ id: uuidv7(), email: email(), ...hashes, createdAt, expiresAt: createdAt });
    },
    count: rows(signInRequests),
  },
  emailChanges: {
    write: (db, city, createdAt) => {
      const hashes = { tokenHash: uuidv7(), codeHash: uuidv7() };
      const addresses = { oldEmail: email(), newEmail: email() };
      return db.insert(emailChanges).values({
        id: uuidv7(),
        userId: city.neighbours[0].userId,
        ...addresses,
        ...hashes,
        createdAt,
        expiresAt: createdAt,
      });
    },
    count: rows(emailChanges),
  },
  attempts: {
    write: (db, _city, windowStart) => db.insert(rateLimits).values({ key: uuidv7(), windowStart, count: 1 }),
    count: rows(rateLimits),
  },
  failing: {
    write: (db, _city, lastFailedAt) =>
      db
        .insert(failingAddresses)
        .values({ email: email(), hardCount: 1, softCount: 0, lastReason: "550", lastFailedAt }),
    count: rows(failingAddresses),
  },
  roleOffers: {
    write: (db, { id: cityId, members }, expiresAt) =>
      db.insert(roleOffers).values({
        cityId,
        id: uuidv7(),
        email: email(),
        role: "agent",
        locale: "fr",
        offeredBy: members.admin.id,
        createdAt: expiresAt,
        expiresAt,
      }),
    count: rows(roleOffers),
  },
  removedListings: {
    write: async (db, city, updatedAt) => {
      const id = await insertListing(db, { city }, { status: "published" });
      // A listing is removed by a decision alone: the trigger that sees to it has tests of its own.
      await db.execute(sql`alter table listings disable trigger user`);
      await db.execute(
        sql`update ${listings} set status = 'removed', updated_at = ${updatedAt.toISOString()} where id = ${id}`,
      );
      await db.execute(sql`alter table listings enable trigger user`);
    },
    count: rows(listings),
  },
  drafts: {
    write: (db, { id: cityId }, updatedAt) =>
      db.insert(listingDrafts).values({ cityId, id: uuidv7(), secretHash: uuidv7(), answers: {}, updatedAt }),
    count: rows(listingDrafts),
  },
  formKeys: {
    write: (db, { id: cityId, members }, createdAt) =>
      db
        .insert(idempotencyKeys)
        .values({ cityId, memberId: members.resident.id, key: uuidv7(), result: {}, createdAt }),
    count: rows(idempotencyKeys),
  },
  calls: { write: writeCall, count: rows(callRecipients) },
  conversations: { write: endedTalk, count: rows(conversations) },
  reveals: {
    write: async (db, city, at) => {
      const { exchange: exchangeId, helper, beneficiary } = await startTalk(db, city, at);
      const who = { ownerId: helper.id, viewerId: beneficiary.id, fields: ["phone"] };
      await db.insert(contactReveals).values({ cityId: city.id, id: uuidv7(), exchangeId, ...who, sharedAt: at, at });
    },
    count: rows(contactReveals),
  },
  places: {
    write: async (db, city, at) => {
      const { exchange: exchangeId } = await endedTalk(db, city, at);
      const time = { startsAt: at, minutes: 60, place: "3 rue Rivotte", proposedBy: "helper" as const };
      const made = { state: "agreed" as const, createdAt: at, agreedAt: at };
      await db.insert(appointments).values({ cityId: city.id, id: uuidv7(), exchangeId, ...time, ...made });
    },
    count: rows(appointments, sql`place <> ''`),
  },
  thanks: {
    write: async (db, city, createdAt) => {
      const { exchange: exchangeId, helper, beneficiary } = await endedTalk(db, city, createdAt);
      const people = { authorId: beneficiary.id, recipientId: helper.id };
      const word = { body: "Merci", isPublic: false, createdAt };
      await db.insert(thanks).values({ cityId: city.id, id: uuidv7(), exchangeId, ...people, ...word });
    },
    count: rows(thanks),
  },
  notices: { write: writeReport, count: rows(reports, sql`note <> ''`) },
  countedNotices: { write: writeReport, count: rows(reports) },
  decisions: {
    write: (db, { neighbours }, at) =>
      judgedCase(db, neighbours[0], {
        decision: { decidedAt: at, passage: "15 €" },
        case: { openedAt: at, closedAt: at },
      }),
    count: rows(decisions, sql`passage is not null`),
  },
  strikes: {
    write: (db, { id: cityId, members }, at) =>
      db
        .insert(strikes)
        .values({ cityId, id: uuidv7(), memberId: members.resident.id, kind: "notices", step: "strike", at }),
    count: rows(strikes),
  },
  countedStrikes: {
    write: (db, { id: cityId }, at) =>
      db.insert(strikes).values({ cityId, id: uuidv7(), kind: "notices", step: "suspension", at, until: at }),
    count: rows(strikes),
  },
  sentFiles: {
    write: (db, city, sentAt) => db.insert(quartierImports).values(importedAt(city, sentAt)),
    count: rows(quartierImports),
  },
  foundedCities: {
    write: (db, city, sentAt) => {
      const newCity = {
        name: "Ville",
        slug: "ville",
        timeZone: "Europe/Paris",
        adminEmail: email(),
        locale: "fr" as const,
      };
      const applied = { appliedAt: sentAt, appliedBy: city.members.admin.id };
      return db.insert(quartierImports).values({ ...importedAt(city, sentAt), ...applied, newCity });
    },
    count: rows(quartierImports),
  },
  deskPeople: { write: (db, city, at) => writeDeskPerson(db, city, at, false), count: rows(sql`desk_people`) },
  mergedPeople: { write: (db, city, at) => writeDeskPerson(db, city, at, true), count: rows(sql`desk_people`) },
  messages: {
    write: async (db, { id: cityId, slug: city, members }, createdAt) => {
      const notice = { words: {}, place: { route: "forYou" as const, params: { city } } };
      const shown = { id: uuidv7(), kind: "invitation", notice, businessKey: uuidv7(), createdAt };
      await db.insert(notifications).values({ cityId, memberId: members.resident.id, ...shown });
    },
    count: rows(notifications),
  },
  unsentSecrets: {
    write: (db, { id: cityId }, createdAt) =>
      db.insert(outbox).values({
        cityId,
        id: uuidv7(),
        kind: "sign-in",
        recipient: email(),
        locale: "fr",
        payload: { code: "123456" },
        businessKey: uuidv7(),
        createdAt,
      }),
    count: rows(outbox, sql`payload <> '{}'`),
  },
  digestItems: {
    write: (db, { id: cityId, members }, sentAt) =>
      db.insert(digestItems).values({ cityId, memberId: members.resident.id, item: uuidv7(), sentAt }),
    count: rows(digestItems),
  },
  figures: {
    // It counts by days: a day before or after.
    write: (db, { id: cityId, quartiers }, at) =>
      db.insert(insightEvents).values({
        cityId,
        event: "posted",
        at,
        day: at.toISOString().slice(0, 10),
        quartierId: quartiers[0].id,
        category: "shopping",
        kind: "request",
        subjectId: uuidv7(),
        personId: uuidv7(),
      }),
    count: rows(insightEvents, sql`person_id is not null`),
  },
};

/** How far from its limit a thing of a kind is written: an hour, or a day of what counts by days. */
export const marginOf = (key: PurgedKey): number => (key === "figures" ? DAY_MS : 3_600_000);
