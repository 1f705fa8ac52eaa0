import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAnchor, findCandidates } from "#db/queries/candidates.ts";
import { cityWeek, listFullOffers } from "#db/queries/exchange-usage.ts";
import { findPublicListing } from "#db/queries/listings-read.ts";
import { countObstacles } from "#db/queries/obstacles.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { addDays, endOfLocalDay } from "#lib/listings/local-time.ts";
import { loadMyListing } from "#lib/server/listings/load-my-listings.ts";
import { insertExchange } from "#tests/support/exchanges.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

/** An offer of somebody's in a city, once a week or more. */
async function newOffer(city: TestCity, capacity: number) {
  const author = city.neighbours[0];
  const id = await insertListing(database.db, { city, author }, { kind: "offer", capacity, category: "sewing" });
  return { id, authorId: author.id };
}
const isFull = async (city: TestCity, { id }: { id: string }) =>
  (await findPublicListing(database.db, city.id, id, NOW))?.fullThisWeek;

describe("an offer", () => {
  test("is full at its capacity, by what is accepted or done this week alone", async () => {
    const week = weekOf(NOW, a.timeZone);
    const offer = await newOffer(a, 2);
    await insertExchange(database.db, { city: a, offer }, { week, status: "done" });
    for (const status of ["proposed", "declined", "withdrawn", "expired", "cancelled", "no_show"] as const) {
      await insertExchange(database.db, { city: a, offer }, { week, status });
    }
    await insertExchange(database.db, { city: a, offer }, { week: addDays(week, -7) });
    await insertExchange(database.db, { city: a, offer }, { week: addDays(week, 7) });
    expect(await isFull(a, offer)).toBe(false);
    await insertExchange(database.db, { city: a, offer }, { week });
    expect(await isFull(a, offer)).toBe(true);
    expect(await loadMyListing(a.neighbours[0], offer.id)).toMatchObject({ fullThisWeek: true });
    expect(await listFullOffers(database.db, { cityId: a.id, week })).toContain(offer.id);
    expect(await listFullOffers(database.db, { cityId: a.id, week: addDays(week, 7) })).toEqual([]);
    expect(await listFullOffers(database.db, { cityId: b.id, week })).toEqual([]);
  });

  test("leaves the matches while it is full, and comes back by itself on Monday of its city", async () => {
    for (const city of [a, b]) {
      const week = weekOf(NOW, city.timeZone);
      const offer = await newOffer(city, 1);
      const listingId = await insertListing(database.db, { city }, { category: "sewing", urgency: "flexible" });
      await insertExchange(database.db, { city, offer }, { week });
      const found = async (now: Date) =>
        (await findCandidates(database.db, { cityId: city.id, listingId, now, limit: 50 }))?.pairs.map(
          (pair) => pair.offer.id,
        );
      expect(await found(NOW)).not.toContain(offer.id);
      const unmet = await findAnchor(database.db, { cityId: city.id, listingId, now: NOW });
      expect(unmet && (await countObstacles(database.db, { ...unmet, now: NOW }))).toMatchObject({ ifNextWeek: 1 });
      const midnight = endOfLocalDay(addDays(week, 6), city.timeZone).getTime();
      expect(await found(new Date(midnight - 1))).not.toContain(offer.id);
      expect(await found(new Date(midnight))).toContain(offer.id);
    }
  });

  test("that is erased leaves its exchanges counted", async () => {
    const offer = await newOffer(a, 1);
    const id = await insertExchange(database.db, { city: a, offer }, { week: weekOf(NOW, a.timeZone), status: "done" });
    await database.db.delete(listings).where(eq(listings.id, offer.id));
    const [row] = await database.db.select().from(exchanges).where(eq(exchanges.id, id));
    expect(row).toMatchObject({ cityId: a.id, offerId: null, status: "done" });
  });
});

test("the week of the database is that of the code, to the minute", async () => {
  const ids = [await insertListing(database.db, { city: a }), await insertListing(database.db, { city: b })];
  for (const [index, city] of [a, b].entries()) {
    for (const now of [
      "2026-11-29T19:59:00Z",
      "2026-11-29T20:00:00Z",
      "2026-11-29T22:59:00Z",
      "2026-11-29T23:00:00Z",
    ]) {
      const rows = await database.db.execute(
        sql`select ${cityWeek(sql`${now}::timestamptz`)}::text as week from ${listings} where ${listings.id} = ${ids[index]}`,
      );
      expect(rows[0]?.week).toBe(weekOf(new Date(now), city.timeZone));
    }
  }
});
