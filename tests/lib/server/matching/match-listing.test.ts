import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listMatches } from "#db/queries/matches.ts";
import { cities } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { scoreOf } from "#lib/matching/score.ts";
import type { Signals } from "#lib/matching/signals.ts";
import { DEFAULT_WEIGHTS, type MatchingWeights } from "#lib/matching/weights.ts";
import { declineRequest } from "#lib/server/matching/decline-request.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import { undeclineRequest } from "#lib/server/matching/undecline-request.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const OFFER = { kind: "offer", radiusM: 10_000 } as const;
let request: string;
let near: string;
let far: string;
beforeEach(async () => {
  const { db } = database;
  await db.delete(listings);
  await db.update(cities).set({ matching: {} });
  request = await insertListing(db, { city: a });
  near = await insertListing(db, { city: a, author: a.neighbours[0], quartier: a.quartiers[0] }, OFFER);
  far = await insertListing(db, { city: a, author: a.neighbours[1], quartier: a.quartiers[2] }, OFFER);
  await insertListing(db, { city: a, author: a.neighbours[0] }, { ...OFFER, category: "sewing" });
  await insertListing(db, { city: b, author: b.neighbours[0] }, OFFER);
});

const setWeights = (weights: Record<string, unknown>) =>
  database.db.update(cities).set({ matching: { weights } }).where(eq(cities.id, a.id));
const match = (id: string) => matchListing(database.db, a.id, id, new Date());
const stored = async (listingId: string) =>
  (await listMatches(database.db, { cityId: a.id, listingId })).map(({ requestId, offerId }) => [requestId, offerId]);

describe("matching a listing", () => {
  test("stores its pairs, best first, from either side", async () => {
    await match(request);
    expect(await stored(request)).toEqual([
      [request, near],
      [request, far],
    ]);
    await database.db.delete(matches);
    await match(near);
    expect(await stored(near)).toEqual([[request, near]]);
  });

  test("twice gives the same as once", async () => {
    await match(request);
    const once = await listMatches(database.db, { cityId: a.id, listingId: request });
    await match(request);
    const twice = await listMatches(database.db, { cityId: a.id, listingId: request });
    expect(twice.map(({ offerId }) => offerId)).toEqual(once.map(({ offerId }) => offerId));
  });

  test("keeps what each score was computed from, so that it can be computed again", async () => {
    await match(request);
    const rows = await listMatches(database.db, { cityId: a.id, listingId: request });
    expect(rows).toHaveLength(2);
    for (const { score, inputs } of rows) {
      const { signals, weights, pillars } = inputs as { signals: Signals; weights: MatchingWeights; pillars: object };
      const again = scoreOf(signals, weights);
      expect(again.score).toBeCloseTo(score, 5);
      expect(again.pillars).toEqual(pillars);
    }
  });

  test("scores by the weights of the city, which are those that are kept", async () => {
    await match(request);
    const before = await listMatches(database.db, { cityId: a.id, listingId: request });
    await setWeights({ walk: { halfMinutes: 60 } });
    await match(request);
    const after = await listMatches(database.db, { cityId: a.id, listingId: request });
    expect(after.map(({ offerId }) => offerId)).toEqual([near, far]);
    expect(after[1]?.score).toBeGreaterThan((before[1]?.score ?? 1) + 0.05);
    for (const { score, inputs } of after) {
      const { signals, weights } = inputs as { signals: Signals; weights: MatchingWeights };
      expect(weights).toEqual({ ...DEFAULT_WEIGHTS, walk: { ...DEFAULT_WEIGHTS.walk, halfMinutes: 60 } });
      expect(scoreOf(signals, weights).score).toBeCloseTo(score, 5);
    }
  });

  test("stores what the city would propose, not what another one would", async () => {
    await setWeights({ proposed: { score: 0.99 } });
    await match(request);
    expect(await stored(request)).toEqual([]);
    const inB = await insertListing(database.db, { city: b });
    await matchListing(database.db, b.id, inB, new Date());
    expect(await listMatches(database.db, { cityId: b.id, listingId: inB })).toHaveLength(1);
  });

  test("stops at wrong weights, and stores nothing", async () => {
    await setWeights({ walk: { halfMinutes: 0 } });
    await expect(match(request)).rejects.toThrow("Ville « ville-a », matching.weights.walk.halfMinutes");
    expect(await stored(request)).toEqual([]);
  });

  test("forgets pairs that no longer hold", async () => {
    await match(request);
    await database.db.update(listings).set({ availability: 1, urgency: "slots" }).where(eq(listings.id, request));
    await database.db.update(listings).set({ availability: 2, urgency: "slots" }).where(eq(listings.id, near));
    await match(request);
    expect(await stored(request)).toEqual([[request, far]]);
  });

  test("a listing that is no longer open has no pair", async () => {
    await match(request);
    await database.db.update(listings).set({ status: "paused" }).where(eq(listings.id, request));
    await match(request);
    expect(await stored(request)).toEqual([]);
    expect(await stored(near)).toEqual([]);
  });

  test("knows nothing of a listing of another city", async () => {
    await matchListing(database.db, b.id, request, new Date());
    expect(await database.db.select().from(matches)).toEqual([]);
  });

  test("from both sides at once ends well", async () => {
    await Promise.all([request, near, far, request, near, far].map(match));
    expect(await stored(request)).toEqual([
      [request, near],
      [request, far],
    ]);
  });
});

describe("pas pour moi", () => {
  const helper = () => a.neighbours[0];

  test("the request is never proposed to that helper again, with any offer", async () => {
    await match(request);
    await declineRequest(helper(), request);
    const other = await insertListing(database.db, { city: a, author: helper(), quartier: a.quartiers[0] }, OFFER);
    for (const id of [request, near, other]) await match(id);
    expect(await stored(request)).toEqual([[request, far]]);
  });

  test("can be said before anything was stored, twice, and taken back", async () => {
    await declineRequest(helper(), request);
    await declineRequest(helper(), request);
    await match(request);
    expect(await stored(request)).toEqual([[request, far]]);
    await undeclineRequest(helper(), request);
    expect(await stored(request)).toEqual([
      [request, near],
      [request, far],
    ]);
  });

  test("taking it back undoes nobody else's", async () => {
    await declineRequest(helper(), request);
    await undeclineRequest(a.neighbours[1], request);
    expect(await stored(request)).toEqual([[request, far]]);
  });

  test.each([
    ["one's own request", () => [a.members.resident, request] as const],
    ["an offer", () => [a.neighbours[1], near] as const],
    ["a request of another city", () => [b.neighbours[0], request] as const],
    ["a request that does not exist", () => [helper(), "01990000-0000-7000-8000-000000000000"] as const],
    ["without any offer", () => [a.members.agent, request] as const],
  ])("is refused: %s", async (_, given) => {
    const [member, id] = given();
    await expect(declineRequest(member, id)).rejects.toThrow("not-found");
    expect(await database.db.select().from(matches)).toEqual([]);
  });
});
