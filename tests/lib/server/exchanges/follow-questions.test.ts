import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { acceptedHelp, aftercareOf, agreedTime, type TestExchange } from "#tests/support/aftercare.ts";
import { choose } from "#tests/support/digests.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let seen: ReturnType<typeof aftercareOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  seen = aftercareOf(base.db, a.id);
});

const FRIDAY = ["2027-03-12", "18:30"] as const;
const follow = (iso: string) => followExchanges(base.db, new Date(iso));

test("a time of which it is not the hour yet is not held: a run waits for nobody", async () => {
  const help = await acceptedHelp(base.db, a);
  await agreedTime(base.db, a, help, FRIDAY);
  await base.db.transaction(async (tx) => {
    await tx.select().from(listings).where(eq(listings.id, help.requestId)).for("update");
    await tx.select().from(exchanges).where(eq(exchanges.id, help.id)).for("update");
    expect(await follow("2027-03-11T09:00:00Z")).toMatchObject({ reconfirm: 0, release: 0 });
  });
});

test("times that wait keep no other one from being asked about, however many they are", async () => {
  const later = await acceptedHelp(base.db, a);
  const time = await agreedTime(base.db, a, later, ["2027-03-11", "18:30"]);
  // As many as two pages, all before the one that is due in the order of their ids.
  await base.connection.sql`
    insert into exchanges (city_id, id, helper_id, beneficiary_id, proposed_by, status, created_at, expires_at, accepted_at, week)
    select city_id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, helper_id, beneficiary_id, proposed_by,
      status, created_at, expires_at, accepted_at, week
    from exchanges, generate_series(1, 200) as n where id = ${later.id}`;
  await base.connection.sql`
    insert into appointments (city_id, id, exchange_id, starts_at, minutes, place, proposed_by, state, created_at, agreed_at)
    select e.city_id, gen_random_uuid(), e.id, starts_at, minutes, place, a.proposed_by, state, a.created_at, agreed_at
    from appointments a, exchanges e where a.id = ${time} and e.id <> ${later.id}`;
  const soon = await acceptedHelp(base.db, a);
  await agreedTime(base.db, a, soon, ["2027-03-11", "12:00"], { at: new Date("2027-03-09T09:00:00Z") });
  expect(await follow("2027-03-10T11:00:00Z")).toMatchObject({ reconfirm: 1 });
  expect((await seen.mails("time-reconfirm")).map(({ recipient }) => recipient)).toContain(soon.helper.email);
});

test("somebody is asked about a time before it is freed, whatever their quiet hours", async () => {
  const quiet = { night: { from: 9, to: 20 }, nearlyAlways: { from: 9, to: 8 } };
  const help = await acceptedHelp(base.db, a);
  await agreedTime(base.db, a, help, ["2027-03-11", "12:00"], { at: new Date("2027-03-09T09:00:00Z") });
  await choose(base.db, help.helper, { quietHours: quiet.night });
  await choose(base.db, help.asker, { quietHours: quiet.nearlyAlways });
  const asked = new Date("2027-03-10T11:00:00Z");
  await followExchanges(base.db, asked);
  const due = new Map((await seen.mails("time-reconfirm")).map(({ recipient, dueAt }) => [recipient, dueAt]));
  // It is freed at eight: the evening is early enough, the next morning is not.
  expect(due.get(help.helper.email)).toEqual(new Date("2027-03-10T19:00:00Z"));
  expect(due.get(help.asker.email)).toEqual(asked);
});

test("who confirmed hears by day that a time was freed, before it begins, whatever their quiet hours", async () => {
  const help = await acceptedHelp(base.db, a);
  const time = await agreedTime(base.db, a, help, ["2027-03-11", "14:00"], { at: new Date("2027-03-09T09:00:00Z") });
  await choose(base.db, help.helper, { quietHours: { from: 9, to: 17 } });
  await follow("2027-03-10T13:00:00Z");
  await base.db
    .update(appointments)
    .set({ helperConfirmedAt: new Date("2027-03-10T18:00:00Z") })
    .where(eq(appointments.id, time));
  const freed = new Date("2027-03-11T09:00:00Z");
  expect(await followExchanges(base.db, freed)).toMatchObject({ release: 1 });
  const news = (await seen.mails("exchange-news")).filter(({ recipient }) => recipient === help.helper.email);
  expect(news.at(-1)?.dueAt).toEqual(freed);
});

test("somebody hears at night that a meeting of the morning is cancelled, or that the other one left", async () => {
  const night = new Date("2027-03-10T22:00:00Z");
  const ends = {
    cancelled: (help: TestExchange) =>
      actOnExchange(help.asker, { exchange: help.id, action: "cancel", reason: null }, night),
    left: (help: TestExchange) => leaveConversation(help.asker, { exchange: help.id }, night),
  };
  for (const [news, end] of Object.entries(ends)) {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-11", "07:30"], { at: new Date("2027-03-09T09:00:00Z") });
    await end(help);
    const told = (await seen.mails("exchange-news")).filter(({ payload }) => payload.news === news);
    expect(told).toMatchObject([{ recipient: help.helper.email, dueAt: night }]);
  }
});
