import { afterAll, describe, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { replayDispatch } from "#lib/server/demo/replay-dispatch.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SEED = 2020;
const bases: TestDatabase[] = [];
afterAll(() => Promise.all(bases.map((base) => base.close())));

describe("the example, begun in the afternoon, at night or in the morning", () => {
  test.each(["2026-11-24T14:30:00Z", "2026-11-24T23:30:00Z", "2026-11-24T07:05:00Z"])("at %s", async (moment) => {
    const now = new Date(moment);
    const base = await testDatabase();
    bases.push(base);
    await seedDemo(base.db, { seed: SEED, now });
    const [city] = await listCities(base.db);
    if (!city) throw new Error("no city was seeded");
    await base.db.transaction((tx) => replayDispatch(tx, city, SEED, now));
    const { sql } = base.connection;
    const [counts] = await sql`
      select count(*) filter (where answer is null)::int as open, count(*) filter (where answer = 'can')::int as can,
        count(*) filter (where answer like 'not%')::int as refused, count(*) filter (where answer = 'expired')::int as expired
      from (select answer::text from invitations) as i`;
    expect(counts?.open).toBeGreaterThan(5);
    expect(counts?.can).toBeGreaterThan(5);
    expect(counts?.refused).toBeGreaterThan(5);
    const states = await sql`select state, count(*)::int, count(handed_at)::int as desk from dispatches group by state`;
    expect(states.find(({ state }) => state === "open")?.desk).toBeGreaterThan(0);
    const camille = await sql`
      select m.first_name from invitations i
      join memberships m on m.city_id = i.city_id and m.id = i.helper_id join users u on u.id = m.user_id
      where i.answer is null and u.email in ('camille@demo.example', 'nermin@demo.example')`;
    expect(camille.length).toBeGreaterThan(0);
    const mails = await sql`select recipient from outbox where kind = 'invitation'`;
    expect(mails).toHaveLength(camille.length + 3);
    expect(await sql`select kind from outbox where kind <> 'invitation'`).toHaveLength(0);
    const [atDesk] = await sql`
      select count(*) filter (where taken_at is null)::int as waiting, count(taken_at)::int as taken
      from dispatches where state = 'open' and handed_at is not null`;
    expect(atDesk?.waiting).toBeGreaterThan(0);
    expect(atDesk?.taken).toBeGreaterThan(0);
    const [late] = await sql`select count(*)::int from ladder_events where at > ${now.toISOString()}::timestamptz`;
    expect(late?.count).toBe(0);
  });
});
