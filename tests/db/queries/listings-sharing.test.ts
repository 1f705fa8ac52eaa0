import { afterAll, beforeAll, expect, test } from "vitest";
import { listFeedListings } from "#db/queries/listings-sharing.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

test("a feed has the newest open listings of one city, and nothing of who wrote them or where they live", async () => {
  const at = (hour: number) => new Date(`2026-11-23T${String(hour).padStart(2, "0")}:00:00Z`);
  const later = { expiresAt: new Date("2026-12-24T00:00:00Z") };
  const old = await insertListing(database.db, { city: a }, { ...later, publishedAt: at(8), updatedAt: at(20) });
  const fresh = await insertListing(database.db, { city: a }, { ...later, kind: "offer", publishedAt: at(9) });
  await insertListing(database.db, { city: b }, { ...later, publishedAt: at(9) });
  for (const closed of [{ status: "paused" } as const, { expiresAt: at(1) }, { status: "removed" } as const]) {
    await insertListing(database.db, { city: a }, { ...later, publishedAt: at(9), ...closed });
  }
  const asked = { cityId: a.id, now: NOW, context: { quartierId: null, today: { date: "2026-11-24", isoWeekday: 2 } } };
  const all = await listFeedListings(database.db, { ...asked, filter: NO_FILTER, limit: 10 });
  expect(all.map(({ id }) => id)).toEqual([fresh, old]);
  expect(all[1]).toMatchObject({ publishedAt: "2026-11-23T08:00:00Z", updatedAt: "2026-11-23T20:00:00Z" });
  const kept = Object.keys(all[0] ?? {});
  for (const secret of ["location", "authorId", "authorFirstName", "body"]) expect(kept).not.toContain(secret);
  const offers = await listFeedListings(database.db, { ...asked, filter: { ...NO_FILTER, kind: "offer" }, limit: 10 });
  expect(offers.map(({ id }) => id)).toEqual([fresh]);
  expect(await listFeedListings(database.db, { ...asked, filter: NO_FILTER, limit: 1 })).toHaveLength(1);
});
