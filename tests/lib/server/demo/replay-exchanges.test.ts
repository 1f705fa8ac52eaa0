import { afterAll, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { replayExchanges } from "#lib/server/demo/replay-exchanges.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const bases: TestDatabase[] = [];
afterAll(() => Promise.all(bases.map((base) => base.close())));

test.each(["2026-11-24T14:30:00Z", "2026-03-29T00:30:00Z"])(
  "the example has exchanges in every state, at %s",
  async (moment) => {
    const now = new Date(moment);
    const base = await testDatabase();
    bases.push(base);
    await seedDemo(base.db, { seed: 2020, now });
    const [city] = await listCities(base.db);
    if (!city) throw new Error("no city was seeded");
    const { sql } = base.connection;
    await sql`delete from exchanges`;
    await base.db.transaction((tx) => replayExchanges(tx, city, now));
    const states = await sql<{ status: string; count: number }[]>`
    select status::text, count(*)::int from exchanges group by status order by status`;
    expect(Object.fromEntries(states.map(({ status, count }) => [status, count]))).toEqual({
      proposed: 2,
      accepted: 2,
      done: 6,
      expired: 1,
    });
    const [camille] = await sql`
    select count(*)::int as exchanges from exchanges e
    join memberships m on m.city_id = e.city_id and m.id in (e.helper_id, e.beneficiary_id)
    join users u on u.id = m.user_id where u.email = 'camille@demo.example'`;
    expect(camille?.exchanges).toBeGreaterThanOrEqual(5);
    const late = await sql`select seq from messages where sent_at > ${now.toISOString()}::timestamptz`;
    expect(late).toHaveLength(0);
    expect(await sql`select kind from outbox`).toHaveLength(0);
    expect(await sql`select body from thanks where is_public and approved`).toHaveLength(4);
  },
);
