import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rematchCity } from "#lib/server/matching/rematch-city.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;

beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

test("every open request of the city gets a job, nothing closed, no offer and no other city", async () => {
  const now = new Date();
  const open = [await insertListing(base.db, { city: a }), await insertListing(base.db, { city: a })];
  await insertListing(base.db, { city: a }, { status: "closed" });
  await insertListing(base.db, { city: a }, { kind: "offer", urgency: "flexible", capacity: 1 });
  await insertListing(base.db, { city: b });
  await base.db.transaction((tx) => rematchCity(tx, a.id, now));
  const jobs = await base.db.execute<{ city: string; listing: string }>(
    sql`select data ->> 'cityId' as city, data ->> 'listingId' as listing from pgboss.job where name = 'match-listing'`,
  );
  expect(jobs.map(({ city, listing }) => `${city} ${listing}`).sort()).toEqual(
    open.map((id) => `${a.id} ${id}`).sort(),
  );
});
