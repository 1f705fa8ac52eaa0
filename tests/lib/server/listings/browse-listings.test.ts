import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listQuartiers } from "#db/queries/cities.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { browseListings } from "#lib/server/listings/browse-listings.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let store: ReturnType<typeof openNextStore>;
let a: TestCity;
let city: City;
let quartiers: QuartierWithBoundary[];
let queries: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  store = openNextStore();
  ({ a } = await twoCities(database.db));
  city = await cityOf(database.db, a);
  quartiers = await listQuartiers(database.db, a.id);
  const logger = { logQuery: (query: string) => queries.push(query) };
  database.connection.db = drizzle(database.connection.sql, { casing: "snake_case", logger });
});
afterAll(async () => {
  store.close();
  await database.close();
});
beforeEach(() => {
  queries = [];
});

const browse = (filter: Partial<ListingFilter>, page = 1) =>
  browseListings(city, quartiers, {
    filter: { ...NO_FILTER, ...filter },
    sort: "recent",
    page,
    until: null,
    origin: null,
  });
const everyFilter = () =>
  Promise.all(
    CATEGORY_KEYS.flatMap((category) => (["request", "offer"] as const).map((kind) => browse({ kind, category }))),
  );
const counts = () => queries.filter((query) => query.includes("group by 1, 2, 3")).length;

test("many filters at once count the city once, and once more after a change", async () => {
  await everyFilter();
  expect(counts()).toBe(1);
  await insertListing(database.db, { city: a }, { category: "printing" });
  await store.change(`city:${a.slug}:listings`);
  const found = await everyFilter();
  expect(counts()).toBe(2);
  expect(found.flatMap(({ listings }) => listings)).toHaveLength(1);
});

test("a search and its next page are read anew after a change", async () => {
  const search = async (page: number) =>
    (await browse({ q: "ornithorynque" }, page)).listings.map(({ title }) => title);
  expect(await search(1)).toEqual([]);
  await insertListing(database.db, { city: a }, { title: "Garder mon ornithorynque" });
  expect(await search(1)).toEqual([]);
  await store.change(`city:${a.slug}:listings`);
  expect(await search(1)).toEqual(["Garder mon ornithorynque"]);
  expect(await search(2)).toEqual([]);
});
