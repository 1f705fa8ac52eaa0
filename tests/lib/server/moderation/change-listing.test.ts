import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import type { City } from "#lib/cities/city.ts";
import { LISTING_STATUSES, type ListingStatus } from "#lib/listings/listing-status.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import { holdListing, removeListing, restoreListing } from "#lib/server/moderation/change-listing.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  city = await cityOf(base.db, a);
});
afterAll(() => base.close());

const newListing = (status: ListingStatus = "published", overrides: object = {}) =>
  insertListing(base.db, { city: a }, { status, ...overrides });
const by = (listingId: string, actorId: string | null = a.members.moderator.id) => ({ listingId, actorId });
async function stored(id: string) {
  const [row] = await base.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const eventsOf = (id: string) =>
  base.db.select().from(listingEvents).where(eq(listingEvents.listingId, id)).orderBy(asc(listingEvents.id));
/** A decision to remove it is in force. */
const decided = (listingId: string) => judgedCase(base.db, a.members.resident, { decision: { listingId } });

describe("holding a listing", () => {
  test.each(LISTING_STATUSES)("from %s", async (status) => {
    const id = await newListing(status);
    const may = status === "published" || status === "paused";
    expect(await holdListing(base.db, city, by(id), NOW)).toBe(may);
    expect(await stored(id)).toMatchObject({ status: may ? "pending" : status });
    const written = may
      ? [{ action: "hold", fromStatus: status, toStatus: "pending", actorId: a.members.moderator.id }]
      : [];
    expect(await eventsOf(id)).toMatchObject(written);
  });

  test("takes its pairs away", async () => {
    const [author, quartier] = [a.neighbours[0], a.quartiers[0]];
    await insertListing(base.db, { city: a, author, quartier }, { kind: "offer", urgency: "flexible", capacity: 1 });
    const id = await newListing();
    await matchListing(base.db, a.id, id, NOW);
    expect(await base.db.select().from(matches).where(eq(matches.requestId, id))).not.toEqual([]);
    await holdListing(base.db, city, by(id, null), NOW);
    expect(await base.db.select().from(matches).where(eq(matches.requestId, id))).toEqual([]);
    expect(await eventsOf(id)).toMatchObject([{ action: "hold", actorId: null }]);
  });

  test("of another city does nothing", async () => {
    const id = await insertListing(base.db, { city: b });
    expect(await holdListing(base.db, city, by(id), NOW)).toBe(false);
    expect(await stored(id)).toMatchObject({ status: "published" });
  });
});

describe("removing a listing", () => {
  test("wants reasons that are in force: the database holds to it", async () => {
    const id = await newListing();
    await expect(base.db.transaction((tx) => removeListing(tx, city, by(id), NOW))).rejects.toMatchObject({
      cause: { constraint_name: "restriction_has_reasons" },
    });
    await decided(id);
    expect(await removeListing(base.db, city, by(id), NOW)).toBe(true);
    expect(await stored(id)).toMatchObject({ status: "removed", outcome: null });
  });

  test("twice is once", async () => {
    const id = await newListing();
    await decided(id);
    await removeListing(base.db, city, by(id), NOW);
    expect(await removeListing(base.db, city, by(id), NOW)).toBe(false);
    expect(await eventsOf(id)).toHaveLength(1);
  });
});

describe("restoring a listing", () => {
  async function removed(status: ListingStatus, overrides: object = {}): Promise<string> {
    const id = await newListing(status, overrides);
    await decided(id);
    await removeListing(base.db, city, by(id), NOW);
    return id;
  }

  test.each(["pending", "published", "paused", "fulfilled", "closed", "expired"] as const)("to %s", async (status) => {
    const id = await removed(status);
    expect(await restoreListing(base.db, city, by(id, null), NOW)).toBe(status);
    expect(await stored(id)).toMatchObject({ status });
    expect(await eventsOf(id)).toMatchObject([
      { action: "remove", fromStatus: status, toStatus: "removed" },
      { action: "restore", fromStatus: "removed", toStatus: status, actorId: null },
    ]);
  });

  test("with the state of the last removal, after several", async () => {
    const id = await removed("published");
    await restoreListing(base.db, city, by(id), NOW);
    await base.db.update(listings).set({ status: "paused" }).where(eq(listings.id, id));
    await removeListing(base.db, city, by(id), new Date(NOW.getTime() + 1000));
    expect(await restoreListing(base.db, city, by(id), new Date(NOW.getTime() + 2000))).toBe("paused");
  });

  test("gives a new life to what ended meanwhile, and none to what was for a day that is over", async () => {
    const expiresAt = new Date(NOW.getTime() + DAY_MS);
    const later = new Date(NOW.getTime() + 10 * DAY_MS);
    const id = await removed("published", { expiresAt });
    await restoreListing(base.db, city, by(id), later);
    expect(await stored(id)).toMatchObject({ publishedAt: later, expiresAt: new Date(later.getTime() + 60 * DAY_MS) });
    const neededOn = NOW.toISOString().slice(0, 10);
    const dated = await removed("published", { expiresAt, urgency: "dated", neededOn });
    expect(await restoreListing(base.db, city, by(dated), later)).toBe("published");
    expect(await stored(dated)).toMatchObject({ expiresAt });
  });

  test("is for what was removed", async () => {
    const id = await newListing();
    expect(await restoreListing(base.db, city, by(id), NOW)).toBeNull();
  });
});
