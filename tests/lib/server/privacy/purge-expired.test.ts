import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { conversations, messages, reportReadings, reports } from "#db/schema/conversations.ts";
import { strikes } from "#db/schema/decisions.ts";
import { appointments, contactReveals, exchanges, thanks } from "#db/schema/exchanges.ts";
import { emailChanges, rateLimits, sessions, signInRequests } from "#db/schema/identity.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";
import { digestItems, digests, failingAddresses, notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const HOUR_MS = 3_600_000;
const before = (days: number, hours = 0) => new Date(NOW.getTime() - (days * 24 + hours) * HOUR_MS);

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
afterAll(() => base.close());
beforeEach(async () => {
  const tables = [
    emailChanges,
    rateLimits,
    sessions,
    signInRequests,
    listingDrafts,
    idempotencyKeys,
    outbox,
    failingAddresses,
  ];
  for (const table of [
    ...tables,
    notifications,
    digestItems,
    digests,
    strikes,
    reports,
    contactReveals,
    exchanges,
    conversations,
  ]) {
    await base.db.delete(table);
  }
});

/** Writes one row of each table, as old as asked. */
async function age(days: number, hours: number): Promise<void> {
  const at = (limit: number) => before(limit + days, hours);
  const secret = uuidv7();
  const email = "camille@test.example";
  await base.db.insert(signInRequests).values({
    id: uuidv7(),
    email,
    tokenHash: secret,
    codeHash: secret,
    bindingHash: secret,
    createdAt: at(1),
    expiresAt: at(1),
  });
  await base.db.insert(rateLimits).values({ key: secret, windowStart: at(2), count: 1 });
  await base.db
    .insert(sessions)
    .values({ id: uuidv7(), tokenHash: secret, userId: cities.a.members.resident.userId, createdAt: at(90) });
  const { userId } = cities.a.members.resident;
  const wish = { userId, oldEmail: email, newEmail: email, tokenHash: secret, codeHash: secret, expiresAt: at(8) };
  await base.db.insert(emailChanges).values({ ...wish, id: uuidv7(), createdAt: at(8) });
  const failing = { email: `${secret}@test.example`, hardCount: 1, softCount: 0, lastReason: "550" };
  await base.db.insert(failingAddresses).values({ ...failing, lastFailedAt: at(365) });
  for (const city of [cities.a, cities.b]) {
    const whose = { cityId: city.id, memberId: city.members.resident.id };
    const sent = {
      kind: "digest",
      recipient: email,
      locale: "fr",
      payload: {},
      state: "sent",
      sentAt: at(90),
    } as const;
    await base.db.insert(outbox).values({ ...whose, ...sent, id: uuidv7(), businessKey: secret, createdAt: at(90) });
    const notice = { words: {}, place: { route: "forYou" as const, params: { city: city.slug } } };
    const shown = { id: uuidv7(), kind: "invitation", notice, businessKey: secret, createdAt: at(90) };
    await base.db.insert(notifications).values({ ...whose, ...shown });
    const strike = { kind: "notices", step: "strike", at: at(365) } as const;
    await base.db.insert(strikes).values({ ...whose, ...strike, id: uuidv7() });
    await base.db.insert(digestItems).values({ ...whose, item: secret, sentAt: at(180) });
    await base.db.insert(digests).values({ ...whose, day: "2026-01-01", state: "sent", createdAt: at(90) });
    await base.db
      .insert(listingDrafts)
      .values({ cityId: city.id, id: uuidv7(), secretHash: secret, answers: {}, updatedAt: at(30) });
    await base.db
      .insert(idempotencyKeys)
      .values({ cityId: city.id, memberId: city.members.resident.id, key: uuidv7(), result: {}, createdAt: at(7) });
  }
}

test("what is older than its limit goes, in every city", async () => {
  await age(0, 1);
  expect(await purgeExpired(base.db, NOW)).toEqual({
    signInRequests: 1,
    rateLimits: 1,
    sessions: 1,
    drafts: 2,
    keys: 2,
    conversations: 0,
    contactReveals: 0,
    reports: 0,
    notices: 0,
    decisions: 0,
    places: 0,
    thanks: 0,
    strikes: 2,
    insightPeople: 0,
    roleOffers: 0,
    deskPeople: 0,
    quartierDrafts: 0,
    callRecipients: 0,
    outbox: 2,
    notifications: 2,
    digestItems: 2,
    digests: 2,
    failingAddresses: 1,
    emailChanges: 1,
  });
});

test("what is younger stays", async () => {
  await age(0, -1);
  expect(await purgeExpired(base.db, NOW)).toEqual({
    signInRequests: 0,
    rateLimits: 0,
    sessions: 0,
    drafts: 0,
    keys: 0,
    conversations: 0,
    contactReveals: 0,
    reports: 0,
    notices: 0,
    decisions: 0,
    places: 0,
    thanks: 0,
    strikes: 0,
    insightPeople: 0,
    roleOffers: 0,
    deskPeople: 0,
    quartierDrafts: 0,
    callRecipients: 0,
    outbox: 0,
    notifications: 0,
    digestItems: 0,
    digests: 0,
    failingAddresses: 0,
    emailChanges: 0,
  });
  expect(await base.db.select().from(listingDrafts)).toHaveLength(2);
});

test("a secret that could not be sent for a day is forgotten; other mails keep their words", async () => {
  const mail = { cityId: cities.b.id, recipient: "camille@test.example", locale: "fr", payload: { code: "123456" } };
  for (const [kind, createdAt] of [
    ["sign-in", before(1, 1)],
    ["sign-in", before(0, 23)],
    ["listing-published", before(1, 1)],
  ] as const) {
    const id = uuidv7();
    await base.db.insert(outbox).values({ ...mail, id, kind, createdAt, businessKey: id });
  }
  await purgeExpired(base.db, NOW);
  const payloads = (await base.db.select().from(outbox).orderBy(outbox.createdAt, outbox.kind)).map(
    ({ kind, payload }) => [kind, payload],
  );
  expect(payloads).toEqual([
    ["listing-published", { code: "123456" }],
    ["sign-in", {}],
    ["sign-in", { code: "123456" }],
  ]);
});

test("a secret that waits for longer, and is of use still, is not", async () => {
  const mail = { cityId: cities.b.id, recipient: "camille@test.example", locale: "fr", payload: { link: "x" } };
  const about = { ...mail, kind: "offer-reconfirm", createdAt: before(2, 0) };
  for (const [state, left] of [
    ["waiting", 1],
    ["waiting", -1],
    ["failed", 1],
  ] as const) {
    const id = uuidv7();
    const usefulUntil = new Date(NOW.getTime() + left * HOUR_MS);
    await base.db.insert(outbox).values({ ...about, id, businessKey: `${state} ${left}`, state, usefulUntil });
  }
  await purgeExpired(base.db, NOW);
  const rows = await base.db.select().from(outbox).orderBy(outbox.businessKey);
  expect(rows.map(({ businessKey, payload }) => [businessKey, payload])).toEqual([
    ["failed 1", {}],
    ["waiting -1", {}],
    ["waiting 1", { link: "x" }],
  ]);
});

/** A talk of a city whose exchange ended so many days and hours ago. */
async function endedTalk(city: TestCity, days: number, hours: number): Promise<Talk> {
  const at = before(days, hours);
  const talk = await startTalk(base.db, city, at);
  await write(base.db, talk, talk.helper, "Bonjour");
  const ended = { status: "declined", endedAt: at, endedBy: "beneficiary", outcome: "helped_otherwise" } as const;
  await base.db.update(exchanges).set(ended).where(eq(exchanges.id, talk.exchange));
  await base.db.update(conversations).set({ updatedAt: at }).where(eq(conversations.id, talk.conversation));
  return talk;
}
const talksLeft = async () => (await base.db.select().from(conversations)).map(({ id }) => id);

test("a conversation goes a year after its last exchange ended, in every city; the exchange stays counted", async () => {
  const old = [await endedTalk(cities.a, 365, 1), await endedTalk(cities.b, 365, 1)];
  const young = await endedTalk(cities.a, 364, 23);
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ conversations: 2 });
  expect(await talksLeft()).toEqual([young.conversation]);
  expect(new Set((await base.db.select().from(messages)).map(({ conversationId }) => conversationId)).size).toBe(1);
  for (const { exchange } of old) {
    const [kept] = await base.db.select().from(exchanges).where(eq(exchanges.id, exchange));
    expect(kept).toMatchObject({ conversationId: null, status: "declined" });
  }
});

test("a conversation stays while one of its exchanges goes on, or was written in since", async () => {
  const talk = await endedTalk(cities.a, 400, 0);
  await base.db.insert(exchanges).values({
    cityId: cities.a.id,
    id: uuidv7(),
    conversationId: talk.conversation,
    helperId: talk.helper.id,
    beneficiaryId: talk.beneficiary.id,
    proposedBy: "helper",
    status: "proposed",
    createdAt: before(380),
    expiresAt: NOW,
  });
  const written = await endedTalk(cities.b, 400, 0);
  await base.db
    .update(conversations)
    .set({ updatedAt: before(300) })
    .where(eq(conversations.id, written.conversation));
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ conversations: 0 });
  expect(await talksLeft()).toHaveLength(2);
});

test("what was noted of contact details goes after a year, what a report said a year after it was closed", async () => {
  const { city, helper, beneficiary, exchange: exchangeId } = await endedTalk(cities.a, 10, 0);
  const cityId = city.id;
  for (const at of [before(365, 1), before(364, 23)]) {
    const people = { ownerId: helper.id, viewerId: beneficiary.id };
    await base.db
      .insert(contactReveals)
      .values({ cityId, id: uuidv7(), exchangeId, ...people, fields: ["phone"], sharedAt: at, at });
    const report = { reporterId: helper.id, reportedId: beneficiary.id, reason: "other" as const, note: "" };
    const closed = { closedAt: at, closedBy: city.members.admin.id, answer: "Merci" };
    const id = uuidv7();
    await base.db.insert(reports).values({ cityId, id, ...report, ...closed, createdAt: before(500) });
    await base.db
      .insert(reportReadings)
      .values({ cityId, id: uuidv7(), reportId: id, readerId: city.members.admin.id, at });
    await base.db.insert(reports).values({ cityId, id: uuidv7(), ...report, createdAt: before(500) });
  }
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ contactReveals: 1, reports: 0, notices: 1 });
  const left = await base.db.select().from(reports);
  expect(left).toHaveLength(4);
  expect(left.filter(({ reporterId }) => reporterId === null)).toMatchObject([{ note: "", answer: "" }]);
  expect(await base.db.select().from(reportReadings)).toHaveLength(1);
});

test("a year after the end of an exchange its places are forgotten, and the thanks that the city does not show", async () => {
  const talks = [await endedTalk(cities.a, 365, 1), await endedTalk(cities.b, 365, 1)];
  const young = await endedTalk(cities.a, 364, 23);
  for (const { city, exchange: exchangeId, helper, beneficiary } of [...talks, young]) {
    const cityId = city.id;
    const at = before(400);
    const time = { startsAt: at, minutes: 60, place: "Chez moi, 3 rue Rivotte", proposedBy: "helper" as const };
    for (const state of ["replaced", "agreed"] as const) {
      await base.db
        .insert(appointments)
        .values({ cityId, id: uuidv7(), exchangeId, ...time, state, createdAt: at, agreedAt: at });
    }
    const reviewed = { reviewedAt: at, reviewedBy: city.members.admin.id };
    const words = { cityId, exchangeId, createdAt: at };
    await base.db.insert(thanks).values([
      { ...words, id: uuidv7(), authorId: helper.id, recipientId: beneficiary.id, body: "À deux", isPublic: false },
      {
        ...words,
        ...reviewed,
        id: uuidv7(),
        authorId: beneficiary.id,
        recipientId: helper.id,
        body: "À tous",
        isPublic: true,
        approved: true,
      },
    ]);
  }
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ places: 4, thanks: 2 });
  const times = await base.db.select().from(appointments).orderBy(appointments.place);
  expect(times.map(({ place }) => place)).toEqual(["", "", "", "", ...Array(2).fill("Chez moi, 3 rue Rivotte")]);
  const words = await base.db.select().from(thanks).orderBy(thanks.body);
  expect(words.map(({ body }) => body).sort()).toEqual(["À deux", "À tous", "À tous", "À tous"]);
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ places: 0, thanks: 0 });
});

test("a word that waits for the city, or that it does not show, goes as well; nothing of what goes on does", async () => {
  const old = await endedTalk(cities.a, 365, 1);
  const going = await startTalk(base.db, cities.b, before(500));
  const admin = cities.a.members.admin.id;
  const at = before(380);
  const words = { cityId: cities.a.id, exchangeId: old.exchange, body: "Merci", isPublic: true, createdAt: at };
  await base.db.insert(thanks).values([
    { ...words, id: uuidv7(), authorId: old.helper.id, recipientId: old.beneficiary.id },
    {
      ...words,
      id: uuidv7(),
      authorId: old.beneficiary.id,
      recipientId: old.helper.id,
      reviewedAt: at,
      reviewedBy: admin,
      approved: false,
    },
  ]);
  await base.db.insert(appointments).values({
    cityId: cities.b.id,
    id: uuidv7(),
    exchangeId: going.exchange,
    startsAt: before(-1),
    minutes: 60,
    place: "Médiathèque",
    proposedBy: "helper",
    state: "proposed",
    createdAt: before(500),
  });
  expect(await purgeExpired(base.db, NOW)).toMatchObject({ places: 0, thanks: 2 });
});
