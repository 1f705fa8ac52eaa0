import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, endOfLocalDay } from "#lib/listings/local-time.ts";
import { startWeek } from "#lib/server/listings/start-week.ts";
import { insertExchange } from "#tests/support/exchanges.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const WEEK = "2026-11-23";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

test("on Monday of each city, and then alone, offers that were full are matched again", async () => {
  const rematched = async () =>
    (
      await database.db.execute<{ id: string }>(
        sql`select data ->> 'listingId' as id from pgboss.job where name = 'match-listing'`,
      )
    ).map(({ id }) => id);
  const full = new Map<TestCity, string>();
  for (const city of [a, b]) {
    const author = city.neighbours[0];
    const offerOf = async (used: number) => {
      const id = await insertListing(database.db, { city, author }, { kind: "offer", capacity: 2 });
      const offer = { id, authorId: author.id };
      for (let n = 0; n < used; n++) await insertExchange(database.db, { city, offer }, { week: WEEK });
      return id;
    };
    await offerOf(1);
    full.set(city, await offerOf(2));
  }
  const midnight = (city: TestCity) => endOfLocalDay(addDays(WEEK, 6), city.timeZone).getTime();
  const minute = 60_000;
  expect(await startWeek(database.db, new Date(midnight(b) - minute))).toBe(0);
  expect(await startWeek(database.db, new Date(midnight(b) + minute))).toBe(1);
  expect(await rematched()).toEqual([full.get(b)]);
  expect(await startWeek(database.db, new Date(midnight(a) + minute))).toBe(1);
  expect(await rematched()).toEqual([full.get(b), full.get(a)]);
  expect(await startWeek(database.db, new Date(midnight(a) + 24 * 60 * minute))).toBe(0);
});
