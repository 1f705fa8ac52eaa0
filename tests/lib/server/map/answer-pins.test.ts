import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listQuartiers } from "#db/queries/cities.ts";
import { countByCell, countByQuartier, listByCell } from "#db/queries/pins.ts";
import { listings } from "#db/schema/listings.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { bboxText } from "#lib/geo/bbox.ts";
import { cellCentre, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { parsePinsQuery } from "#lib/listings/pins.ts";
import { answerPins, type PinsReaders } from "#lib/server/map/answer-pins.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const RESOLUTION = 9;
let database: TestDatabase;
let a: TestCity;
let b: TestCity;
let quartiers: QuartierWithBoundary[];
let listingId: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  quartiers = await listQuartiers(database.db, a.id);
  listingId = await insertListing(database.db, { city: a }, { title: "Monter deux sacs de courses" });
  await insertListing(database.db, { city: b }, { title: "Une autre ville, un autre monde" });
});
afterAll(() => database.close());

const readers = (): PinsReaders => ({
  byQuartier: (scope) => countByQuartier(database.db, scope),
  byCell: (scope) => countByCell(database.db, scope),
  listings: (scope, cells) => listByCell(database.db, scope, cells),
});

async function ask(search: string) {
  const parsed = parsePinsQuery(
    new URLSearchParams(search),
    quartiers.map(({ slug }) => slug),
  );
  if ("wrong" in parsed) throw new Error(`wrong ${parsed.wrong}`);
  const context = { quartierId: null, today: { date: "2026-11-24", isoWeekday: 2 } };
  const scope = { cityId: a.id, filter: parsed.query.filter, context, now: NOW };
  return answerPins(readers(), scope, parsed.query, quartiers);
}

const move = (location: Point) =>
  database.db
    .update(listings)
    .set({ location: { x: location.lng, y: location.lat } })
    .where(eq(listings.id, listingId));

/** Places all over one public cell. */
function placesIn(centre: Point): Point[] {
  const cell = cellOf(centre, RESOLUTION);
  const middle = cellCentre(cell);
  const steps = [-0.0016, -0.0008, 0, 0.0008, 0.0016];
  return steps
    .flatMap((x) => steps.map((y) => ({ lng: middle.lng + x, lat: middle.lat + y })))
    .filter((place) => cellOf(place, RESOLUTION) === cell);
}

describe("what the map is told", () => {
  it("is every quartier with its numbers from afar, those without a listing too", async () => {
    expect(await ask("zoom=12")).toEqual({
      level: "quartiers",
      quartiers: quartiers.map(({ slug, shortName, centre }) => ({
        slug,
        name: shortName,
        centre: [Number(centre.lng.toFixed(5)), Number(centre.lat.toFixed(5))],
        requests: slug === "ville-a-ouest" ? 1 : 0,
        offers: 0,
      })),
    });
  });

  it("is groups of cells nearer, without titles", async () => {
    const answer = await ask("zoom=13");
    expect(answer).toMatchObject({ level: "groups", cells: [{ requests: 1, offers: 0 }] });
    expect(JSON.stringify(answer)).not.toContain("Monter");
  });

  it("is the cells and their listings nearer still, of this city only", async () => {
    const cell = cellOf(a.quartiers[0].centre, RESOLUTION);
    const { lng, lat } = cellCentre(cell);
    const answer = await ask("zoom=15");
    expect(answer).toMatchObject({
      level: "cells",
      cells: [
        {
          cell,
          centre: [Number(lng.toFixed(5)), Number(lat.toFixed(5))],
          requests: 1,
          offers: 0,
          listings: [{ id: listingId, kind: "request", title: "Monter deux sacs de courses" }],
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain("autre monde");
  });

  it("leaves out what is not in view", async () => {
    expect(await ask("zoom=15&bbox=2.3,48.8,2.4,48.9")).toEqual({ level: "cells", cells: [] });
  });
});

describe("where somebody lives", () => {
  it("is not in any answer: only keys, kinds, titles, counts and shapes of public cells are", async () => {
    await move({ lng: 6.0041234, lat: 47.2381234 });
    for (const zoom of [12, 13, 15, 22]) {
      const text = JSON.stringify(await ask(`zoom=${zoom}`));
      expect(text).not.toMatch(/home|location|email|@|author|041234|381234/i);
    }
  });

  it("cannot be found by asking for ever smaller rectangles: all places of a cell give the same answers", async () => {
    const places = placesIn(a.quartiers[0].centre);
    expect(places.length).toBeGreaterThan(8);
    const questions = places.flatMap(({ lng, lat }) =>
      [13, 15, 18, 22].map((zoom) => {
        const bbox = { west: lng - 0.00002, south: lat - 0.00002, east: lng + 0.00002, north: lat + 0.00002 };
        return `zoom=${zoom}&bbox=${bboxText(bbox)}`;
      }),
    );
    const answers = new Set<string>();
    for (const place of [places[0], places[places.length >> 1], places.at(-1)]) {
      await move(place ?? a.quartiers[0].centre);
      const all = [];
      for (const question of questions) all.push(await ask(question));
      answers.add(JSON.stringify(all));
    }
    expect(answers.size).toBe(1);
  });

  it("is not told by a rectangle that moves by less than a cell: it shows the centre of the cell or nothing", async () => {
    const centre = cellCentre(cellOf(a.quartiers[0].centre, RESOLUTION));
    const shown = new Set<string>();
    for (let step = -10; step <= 10; step++) {
      const west = centre.lng + step * 0.0002 - 0.002;
      const box = { west, south: centre.lat - 0.002, east: west + 0.004, north: centre.lat + 0.002 };
      const answer = await ask(`zoom=17&bbox=${bboxText(box)}`);
      const cells = "cells" in answer ? answer.cells : [];
      for (const pin of cells) shown.add(JSON.stringify(pin.centre));
    }
    expect([...shown]).toEqual([JSON.stringify([Number(centre.lng.toFixed(5)), Number(centre.lat.toFixed(5))])]);
  });
});

it("stays under 40 kB once compressed, with ten thousand listings in a city", async () => {
  const cells = new Map<string, { cell: string; requests: number; offers: number }>();
  for (let index = 0; index < 10_000; index++) {
    const at = { lng: 5.94 + ((index * 7919) % 12500) / 1e5, lat: 47.207 + ((index * 104_729) % 7400) / 1e5 };
    const cell = cellOf(at, RESOLUTION);
    const count = cells.get(cell) ?? { cell, requests: 0, offers: 0 };
    count[index % 3 === 0 ? "requests" : "offers"]++;
    cells.set(cell, count);
  }
  const many: PinsReaders = { ...readers(), byCell: async () => [...cells.values()] };
  const scope = {
    cityId: a.id,
    filter: NO_FILTER,
    context: { quartierId: null, today: { date: "2026-11-24", isoWeekday: 2 } },
    now: NOW,
  };
  const answer = await answerPins(many, scope, { filter: NO_FILTER, bbox: null, zoom: 18 }, quartiers);
  expect(cells.size).toBeGreaterThan(500);
  expect(gzipSync(JSON.stringify(answer)).length).toBeLessThan(40_000);
  expect(JSON.stringify(answer)).not.toContain("title");
});

it("stays under 40 kB once compressed, with as many long titles as an answer may hold", async () => {
  const cell = cellOf(a.quartiers[0].centre, RESOLUTION);
  const letters = (seed: number) =>
    Array.from({ length: 90 }, (_, at) => String.fromCharCode(97 + ((seed * at * at) % 26)));
  const full: PinsReaders = {
    ...readers(),
    byCell: async () => [{ cell, requests: 300, offers: 0 }],
    listings: async () =>
      Array.from({ length: 300 }, (_, index) => ({
        id: crypto.randomUUID(),
        kind: "request" as const,
        title: letters(index + 1).join(""),
        cell,
      })),
  };
  const scope = {
    cityId: a.id,
    filter: NO_FILTER,
    context: { quartierId: null, today: { date: "2026-11-24", isoWeekday: 2 } },
    now: NOW,
  };
  const answer = await answerPins(full, scope, { filter: NO_FILTER, bbox: null, zoom: 18 }, quartiers);
  expect(answer).toMatchObject({ cells: [{ requests: 300 }] });
  expect(gzipSync(JSON.stringify(answer)).length).toBeLessThan(40_000);
});
