import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { overBefore, type PurgedKey } from "#lib/privacy/retention.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { AGED, marginOf } from "#tests/support/aged-data.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const KEYS = Object.keys(AGED) as PurgedKey[];

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  cities = await twoCities(base.db);
});

async function countOf(key: PurgedKey): Promise<number> {
  const [row] = await base.db.execute<{ n: number }>(sql`select ${AGED[key].count} as n`);
  return row?.n ?? Number.NaN;
}

// City A has what is just over, city B what is not quite.
test.each(KEYS)(
  "%s: what is over goes or says nothing any more, what is not stays, and once is enough",
  async (key) => {
    const limit = overBefore(key, NOW).getTime();
    await AGED[key].write(base.db, cities.a, new Date(limit - marginOf(key)));
    await AGED[key].write(base.db, cities.b, new Date(limit + marginOf(key)));
    expect(await countOf(key)).toBe(2);
    await purgeExpired(base.db, NOW);
    expect(await countOf(key)).toBe(1);
    await purgeExpired(base.db, NOW);
    expect(await countOf(key)).toBe(1);
  },
);

test("at the moment of a limit, nothing is over yet", async () => {
  for (const key of ["drafts", "failing", "erasures"] as const)
    await AGED[key].write(base.db, cities.a, overBefore(key, NOW));
  await purgeExpired(base.db, NOW);
  expect(await Promise.all(["drafts", "failing", "erasures"].map((key) => countOf(key as PurgedKey)))).toEqual([
    1, 1, 1,
  ]);
});
