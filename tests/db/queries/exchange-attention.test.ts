import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import { listFollowed } from "#db/queries/exchange-attention.ts";
import { findOpenExchange, findProposableListings } from "#db/queries/proposable-listings.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const TOTAL = 20_000;
const PEOPLE = 200;

let base: TestDatabase;
let a: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
  await crowd();
});
afterAll(() => base.close());

/** Years of exchanges of many people: one in four is the resident's, as of a member that everybody asks. */
async function crowd(): Promise<void> {
  const city = sql`${a.id}::uuid`;
  await base.db.execute(sql`
    with people as (
      insert into users (id, email, email_verified_at)
      select gen_random_uuid(), 'crowd-' || n || '@test.example', now() from generate_series(1, ${PEOPLE}::int) n returning id
    )
    insert into memberships (city_id, id, user_id, first_name, quartier_id, home, languages, adult_confirmed_at)
    select city_id, gen_random_uuid(), people.id, 'Crowd', quartier_id, home, languages, now()
    from people, memberships where memberships.id = ${a.members.agent.id}`);
  await base.db.execute(sql`
    with crowd as (
      select id, row_number() over (order by id) - 1 as at from memberships where city_id = ${city} and first_name = 'Crowd'
    ), pairs as (
      select gen_random_uuid() as id, one.id as one, case when n % 40 = 0 then ${talk.beneficiary.id}::uuid else two.id end as two,
        now() - n * interval '1 hour' as at
      from generate_series(1, ${TOTAL}::int) n
      join crowd one on one.at = n % ${PEOPLE}::int join crowd two on two.at = (n * 7 + 1) % ${PEOPLE}::int
      where one.id <> two.id
    ), talks as (
      insert into conversations (city_id, id, kind, category, title, low_id, high_id, created_at, updated_at)
      select ${city}, id, 'request', 'shopping', 'Des courses', least(one, two), greatest(one, two), at, at from pairs
    ), places as (
      insert into conversation_members (city_id, conversation_id, member_id)
      select ${city}, id, unnest(array[one, two]) from pairs
    )
    insert into exchanges (city_id, id, conversation_id, helper_id, beneficiary_id, proposed_by, status, created_at, expires_at,
      ended_at, outcome)
    select ${city}, gen_random_uuid(), id, one, two, 'helper', 'declined', at, at, at, 'nobody_available' from pairs`);
  for (const table of ["exchanges", "conversations", "conversation_members", "messages", "appointments", "listings"]) {
    await base.db.execute(sql.raw(`analyze ${table}`));
  }
}

/** How PostgreSQL would run what a query asks, whatever the values, one plan for each statement. */
async function plansOf(ask: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const logger = { logQuery: (query: string) => void asked.push(query) };
  await ask(drizzle(base.connection.sql, { casing: "snake_case", logger }));
  const plans = asked.map(async (query) => {
    const rows = await base.connection.sql.unsafe(`explain (generic_plan) ${query}`);
    return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
  });
  return Promise.all(plans);
}

const QUERIES: Record<string, (db: Db) => Promise<unknown>> = {
  "what goes on between two people": (db) =>
    findOpenExchange(db, {
      cityId: a.id,
      listingId: talk.request,
      memberId: talk.helper.id,
      otherId: talk.beneficiary.id,
    }),
  "what a listing has left": (db) =>
    findProposableListings(db, { cityId: a.id, ids: [talk.request], week: "2027-03-08" }),
  "what waits for a member": (db) =>
    listFollowed(db, { cityId: a.id, memberId: talk.beneficiary.id, since: new Date(), limit: 200 }),
};

test.each(Object.keys(QUERIES))("%s is found without a look at every exchange", async (name) => {
  const [{ count } = { count: 0 }] = await base.db.execute<{ count: number }>(
    sql`select count(*)::int as count from exchanges`,
  );
  expect(count).toBeGreaterThan(TOTAL * 0.9);
  const plans = await plansOf(QUERIES[name] ?? (() => Promise.resolve()));
  expect(plans).toHaveLength(1);
  for (const plan of plans) {
    expect(plan).not.toMatch(/Seq Scan on (exchanges|conversations|conversation_members)/);
    expect(plan).toContain("exchanges");
  }
});

test("two people are found by their conversation, then by what is open in it", async () => {
  const [plan] = await plansOf(QUERIES["what goes on between two people"] ?? (() => Promise.resolve()));
  expect(plan).toContain("conversations_pair");
  expect(plan).toContain("exchanges_open_pair");
});

test("what waits is found without titles and names", async () => {
  const [plan] = await plansOf(QUERIES["what waits for a member"] ?? (() => Promise.resolve()));
  expect(plan).not.toMatch(/on (conversations|memberships|listings)/);
  const followed = { cityId: a.id, since: new Date(0), limit: 200 };
  expect(await listFollowed(base.db, { ...followed, memberId: talk.beneficiary.id })).toEqual([
    expect.objectContaining({ status: "proposed", me: "beneficiary", proposedBy: "helper", unread: false }),
  ]);
});
