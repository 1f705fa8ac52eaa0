import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { deleteListing } from "#lib/server/listings/delete-listing.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const isStored = async (id: string) =>
  (await database.db.select({ id: listings.id }).from(listings).where(eq(listings.id, id))).length === 1;

test.each(LISTING_STATUSES)("a listing that is %s", async (status) => {
  const author = a.members.resident;
  const id = await insertListing(database.db, { city: a }, { status });
  const result = await deleteListing(author, id).catch((error: unknown) => error);
  expect(await isStored(id)).toBe(status === "removed");
  if (status === "removed") expect(result).toMatchObject({ code: "transition-not-allowed" });
});

test("takes its history and its matches with it", async () => {
  const id = await insertListing(database.db, { city: a }, { status: "paused" });
  await insertListing(database.db, { city: a, author: a.neighbours[0] }, { kind: "offer", capacity: 2 });
  await changeListingStatus(a.members.resident, { listingId: id, action: "resume" }, new Date());
  expect(await database.db.select().from(matches).where(eq(matches.requestId, id))).not.toEqual([]);
  await deleteListing(a.members.resident, id);
  expect(await database.db.select().from(matches).where(eq(matches.requestId, id))).toEqual([]);
  expect(await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, id))).toEqual([]);
});

test("is for its author alone", async () => {
  const id = await insertListing(database.db, { city: a });
  for (const other of [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident]) {
    await expect(deleteListing(other, id)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await isStored(id)).toBe(true);
});
