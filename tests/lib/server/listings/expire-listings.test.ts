import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { expireListings } from "#lib/server/listings/expire-listings.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const PAST = new Date(NOW.getTime() - 1);
const LATER = new Date(NOW.getTime() + 1);

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
afterAll(() => base.close());

async function statusOf(id: string): Promise<ListingStatus | undefined> {
  const [row] = await base.db.select({ status: listings.status }).from(listings).where(eq(listings.id, id));
  return row?.status;
}

test.each(["published", "paused", "pending"] as const)(
  "a %s listing past its date expires, with an event",
  async (status) => {
    for (const city of [cities.a, cities.b]) {
      const id = await insertListing(base.db, { city }, { status, expiresAt: PAST });
      await expireListings(base.db, NOW);
      expect(await statusOf(id)).toBe("expired");
      const events = await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, id));
      expect(events).toMatchObject([
        { cityId: city.id, action: "expire", fromStatus: status, toStatus: "expired", actorId: null, at: NOW },
      ]);
    }
  },
);

test("a listing expires at its very moment, not one millisecond before", async () => {
  const due = await insertListing(base.db, { city: cities.a }, { expiresAt: NOW });
  const alive = await insertListing(base.db, { city: cities.a }, { expiresAt: LATER });
  expect(await expireListings(base.db, NOW)).toBe(1);
  expect(await statusOf(due)).toBe("expired");
  expect(await statusOf(alive)).toBe("published");
});

test.each(["draft", "fulfilled", "closed", "expired", "removed"] as const)(
  "a %s listing stays as it is",
  async (status) => {
    const id = await insertListing(base.db, { city: cities.b }, { status, expiresAt: PAST });
    expect(await expireListings(base.db, NOW)).toBe(0);
    expect(await statusOf(id)).toBe(status);
  },
);

test("many at once, by two workers at once: one event each", async () => {
  const before = (await base.db.select().from(listingEvents)).length;
  const ids = await Promise.all(
    Array.from({ length: 40 }, () => insertListing(base.db, { city: cities.a }, { expiresAt: PAST })),
  );
  await Promise.all([expireListings(base.db, NOW), expireListings(base.db, NOW)]);
  const events = await base.db.select().from(listingEvents).orderBy(asc(listingEvents.id));
  expect(events).toHaveLength(before + ids.length);
});
