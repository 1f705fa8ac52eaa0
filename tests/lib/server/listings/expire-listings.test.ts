import { asc, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
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

test.each(["published", "paused"] as const)("a %s offer has no date to end with", async (status) => {
  const offer = { kind: "offer", capacity: 1, status, expiresAt: PAST } as const;
  const id = await insertListing(base.db, { city: cities.a }, offer);
  expect(await expireListings(base.db, NOW)).toBe(0);
  expect(await statusOf(id)).toBe(status);
  await base.db.delete(listings).where(eq(listings.id, id));
});

describe("its author is told", () => {
  const mailsAbout = (id: string) =>
    base.db
      .select()
      .from(outbox)
      .where(like(outbox.businessKey, `%${id}%`));
  test("once for each life of the request", async () => {
    const id = await insertListing(base.db, { city: cities.a }, { expiresAt: PAST });
    await Promise.all([expireListings(base.db, NOW), expireListings(base.db, NOW)]);
    expect(await mailsAbout(id)).toMatchObject([
      {
        kind: "listing-expired",
        recipient: cities.a.members.resident.email,
        payload: { title: "Besoin de quelques courses", renewable: true },
      },
    ]);
    await changeListingStatus(cities.a.members.resident, { listingId: id, action: "renew" }, NOW);
    expect(await statusOf(id)).toBe("published");
    const end = new Date(NOW.getTime() + 60 * 86_400_000);
    await expireListings(base.db, end);
    expect(await mailsAbout(id)).toHaveLength(2);
  });

  test("that it cannot come back when its only day is over, in the morning when it ends at night", async () => {
    const midnight = new Date("2026-11-24T23:00:00Z");
    const day = { urgency: "dated", neededOn: "2026-11-24", expiresAt: midnight } as const;
    const id = await insertListing(base.db, { city: cities.a }, day);
    await expireListings(base.db, midnight);
    const [mail] = await mailsAbout(id);
    expect(mail).toMatchObject({ payload: { renewable: false } });
    expect(mail?.dueAt).toEqual(new Date("2026-11-25T07:00:00Z"));
    const author = cities.a.members.resident;
    await expect(changeListingStatus(author, { listingId: id, action: "renew" }, midnight)).rejects.toMatchObject({
      code: "date-passed",
    });
  });

  test.each(["paused", "pending"] as const)("not of a %s one", async (status) => {
    const id = await insertListing(base.db, { city: cities.b }, { status, expiresAt: PAST });
    await expireListings(base.db, NOW);
    expect(await mailsAbout(id)).toEqual([]);
  });
});

test("many at once, by two workers at once: one event each", async () => {
  const before = (await base.db.select().from(listingEvents)).length;
  const ids = await Promise.all(
    Array.from({ length: 40 }, () => insertListing(base.db, { city: cities.a }, { expiresAt: PAST })),
  );
  await Promise.all([expireListings(base.db, NOW), expireListings(base.db, NOW)]);
  const events = await base.db.select().from(listingEvents).orderBy(asc(listingEvents.id));
  expect(events).toHaveLength(before + ids.length);
});
