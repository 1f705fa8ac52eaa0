import { afterAll, beforeAll, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { findByReference } from "#lib/server/listings/find-by-reference.ts";
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

const NOW = new Date();
const find = (city: TestCity, text: string) => findByReference(city, city.quartiers, text, NOW);

test("a reference leads to its one open listing, in its own city", async () => {
  const id = await insertListing(database.db, { city: a });
  const reference = listingReference({ id, quartierSlug: a.quartiers[0].slug });
  expect(await find(a, reference)).toBe(id);
  expect(await find(a, reference.toLowerCase())).toBe(id);
  expect(await find(b, reference)).toBeNull();
  expect(await find(a, reference.replace(/^.../, "ZZZ"))).toBeNull();
  await database.db.update(listings).set({ status: "closed" });
  expect(await find(a, reference)).toBeNull();
});

test("to none when two have the same, and for what is no reference", async () => {
  const twins = ["0190a1b2-0000-7000-8000-000000002710", "0190a1b2-0000-7000-8000-000000004e20"];
  for (const id of twins) await insertListing(database.db, { city: a }, { id });
  const references = twins.map((id) => listingReference({ id, quartierSlug: a.quartiers[0].slug }));
  expect(new Set(references)).toEqual(new Set(["VIL-0000"]));
  expect(await find(a, "VIL-0000")).toBeNull();
  expect(await find(a, "'; drop table listings")).toBeNull();
});
