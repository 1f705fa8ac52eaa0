import { and, eq, sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellColumns } from "#db/cell-columns.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import { listNearbyRequests } from "#db/queries/digest-nearby.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { type Cell, cellCentre, cellOf } from "#lib/geo/cell.ts";
import { distanceM, type Point } from "#lib/geo/point.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { loadHomeCell } from "#lib/server/identity/load-home-cell.ts";
import { browseListings } from "#lib/server/listings/browse-listings.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { loadHelpersOf } from "#lib/server/matching/load-helpers-for.ts";
import { loadRequestsOf } from "#lib/server/matching/load-requests-for.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { type Entry, entryFunction, listEntries } from "#tests/support/entries.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import type { FindIds } from "#tests/support/form-arbitrary.ts";
import { furnish, gatherIds } from "#tests/support/fuzz-world.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { type Decoy, locate, type Sighting } from "#tests/support/trilateration.ts";

const RESOLUTION = 9;
const PLACES = 400;
const TARGETS = 18;
const DECOYS = 12;

let base: TestDatabase;
let a: TestCity;
let city: City;
let quartiers: QuartierWithBoundary[];
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  await store.change("cities");
  city = await cityOf(base.db, a);
  quartiers = await listQuartiers(base.db, a.id);
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

/** The same numbers between 0 and 1 in each run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Anywhere in the three quartiers of the city. */
function somewhere(random: () => number): Point {
  const [west, , east] = a.quartiers;
  const lng = west.centre.lng - 0.009 + random() * (east.centre.lng - west.centre.lng + 0.018);
  return { lng, lat: west.centre.lat - 0.009 + random() * 0.018 };
}

const asPoint = ({ lng, lat }: Point) => ({ x: lng, y: lat });
const mineIs = ({ id }: TestMember) => and(eq(memberships.cityId, a.id), eq(memberships.id, id));
const moveHome = (member: TestMember, home: Point) =>
  base.db
    .update(memberships)
    .set({ home: asPoint(home) })
    .where(mineIs(member));
/** As the service writes it down when an author chooses a place. */
const moveListing = (id: string, at: Point) =>
  base.db
    .update(listings)
    .set({ location: asPoint(at), ...cellColumns(cellOf(at, RESOLUTION)) })
    .where(and(eq(listings.cityId, a.id), eq(listings.id, id)));
/** What was remembered of the lists is not what they hold. */
const forget = () => store.change("cities", `city:${a.slug}:listings`);

const near = (origin: Cell | null, page = 1) =>
  browseListings(city, quartiers, { filter: NO_FILTER, sort: "near", page, until: null, origin });

describe("two homes in one cell", () => {
  const GETS = listEntries().filter(
    ({ kind, name, file }) =>
      kind === "route" && name === "GET" && !file.includes("/events/") && !/queue|\[picture\]|share-picture/.test(file),
  );
  /** What changes with the moment alone. */
  const timeless = (text: string) => text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|\b\d{1,2}:\d{2}\b/g, "T");
  let mine: string[];

  const QUERY =
    "?zoom=17&bbox=5.9,47.1,6.2,47.4&kind=request&category=shopping&beneficiary=self&langue=fr&city=ville-a";
  const FIXED = {
    locale: "fr",
    format: "json",
    year: "2026",
    part: "4_notices.csv",
    period: "2026-T3",
    nextauth: ["x"],
  };

  async function answerOf(entry: Entry, id: string, query: string): Promise<string> {
    const handler = await entryFunction(entry);
    const params = { ...FIXED, city: a.slug, id, code: id, link: id, file: id };
    const request = new NextRequest(`http://localhost:3000/api/x${query}`);
    const answer = (await handler(request, { params: Promise.resolve(params) })) as Response;
    return `${entry.file} ${id} ${query} ${answer.status} ${timeless(await answer.text())}`;
  }

  /** What each address says to somebody, of everything that there is. */
  async function answersOf(who: TestMember | null, findIds: FindIds): Promise<string[]> {
    await browseAs(base.db, who);
    browser.headers = new Headers({ host: "localhost:3000" });
    const ids = ["listing", "exchange", "person", "case"].flatMap((field) => findIds(field).toSorted().slice(0, 3));
    const asked = GETS.flatMap((entry) => {
      const named = /\[(?:id|code|link|file)\]/.test(entry.file) ? ids : [""];
      return named.flatMap((id) => ["", QUERY].map((query) => [entry, id, query] as const));
    });
    const said: string[] = [];
    for (const one of asked) said.push(await answerOf(...one));
    return said;
  }

  /** All that anybody is told of the lists, in order. */
  async function listsOf(who: TestMember | null): Promise<string[]> {
    const cell = who && (await loadHomeCell(who));
    const lists = await Promise.all([
      near(cell),
      near(cellOf(a.quartiers[1].centre, RESOLUTION)),
      who && loadRequestsOf(who),
    ]);
    const pages = await Promise.all(mine.map((id) => loadPublicListing(city, id)));
    const helpers = who?.id === a.members.resident.id ? await loadHelpersOf(who, mine[0] ?? "") : null;
    return [...lists, ...pages, helpers].map((one) => timeless(JSON.stringify(one)));
  }

  /** All that anybody is told, once the resident and what they wrote are at a place. */
  async function toldFrom(home: Point, findIds: FindIds): Promise<string[]> {
    await moveHome(a.members.resident, home);
    for (const id of mine) await moveListing(id, home);
    await forget();
    const told: string[] = [];
    const { resident, moderator, agent, admin } = a.members;
    for (const who of [null, a.neighbours[0], resident, moderator, agent, admin]) {
      await base.connection.sql`delete from rate_limits`;
      told.push(...(await answersOf(who, findIds)), ...(await listsOf(who)));
    }
    return told;
  }

  test("are one and the same to everybody, and to themselves; another cell is not", async () => {
    const links = await furnish(base.db, a);
    const own = await base.db
      .select({ id: listings.id })
      .from(listings)
      .where(eq(listings.authorId, a.members.resident.id));
    mine = own.map(({ id }) => id).toSorted();
    await insertListing(base.db, { city: a, author: a.neighbours[0] }, { kind: "offer", radiusM: 5_000 });
    const findIds = await gatherIds(base.connection.sql, links);
    const middle = cellCentre(cellOf(a.quartiers[0].centre, RESOLUTION));
    const [one, other] = [
      { lng: middle.lng + 0.001, lat: middle.lat },
      { lng: middle.lng - 0.001, lat: middle.lat - 0.0004 },
    ];
    expect(cellOf(one, RESOLUTION)).toBe(cellOf(other, RESOLUTION));
    expect(distanceM(one, other)).toBeGreaterThan(150);
    const first = await toldFrom(one, findIds);
    expect(first.length).toBeGreaterThan(500);
    expect(first.join("\n")).not.toMatch(new RegExp(`${String(one.lng).slice(0, 8)}|${String(one.lat).slice(0, 9)}`));
    expect(await toldFrom(other, findIds)).toEqual(first);
    expect(await toldFrom({ lng: middle.lng + 0.02, lat: middle.lat }, findIds)).not.toEqual(first);
  }, 300_000);
});

describe(`from ${PLACES} places, among decoys`, () => {
  type Target = { id: string; at: Point; cell: Cell };
  const targets: Target[] = [];
  const decoys: Decoy[] = [];
  let places: Point[];
  let attacker: TestMember;
  let offer: string;

  beforeAll(async () => {
    const random = chance(2026);
    await base.db.execute(sql`truncate conversations, exchanges, listings cascade`);
    [attacker] = a.neighbours;
    places = Array.from({ length: PLACES }, () => somewhere(random));
    const request = async (author: TestMember, at: Point) => insertListing(base.db, { city: a, author, at }, {});
    for (let n = 0; n < TARGETS; n++) {
      const at = somewhere(random);
      targets.push({ id: await request(a.members.resident, at), at, cell: cellOf(at, RESOLUTION) });
      const known = somewhere(random);
      if (n < DECOYS) decoys.push({ id: await request(a.neighbours[1], known), at: known });
    }
    offer = await insertListing(base.db, { city: a, author: attacker }, { kind: "offer", radiusM: 10_000 });
    await forget();
  });

  /** The mean distance in metres between where the listings are and where somebody takes them to be. */
  const meanError = (guess: (target: Target) => Point) =>
    targets.reduce((sum, target) => sum + distanceM(guess(target), target.at), 0) / targets.length;
  const errorOf = (sightings: readonly Sighting[]) => meanError((target) => locate(target, decoys, sightings));
  const middle = () => meanError(({ cell }) => cellCentre(cell));

  /** "Autour de chez moi", with a home that moves. */
  async function nearMe(): Promise<Sighting[]> {
    const sightings: Sighting[] = [];
    for (const from of places) {
      await moveHome(attacker, from);
      const origin = await loadHomeCell(attacker);
      const pages = await Promise.all([near(origin, 1), near(origin, 2)]);
      sightings.push({ from, order: pages.flatMap((page) => page.listings.map(({ id }) => id)) });
    }
    return sightings;
  }

  /** "Demandes pour vous", with an offer that moves. */
  async function forYou(): Promise<Sighting[]> {
    const sightings: Sighting[] = [];
    for (const from of places) {
      await moveListing(offer, from);
      const { requests } = await loadRequestsOf(attacker);
      sightings.push({ from, order: requests.map(({ listing }) => listing.id) });
    }
    return sightings;
  }

  /** The nearest requests of a letter, for a home that moves. */
  async function letters(): Promise<Sighting[]> {
    const cells = places.map((from) => cellOf(from, RESOLUTION));
    const asked = { cityId: a.id, cells, since: new Date(0), now: new Date(), limit: TARGETS + DECOYS };
    const found = await listNearbyRequests(base.db, asked);
    return places.map((from, at) => ({ from, order: (found.get(cells[at] ?? "") ?? []).map(({ id }) => id) }));
  }

  /** A service that ordered by exact distances. */
  function careless(): Sighting[] {
    const all = [...targets, ...decoys];
    const byDistance = (from: Point) => all.toSorted((one, two) => distanceM(from, one.at) - distanceM(from, two.at));
    return places.map((from) => ({ from, order: byDistance(from).map(({ id }) => id) }));
  }

  test("the attack finds the homes of a service that orders by exact distances", () => {
    expect(errorOf(careless())).toBeLessThan(middle() / 4);
  });

  test.each([
    ["near me", nearMe],
    ["for you", forYou],
    ["letters", letters],
  ] as const)(
    "%s: no home is found better than by naming the middle of its public cell",
    async (name, look) => {
      const sightings = await look();
      expect(sightings.every(({ order }) => order.length >= TARGETS)).toBe(true);
      const error = errorOf(sightings);
      if (process.env.FIGURES) {
        const figures = [error, middle(), errorOf(careless())].map((metres) => `${Math.round(metres)} m`);
        process.stdout.write(
          `${name}: ${figures[0]}, middle of the cell ${figures[1]}, exact distances ${figures[2]}\n`,
        );
      }
      expect(error).toBeGreaterThan(middle() * 0.95);
    },
    120_000,
  );
});
