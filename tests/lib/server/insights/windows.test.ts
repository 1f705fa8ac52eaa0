import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropWindows, findWindowTime } from "#db/queries/insight-windows.ts";
import { insightEvents, insightWindows } from "#db/schema/insights.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { chosenPeriod, PERIOD_DAYS, type PeriodChoice, periodBefore } from "#lib/insights/period.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { countWindowsAhead, loadPart } from "#lib/server/insights/windows.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { fold, recount } from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

/** In Besançon it is already the first of December. */
const NOW = new Date("2026-11-30T23:30:00Z");
const TODAY = "2026-12-01";
const CATEGORIES: readonly CategoryKey[] = ["meals", "pets", "shopping"];
const MONTH = chosenPeriod("4s", TODAY);
/** Of one statement. */
const ROWS = 2_000;

let base: TestDatabase;
let a: TestCity;
let b: TestCity;

/** Requests that were asked and answered in a city over the last days, in all quartiers and three categories, by a few people. */
async function live(city: TestCity, requests: number, days = 100) {
  const people = [city.members.resident, ...city.neighbours].map(({ id }) => id);
  const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value;
  const events = Array.from({ length: requests }, (_, n) => {
    const asked = {
      cityId: city.id,
      at: NOW,
      day: addDays(TODAY, -(n % days)),
      quartierId: pick(city.quartiers, n).id,
      category: pick(CATEGORIES, n * 7 + Math.floor(n / 5)),
      kind: "request" as const,
      subjectId: uuidv7(),
      personId: pick(people, n * 3),
    };
    const answer = { event: "answered" as const, helperId: pick(people, n * 3 + 1), minutes: (n * 37) % 5000 };
    return [
      { ...asked, event: "posted" as const },
      { ...asked, ...answer },
    ];
  }).flat();
  for (let first = 0; first < events.length; first += ROWS) {
    await base.db.insert(insightEvents).values(events.slice(first, first + ROWS));
  }
}

beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await live(a, 6_000);
  await live(b, 50);
  for (const { id } of [a, b]) await recount(base.db, id);
});
beforeEach(async () => {
  for (const { id } of [a, b]) await dropWindows(base.db, { cityId: id, before: new Date("2030-01-01") });
});
afterAll(() => base.close());

const loaded = (
  city: TestCity,
  period = MONTH,
  now = NOW,
  part: { quartierId?: string; category?: CategoryKey } = {},
) => loadPart(base.db, { cityId: city.id, category: null, quartierId: null, ...part }, period, { today: TODAY, now });
const requestsOf = async (...asked: Parameters<typeof loaded>) =>
  (await loaded(...asked)).sums.reduce((sum, { posted }) => sum + posted, 0);
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** For comparison: the database gives rows in any order. */
function inOrder({ sums, people, everybody, medians }: Awaited<ReturnType<typeof loadPart>>) {
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  return { sums: sorted(sums), people: sorted(people), everybody, medians };
}

test("of a city with a lot of them, periods are counted ahead; of others when somebody looks", async () => {
  const long = chosenPeriod("12s", TODAY);
  expect(await countWindowsAhead(base.db, NOW)).toBe(2);
  const countedAt = (city: TestCity, period = long) =>
    findWindowTime(base.db, { cityId: city.id, period, since: new Date(0) });
  expect(await countedAt(a)).toEqual(NOW);
  expect(await countedAt(a, MONTH)).toBeNull();
  expect(await countedAt(b)).toBeNull();
  expect(await requestsOf(b, long)).toBe(50);
});

test("counted ahead or now, each part of a city is told the same", async () => {
  const periods = (Object.keys(PERIOD_DAYS) as PeriodChoice[]).map((choice) => chosenPeriod(choice, TODAY));
  const [west] = a.quartiers;
  const parts = [
    {},
    { quartierId: west.id },
    { category: "pets" },
    { quartierId: west.id, category: "meals" },
  ] as const;
  const asked = periods
    .flatMap((period) => [period, periodBefore(period)])
    .flatMap((p) => parts.map((part) => ({ p, part })));
  const now = [];
  for (const { p, part } of asked) now.push(inOrder(await loaded(a, p, NOW, part)));
  expect(await countWindowsAhead(base.db, NOW)).toBeGreaterThan(0);
  const ahead = [];
  for (const { p, part } of asked) ahead.push(inOrder(await loaded(a, p, NOW, part)));
  expect(ahead).toEqual(now);
  expect(now[0]?.everybody).toBeGreaterThan(0);
});

test("what is new is in them after five minutes, and is counted at once where no worker does so", async () => {
  const long = chosenPeriod("12s", TODAY);
  await countWindowsAhead(base.db, NOW);
  const before = await requestsOf(a, long);
  await live(a, 5, 1);
  await fold(base.db, a.id);
  expect(await countWindowsAhead(base.db, after(4))).toBe(0);
  expect(await requestsOf(a, long, after(4))).toBe(before);
  expect(await requestsOf(a, long, after(16))).toBe(before + 5);
  expect(await countWindowsAhead(base.db, after(6))).toBe(2);
  expect(await requestsOf(a, long, after(6))).toBe(before + 5);
});

test("they are forgotten after a day", async () => {
  await countWindowsAhead(base.db, NOW);
  await countWindowsAhead(base.db, after(24 * 60 + 1));
  const kept = await base.db.select({ at: insightWindows.countedAt }).from(insightWindows);
  expect(new Set(kept.map(({ at }) => at.getTime()))).toEqual(new Set([after(24 * 60 + 1).getTime()]));
});
