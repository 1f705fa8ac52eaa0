import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCandidates, listEveryPair } from "#db/queries/candidates.ts";
import { declineMatches } from "#db/queries/matches.ts";
import type { PairFacts } from "#lib/matching/candidate.ts";
import { brokenRules } from "#lib/matching/hard-rules.ts";
import { insertCity, insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { insertRandomListings } from "#tests/support/random-listings.ts";

/** A Monday; 9 h in Paris and noon in La Réunion. */
const NOW = new Date("2031-03-03T08:00:00Z");
const LIMIT = 1000;

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const pairKey = ({ request, offer }: { request: { id: string }; offer: { id: string } }) => `${request.id} ${offer.id}`;

describe("a random database of two cities", () => {
  let listings: { cityId: string; listingId: string }[];
  const found = new Map<string, PairFacts[]>();
  const search = (listing: (typeof listings)[number]) => ({ ...listing, now: NOW, limit: LIMIT });
  const pairsOf = ({ listingId }: (typeof listings)[number]) => found.get(listingId) ?? [];

  beforeAll(async () => {
    const { db } = database;
    const inA = await insertRandomListings(db, a, { seed: 1, count: 170 });
    const inB = await insertRandomListings(db, b, { seed: 2, count: 40 });
    listings = [
      ...inA.map((listingId) => ({ cityId: a.id, listingId })),
      ...inB.map((listingId) => ({ cityId: b.id, listingId })),
    ];
    await declineSome();
    for (const listing of listings) {
      found.set(listing.listingId, (await findCandidates(db, search(listing)))?.pairs ?? []);
    }
  });

  /** Some helpers refuse the first request that they could answer. */
  async function declineSome() {
    for (const listing of listings.slice(0, 40)) {
      const found = await findCandidates(database.db, { ...listing, now: NOW, limit: 1 });
      const [pair] = found?.pairs ?? [];
      if (!pair) continue;
      const refusal = { cityId: listing.cityId, memberId: pair.offer.authorId, requestId: pair.request.id };
      expect(await declineMatches(database.db, { ...refusal, now: NOW })).toBeGreaterThan(0);
    }
  }

  test("SQL finds exactly the pairs that break no hard rule", async () => {
    const broken = new Set<string>();
    let kept = 0;
    for (const listing of listings) {
      const every = await listEveryPair(database.db, search(listing));
      const judged = every?.pairs.map((pair) => ({ pair, rules: brokenRules(pair, every.moment) })) ?? [];
      const allowed = judged.filter(({ rules }) => rules.length === 0).map(({ pair }) => pairKey(pair));
      expect(pairsOf(listing).map(pairKey).sort()).toEqual(allowed.sort());
      for (const rule of judged.flatMap(({ rules }) => rules)) broken.add(rule);
      kept += allowed.length;
    }
    expect(kept).toBeGreaterThan(100);
    expect([...broken].sort()).toEqual(
      [
        "blocked",
        "category-unrelated",
        "declined",
        "equipment",
        "no-capacity",
        "out-of-radius",
        "same-person",
        "sensitive-needs-verified",
        "slots-incompatible",
      ].sort(),
    );
  });

  test("a pair is found from both of its sides", () => {
    const sides = new Map<string, number>();
    for (const listing of listings) {
      for (const pair of pairsOf(listing)) sides.set(pairKey(pair), (sides.get(pairKey(pair)) ?? 0) + 1);
    }
    expect(new Set(sides.values())).toEqual(new Set([2]));
  });

  test("nothing crosses from one city to the other", async () => {
    const cityOf = new Map(listings.map(({ cityId, listingId }) => [listingId, cityId]));
    for (const listing of listings) {
      const other = { ...listing, cityId: listing.cityId === a.id ? b.id : a.id };
      expect(await findCandidates(database.db, search(other))).toBeNull();
      const cities = pairsOf(listing).flatMap(({ request, offer }) => [request.id, offer.id]);
      expect(cities.filter((id) => cityOf.get(id) !== listing.cityId)).toEqual([]);
    }
  });
});

describe("a quiet city", () => {
  let c: TestCity;
  beforeAll(async () => {
    c = await insertCity(database.db, { slug: "ville-c", timeZone: "Europe/Paris", centre: { lng: 2, lat: 47 } });
  });

  test("the nearest come first and `limit` holds", async () => {
    const listingId = await insertListing(database.db, { city: c }, { category: "sewing" });
    const { lng, lat } = c.quartiers[0].centre;
    const offerAt = (step: number) =>
      insertListing(
        database.db,
        { city: c, author: c.neighbours[0], at: { lng: lng + step * 0.006, lat } },
        { kind: "offer", category: "sewing", radiusM: 5000 },
      );
    const [far, near, middle] = [await offerAt(3), await offerAt(1), await offerAt(2)];
    const search = { cityId: c.id, listingId, now: new Date() };
    const ids = async (limit: number) =>
      (await findCandidates(database.db, { ...search, limit }))?.pairs.map((pair) => pair.offer.id);
    expect(await ids(10)).toEqual([near, middle, far]);
    expect(await ids(2)).toEqual([near, middle]);
  });

  test("facts hold no place, no name and no text", async () => {
    const listingId = await insertListing(database.db, { city: c }, { category: "pets" });
    await insertListing(database.db, { city: c, author: c.neighbours[0] }, { kind: "offer", category: "pets" });
    const found = await findCandidates(database.db, { cityId: c.id, listingId, now: new Date(), limit: 10 });
    expect(found?.pairs).toHaveLength(1);
    const written = JSON.stringify(found?.pairs);
    for (const word of ["location", "lat", 'cell"', "email", "firstName", "title", "body"]) {
      expect(written).not.toContain(`"${word}`);
    }
  });
});
