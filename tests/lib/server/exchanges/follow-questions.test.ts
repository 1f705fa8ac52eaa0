import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { acceptedHelp, aftercareOf, agreedTime } from "#tests/support/aftercare.ts";
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
