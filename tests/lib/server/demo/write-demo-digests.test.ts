import { afterAll, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { replayExchanges } from "#lib/server/demo/replay-exchanges.ts";
import { writeDemoDigests } from "#lib/server/demo/write-demo-digests.ts";
import { rematchCity } from "#lib/server/matching/rematch-city.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const bases: TestDatabase[] = [];
afterAll(() => Promise.all(bases.map((base) => base.close())));

test.each(["2026-11-24T14:30:00Z", "2026-11-29T23:30:00Z"])(
  "each demo account has its digest to read, and nobody else, begun at %s",
  async (moment) => {
    const now = new Date(moment);
    const base = await testDatabase();
    bases.push(base);
    await seedDemo(base.db, { seed: 2020, now });
    const [city] = await listCities(base.db);
    if (!city) throw new Error("no city was seeded");
    await base.db.transaction(async (tx) => {
      await replayExchanges(tx, city, now);
      await rematchCity(tx, city.id, now);
      await writeDemoDigests(tx, city, now);
    });
    const { sql } = base.connection;
    const written = await sql<{ recipient: string; late: boolean }[]>`
      select recipient, due_at > ${now.toISOString()}::timestamptz or useful_until < ${now.toISOString()}::timestamptz as late
      from outbox where kind = 'digest'`;
    expect(written.map(({ recipient }) => recipient).sort()).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).sort());
    expect(written.every(({ late }) => !late)).toBe(true);
  },
);
