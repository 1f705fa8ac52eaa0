import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { loadPublishedNumbers } from "#lib/server/matching/load-published-numbers.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let store: ReturnType<typeof openNextStore>;
beforeAll(async () => {
  base = await testDatabase();
  store = openNextStore();
});
afterAll(async () => {
  store.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  await twoCities(base.db);
});

const DEFAULTS = { weights: DEFAULT_WEIGHTS, limits: DEFAULT_LIMITS };
const change = (slug: string, matching: Record<string, unknown>) =>
  base.db.update(cities).set({ matching }).where(eq(cities.slug, slug));
async function published() {
  await store.change("cities");
  return loadPublishedNumbers();
}

test("with several cities, the defaults, and who changed some", async () => {
  expect(await published()).toEqual({ city: null, matching: DEFAULTS, changed: [] });
  await change("ville-b", { limits: { nearM: 800 } });
  await change("ville-a", { weights: { remote: DEFAULT_WEIGHTS.remote } });
  expect(await published()).toEqual({ city: null, matching: DEFAULTS, changed: ["ville-b"] });
});

test("of the only city, its own", async () => {
  await emptyTables(base.db);
  await insertCity(base.db, { slug: "ville-a", timeZone: "Europe/Paris", centre: { lng: 6, lat: 47 } });
  await change("ville-a", { weights: { walk: { halfMinutes: 20 } } });
  expect(await published()).toMatchObject({
    city: "ville-a",
    matching: { ...DEFAULTS, weights: { ...DEFAULT_WEIGHTS, walk: { halfMinutes: 20 } } },
    changed: [],
  });
});

test("before any city, the defaults", async () => {
  await emptyTables(base.db);
  expect(await published()).toEqual({ city: null, matching: DEFAULTS, changed: [] });
});
