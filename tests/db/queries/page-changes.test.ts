import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listenToPageChanges, notifyListingChanged, type PageChange } from "#db/queries/page-changes.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { crises } from "#db/schema/crises.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let here: TestCity;
let there: TestCity;
let heard: PageChange[] = [];
let unlisten: () => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
  ({ a: here, b: there } = await twoCities(database.db));
  unlisten = await listenToPageChanges(
    database.connection.sql,
    (change) => heard.push(change),
    () => {},
  );
});
afterAll(async () => {
  await unlisten();
  await database.close();
});
beforeEach(() => {
  heard = [];
});

const listingIn = (city: TestCity) => insertListing(database.db, { city });
/** Messages come in order: once this one is there, those before it are, too. */
async function allHeard(): Promise<PageChange[]> {
  const last = await listingIn(there);
  await expect.poll(() => heard.some(({ listings }) => listings.includes(last))).toBe(true);
  return heard.slice(0, -1);
}

test("a listing that appears, changes or goes is heard of, with its city", async () => {
  const id = await listingIn(here);
  const one = and(eq(listings.cityId, here.id), eq(listings.id, id));
  await database.db.update(listings).set({ title: "Un autre titre" }).where(one);
  await database.db.delete(listings).where(one);
  const change = { city: here.slug, listings: [id] };
  expect(await allHeard()).toEqual([change, change, change]);
});

test("what is rolled back is not heard of", async () => {
  const id = await listingIn(here);
  await allHeard();
  heard = [];
  const undone = database.db.transaction(async (tx) => {
    await tx.delete(listings).where(and(eq(listings.cityId, here.id), eq(listings.id, id)));
    tx.rollback();
  });
  await expect(undone).rejects.toThrow();
  expect(await allHeard()).toEqual([]);
});

test("many listings at once name their city alone", async () => {
  for (let n = 0; n < 51; n++) await listingIn(here);
  await allHeard();
  heard = [];
  await database.db.update(listings).set({ body: "Autre chose" }).where(eq(listings.cityId, here.id));
  expect(await allHeard()).toEqual([{ city: here.slug, listings: [] }]);
});

test("a change beside the row is said by whoever makes it, of its own city only", async () => {
  const id = await listingIn(here);
  await allHeard();
  heard = [];
  await notifyListingChanged(database.db, here.id, id);
  expect(await allHeard()).toEqual([{ city: here.slug, listings: [id] }]);
});

test("what a city is itself, its quartiers and a crisis are heard of as such", async () => {
  await allHeard();
  heard = [];
  await database.db.update(cities).set({ name: "Autre nom" }).where(eq(cities.id, here.id));
  await database.db.update(quartiers).set({ population: 1 }).where(eq(quartiers.cityId, here.id));
  await database.db.insert(crises).values({
    cityId: here.id,
    id: uuidv7(),
    name: "Neige",
    plan: {},
    startedAt: new Date(0),
    startedBy: here.members.admin.id,
    plannedEndAt: new Date(1),
  });
  await database.db
    .update(crises)
    .set({ endedAt: new Date(2) })
    .where(eq(crises.cityId, here.id));
  const change = { city: here.slug, listings: [], settings: true };
  expect(await allHeard()).toEqual([change, change, change, change]);
});
