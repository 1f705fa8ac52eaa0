import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropWindows, putWindow } from "#db/queries/insight-windows.ts";
import { insightDays, insightEvents } from "#db/schema/insights.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { ROLES } from "#lib/identity/role.ts";
import { chosenPeriod } from "#lib/insights/period.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { loadForecast } from "#lib/server/insights/load-forecast.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.delete(insightDays);
  await base.db.delete(insightEvents);
});

/** In Besançon it is already the first of December. */
const NOW = new Date("2026-11-30T23:30:00Z");
const TODAY = "2026-12-01";
const ALL = { category: null, quartierId: null };

type Told = { category?: CategoryKey; quartier?: number; days?: number; posted?: number; kind?: "request" | "offer" };

/** So many requests on each of the last days until yesterday. */
async function tell(
  city: TestCity,
  { category = "meals", quartier = 0, days = 150, posted = 2, kind = "request" }: Told,
) {
  const place = { cityId: city.id, quartierId: city.quartiers[quartier]?.id ?? "", category, kind };
  const rows = Array.from({ length: days }, (_, n) => ({ ...place, day: addDays(TODAY, -1 - n), posted }));
  await base.db.insert(insightDays).values(rows);
}

/** So many people, each of whom posted a request a week ago. */
async function ask(city: TestCity, people: number, { category = "meals", quartier = 0 }: Told = {}) {
  const place = { cityId: city.id, quartierId: city.quartiers[quartier]?.id ?? "", category, kind: "request" } as const;
  const rows = Array.from({ length: people }, () => ({
    ...place,
    event: "posted" as const,
    at: new Date("2026-11-24T10:00:00Z"),
    day: "2026-11-24",
    subjectId: uuidv7(),
    personId: uuidv7(),
  }));
  await base.db.insert(insightEvents).values(rows);
}

const cityOf = (city: TestCity, categoriesOff: readonly string[] = []) => ({
  id: city.id,
  timeZone: city.timeZone,
  settings: { ...DEFAULT_CITY_SETTINGS, categoriesOff },
});
const load = (city: TestCity, scope: Parameters<typeof loadForecast>[2] = ALL, off: string[] = []) =>
  loadForecast(city.members.agent, cityOf(city, off), scope, NOW);

test("the demand of a category follows from the days that are over where the city is", async () => {
  await tell(a, {});
  await base.db.insert(insightDays).values({
    ...{ cityId: a.id, quartierId: a.quartiers[0].id, category: "meals", kind: "request" },
    ...{ day: TODAY, posted: 500 },
  });
  await ask(a, 11);
  const outlook = await load(a);
  expect(outlook).toMatchObject({ weeks: 21, forecasts: [{ category: "meals", given: true }] });
  const [meals] = outlook?.forecasts ?? [];
  if (!meals?.given) throw new Error("not given");
  expect(meals.past.at(-1)).toEqual({ from: "2026-11-24", total: 14 });
  expect(meals.coming[0]).toEqual({ from: TODAY, point: 14, low: 14, high: 14 });
});

test("offers, another city and other categories do not count", async () => {
  await tell(a, {});
  await tell(a, { kind: "offer", posted: 90 });
  await tell(b, { posted: 50 });
  await ask(a, 11);
  await ask(b, 40);
  const outlook = await load(a);
  expect(outlook?.forecasts).toMatchObject([{ category: "meals", coming: [{ point: 14 }, { point: 14 }] }]);
});

test("a quartier, a category, or both at once", async () => {
  await tell(a, {});
  await tell(a, { quartier: 1, posted: 3 });
  await tell(a, { category: "pets" });
  await ask(a, 6);
  await ask(a, 12, { quartier: 1 });
  await ask(a, 12, { category: "pets" });
  const [west, middle] = a.quartiers;
  expect((await load(a))?.forecasts.map(({ category }) => category)).toEqual(["meals", "pets"]);
  expect((await load(a, { ...ALL, category: "pets" }))?.forecasts.map(({ category }) => category)).toEqual(["pets"]);
  const both = { category: "meals" as const, quartierId: middle.id };
  expect((await load(a, both))?.forecasts).toMatchObject([{ coming: [{ point: 21 }, { point: 21 }] }]);
  const few = await load(a, { category: "meals", quartierId: west.id });
  expect(few?.forecasts).toEqual([{ category: "meals", given: false, why: "masked" }]);
});

test("of a city whose year is counted ahead, it is made anew when that is", async () => {
  const year = { cityId: a.id, period: chosenPeriod("12m", TODAY), facts: { sums: [], people: [], medians: [] } };
  const expected = async () =>
    (await load(a))?.forecasts.map((forecast) => forecast.given && forecast.coming[0]?.point);
  await tell(a, {});
  await ask(a, 11);
  await putWindow(base.db, { ...year, countedAt: new Date(NOW.getTime() - 60_000) });
  expect(await expected()).toEqual([14]);
  await tell(a, { quartier: 1, posted: 3 });
  expect(await expected()).toEqual([14]);
  await putWindow(base.db, { ...year, countedAt: NOW });
  expect(await expected()).toEqual([35]);
  await dropWindows(base.db, { cityId: a.id, before: new Date(NOW.getTime() + 1) });
});

test("a category that the city turned off is not spoken of", async () => {
  await tell(a, {});
  await ask(a, 11);
  expect((await load(a, ALL, ["meals"]))?.forecasts).toEqual([]);
});

test("a young city is told how old it is, an empty one too", async () => {
  expect(await load(a)).toEqual({ weeks: 0, forecasts: [] });
  await tell(a, { days: 40 });
  await ask(a, 30);
  expect(await load(a)).toEqual({ weeks: 5, forecasts: [{ category: "meals", given: false, why: "short-history" }] });
});

test("the city's own day counts: on an island far away it is one already", async () => {
  await tell(b, {});
  await ask(b, 11);
  expect(await load(b)).toMatchObject({ weeks: 21 });
});

test.each(ROLES)("%s", async (role) => {
  await tell(a, {});
  const may = role === "agent" || role === "admin";
  expect((await loadForecast(a.members[role], cityOf(a), ALL, NOW)) !== null).toBe(may);
  expect(await loadForecast(b.members[role], cityOf(a), ALL, NOW)).toBeNull();
});
