import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insightEvents } from "#db/schema/insights.ts";
import { listings } from "#db/schema/listings.ts";
import type { City } from "#lib/cities/city.ts";
import type { AnswerBand } from "#lib/insights/dashboard.ts";
import { FIGURE_LISTS, type FigureList } from "#lib/insights/figure-list.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadFigureListings } from "#lib/server/insights/load-figure-listings.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { agreed, changeListing, done, insertHelp, later } from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const NOW = new Date("2026-11-24T12:00:00Z");
const period = { from: "2026-11-02", to: "2026-11-24" };
const daysAgo = (days: number) => later(NOW, -24 * days);
const times = (publishedAt: Date) => ({
  publishedAt,
  createdAt: publishedAt,
  updatedAt: publishedAt,
  expiresAt: later(NOW, 240),
});

type Asked = { band?: AnswerBand; category?: "pets"; quartierId?: string; page?: number; period?: typeof period };

async function load(list: FigureList, { band, category, quartierId, page = 1, period: days = period }: Asked = {}) {
  const filter = { period: days, category: category ?? null, quartierId: quartierId ?? null };
  const asked = { list, band: band ?? null, filter, page };
  const found = await loadFigureListings(a.members.agent, a as unknown as City, asked, NOW);
  if (!found) throw new Error("an agent is told nothing");
  return found;
}
const idsOf = async (list: FigureList, asked?: Asked) => (await load(list, asked)).lines.map(({ id }) => id);

test("requests are those of the period, the last first, without those that moderators removed", async () => {
  const request = (ago: number, more = {}) => insertListing(base.db, { city: a }, { ...times(daysAgo(ago)), ...more });
  const [old, young, removed, restored] = [await request(10), await request(3), await request(5), await request(6)];
  await request(40);
  await insertListing(base.db, { city: a }, { ...times(daysAgo(3)), kind: "offer", capacity: 2 });
  await insertListing(base.db, { city: b }, times(daysAgo(3)));
  const judged = (subjectId: string, event: "removed" | "restored", ago: number) => ({
    cityId: a.id,
    event,
    at: NOW,
    day: localDay(daysAgo(ago), a.timeZone).date,
    quartierId: a.quartiers[0].id,
    category: "shopping" as const,
    kind: "request" as const,
    subjectId,
  });
  await base.db
    .insert(insightEvents)
    .values([judged(removed, "removed", 5), judged(restored, "removed", 6), judged(restored, "restored", 6)]);
  const { lines, total } = await load("requests");
  expect(lines.map(({ id }) => id)).toEqual([young, restored, old]);
  expect(total).toBe(3);
  expect(lines[0]).toMatchObject({ day: "2026-11-21", category: "shopping", title: "Besoin de quelques courses" });
});

test("the title of a listing is told only while anybody may read it", async () => {
  const request = () => insertListing(base.db, { city: a }, times(daysAgo(3)));
  const [closed, deleted, erased, over] = [await request(), await request(), await request(), await request()];
  await changeListing(base.db, closed, { status: "closed" });
  await changeListing(base.db, deleted, { status: "deleted" });
  await changeListing(base.db, over, { expiresAt: later(NOW, -1) });
  await base.db.delete(listings).where(eq(listings.id, erased));
  const { lines } = await load("requests");
  const said = (id: string) => lines.find((line) => line.id === id);
  expect(lines.every(({ title }) => title === null)).toBe(true);
  expect(said(closed)?.status).toBe("closed");
  expect(said(over)?.status).toBe("published");
  expect(said(deleted)?.status).toBeNull();
  expect(said(erased)?.status).toBeNull();
});

test("requests without an answer after seven days are old enough and were not answered in time", async () => {
  const request = (ago: number) => insertListing(base.db, { city: a }, times(daysAgo(ago)));
  const [silent, soon, late] = [await request(9), await request(9), await request(9)];
  const young = await request(2);
  await insertHelp(base.db, a, soon, { createdAt: later(daysAgo(9), 5) });
  await insertHelp(base.db, a, late, { createdAt: later(daysAgo(9), 24 * 7 + 1) });
  expect((await idsOf("unanswered")).toSorted()).toEqual([silent, late].toSorted());
  expect(await idsOf("requests", { band: "6h" })).toEqual([soon]);
  expect(await idsOf("requests", { band: "later" })).toEqual([late]);
  expect((await idsOf("requests", { band: "none" })).toSorted()).toEqual([silent, young].toSorted());
  expect(await idsOf("requests", { band: "1h" })).toEqual([]);
});

test("offers are those that were open on some day of the period, each once", async () => {
  const offer = (ago: number) =>
    insertListing(base.db, { city: a }, { ...times(daysAgo(ago)), kind: "offer", capacity: 2 });
  const closeOn = (id: string, ago: number) =>
    changeListing(base.db, id, { status: "closed", updatedAt: daysAgo(ago) });
  const [always, before, during, again] = [await offer(60), await offer(60), await offer(60), await offer(60)];
  await closeOn(before, 40);
  await closeOn(during, 10);
  await closeOn(again, 40);
  await changeListing(base.db, again, { status: "published", updatedAt: daysAgo(5) });
  expect((await idsOf("offers")).toSorted()).toEqual([always, during, again].toSorted());
  expect((await load("offers")).lines[0]).toMatchObject({ id: again, day: "2026-11-19" });
  expect(await idsOf("offers", { period: { from: "2026-08-01", to: "2026-08-31" } })).toEqual([]);
});

test("helps are told by their day, category and quartier alone", async () => {
  const request = await insertListing(base.db, { city: a }, { ...times(daysAgo(9)), category: "pets" });
  const help = await insertHelp(base.db, a, request, {
    createdAt: daysAgo(8),
    ...agreed(daysAgo(8)),
    ...done(daysAgo(4)),
  });
  expect((await load("helps")).lines).toEqual([
    {
      id: help,
      day: "2026-11-20",
      category: "pets",
      quartierId: a.quartiers[0].id,
      title: null,
      status: null,
    },
  ]);
});

test("every list is narrowed by the filters and turned by pages", async () => {
  const [west, middle] = a.quartiers;
  for (let count = 0; count < 21; count += 1) await insertListing(base.db, { city: a }, times(daysAgo(3)));
  const pets = await insertListing(base.db, { city: a, quartier: middle }, { ...times(daysAgo(2)), category: "pets" });
  expect(await idsOf("requests", { category: "pets" })).toEqual([pets]);
  expect(await idsOf("requests", { quartierId: middle.id })).toEqual([pets]);
  expect(await idsOf("requests", { category: "pets", quartierId: west.id })).toEqual([]);
  const [first, second] = [await load("requests"), await load("requests", { page: 2 })];
  expect([first.lines.length, second.lines.length, first.total]).toEqual([20, 2, 22]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(22);
});

test("nobody but those who work at the desk of the city is told anything", async () => {
  await insertListing(base.db, { city: a }, times(daysAgo(3)));
  const filter = { period, category: null, quartierId: null };
  for (const list of Object.keys(FIGURE_LISTS) as FigureList[]) {
    for (const member of [a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
      const asked = { list, band: null, filter, page: 1 };
      expect(await loadFigureListings(member, a as unknown as City, asked, NOW)).toBeNull();
    }
  }
});
