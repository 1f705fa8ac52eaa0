import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countByCell, countByQuartier, listByCell, type PinsScope } from "#db/queries/pins.ts";
import type { listings } from "#db/schema/listings.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { maskOf } from "#lib/listings/availability.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

// A Tuesday.
const TODAY = { date: "2026-11-24", isoWeekday: 2 };
const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-12-08T10:00:00Z");

let database: TestDatabase;
let a: TestCity;
let b: TestCity;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const post = (city: TestCity, overrides: Partial<typeof listings.$inferInsert> = {}, place = city.quartiers[0]) =>
  insertListing(database.db, { city, quartier: place }, { expiresAt: LATER, ...overrides });
const scope = (city: TestCity, filter: Partial<ListingFilter> = {}, quartierId: string | null = null): PinsScope => ({
  cityId: city.id,
  filter: { ...NO_FILTER, ...filter },
  context: { quartierId, today: TODAY },
  now: NOW,
});
const found = async (filter: Partial<ListingFilter>, quartierId: string | null = null) => {
  const cells = await countByCell(database.db, scope(a, filter, quartierId));
  const rows = await listByCell(
    database.db,
    scope(a, filter, quartierId),
    cells.map(({ cell }) => cell),
  );
  return rows.map(({ title }) => title).sort();
};

describe("the pins of a city", () => {
  beforeAll(async () => {
    const [west, middle, east] = a.quartiers;
    const offer = { kind: "offer", capacity: 2 } as const;
    await post(a, { title: "any time, with slots unsaid" }, west);
    await post(a, { title: "today, quite urgent", urgency: "today" }, west);
    await post(a, { title: "on Friday the 27th", urgency: "dated", neededOn: "2026-11-27" }, west);
    await post(a, { title: "on Monday the 30th", urgency: "dated", neededOn: "2026-11-30" }, west);
    await post(
      a,
      { ...offer, title: "weekly on Mondays", urgency: "slots", availability: maskOf(["mon-noon"]) },
      middle,
    );
    await post(
      a,
      { ...offer, title: "weekly on Sundays", urgency: "slots", availability: maskOf(["sun-noon"]) },
      middle,
    );
    await post(a, { title: "by telephone also", remote: true, category: "visit" }, east);
    await post(a, { title: "a draft nobody sees", status: "draft", publishedAt: null }, west);
    await post(a, { title: "paused for a while", status: "paused" }, west);
    await post(a, { title: "removed by the city", status: "removed" }, west);
    await post(a, { title: "expired an hour ago", expiresAt: new Date("2026-11-24T09:00:00Z") }, west);
    await post(b, { title: "far away, city of B" });
  });

  it("are its open listings by public cell, and nobody else's", async () => {
    const [west, middle, east] = a.quartiers.map(({ centre }) => cellOf(centre, 9));
    const expected = [
      { cell: west, requests: 4, offers: 0 },
      { cell: middle, requests: 0, offers: 2 },
      { cell: east, requests: 1, offers: 0 },
    ];
    const cells = await countByCell(database.db, scope(a));
    expect(cells).toEqual(expected.sort((x, y) => String(x.cell).localeCompare(String(y.cell))));
    expect(await countByCell(database.db, scope(b))).toEqual([
      { cell: cellOf(b.quartiers[0].centre, 9), requests: 1, offers: 0 },
    ]);
  });

  it("are its open listings by quartier", async () => {
    expect(await countByQuartier(database.db, scope(a))).toEqual({
      "ville-a-ouest": { requests: 4, offers: 0 },
      "ville-a-centre": { requests: 0, offers: 2 },
      "ville-a-est": { requests: 1, offers: 0 },
    });
  });

  it("do not name a listing of another city, even when its cell is asked for", async () => {
    expect(await listByCell(database.db, scope(a), [cellOf(b.quartiers[0].centre, 9)])).toEqual([]);
    expect(await listByCell(database.db, scope(a), [])).toEqual([]);
  });

  it("say of a listing its key, kind, title and cell, and nothing more", async () => {
    const [row] = await listByCell(database.db, scope(b), [cellOf(b.quartiers[0].centre, 9)]);
    expect(Object.keys(row ?? {}).sort()).toEqual(["cell", "id", "kind", "title"]);
  });

  it.each([
    ["kind", { kind: "offer" }, ["weekly on Mondays", "weekly on Sundays"]],
    ["category", { category: "visit" }, ["by telephone also"]],
    ["at a distance", { remote: true }, ["by telephone also"]],
    ["two at once", { remote: true, kind: "offer" }, []],
    ["today", { when: "today" }, ["any time, with slots unsaid", "by telephone also", "today, quite urgent"]],
    [
      "this week",
      { when: "week" },
      [
        "any time, with slots unsaid",
        "by telephone also",
        "on Friday the 27th",
        "today, quite urgent",
        "weekly on Sundays",
      ],
    ],
    ["the weekend", { when: "weekend" }, ["any time, with slots unsaid", "by telephone also", "weekly on Sundays"]],
  ] as const)("pass the filter: %s", async (_, filter, titles) => {
    expect(await found(filter)).toEqual([...titles]);
  });

  it("pass the filter: quartier", async () => {
    expect(await found({}, a.quartiers[2].id)).toEqual(["by telephone also"]);
    expect(await found({}, b.quartiers[0].id)).toEqual([]);
  });
});
