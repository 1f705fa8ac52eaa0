import { afterAll, beforeAll, expect, test } from "vitest";
import { getCity } from "#db/queries/cities.ts";
import { loadRelease, loadReleases } from "#lib/server/insights/load-releases.ts";
import { publishFigures } from "#lib/server/insights/publish-figures.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(async () => {
  await store.change(`city:${a.slug}:listings`, `city:${b.slug}:listings`);
  store.close();
  await base.close();
});

const periodsOf = async ({ id }: TestCity) =>
  (await loadReleases(await getCity(base.db, id))).map(({ period }) => period);

test("nothing is published of a city where nothing happened, or that is a day old", async () => {
  await insertFigureEvents(base.db, b, requestsBy(20, "2026-11-29"));
  await publishFigures(base.db, NOW);
  expect([await periodsOf(a), await periodsOf(b)]).toEqual([[], []]);
});

test("what is published is seen once it is, by its own city alone", async () => {
  await insertFigureEvents(base.db, a, requestsBy(20, "2026-05-01"));
  await publishFigures(base.db, NOW);
  await store.change(`city:${a.slug}:listings`);
  expect([await periodsOf(a), await periodsOf(b)]).toEqual([["2026-T3", "2026-T2"], []]);
  expect(await loadRelease(await getCity(base.db, a.id), "2026-T2")).toMatchObject({ release: { people: 20 } });
  expect(await loadRelease(await getCity(base.db, b.id), "2026-T2")).toBeNull();
});
