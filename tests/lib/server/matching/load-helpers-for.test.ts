import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { loadHelpersFor, loadHelpersOf } from "#lib/server/matching/load-helpers-for.ts";
import { insertListing, insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(listings);
});

const OFFER = { kind: "offer", radiusM: 10_000 } as const;
const author = () => a.members.resident;
const unlike = { category: "moving", title: "Camionnette et diable à roues", body: "Pour vos meubles" } as const;
const publishRequest = (overrides: object = {}) => insertListing(database.db, { city: a }, overrides);
const offerOf = (index: 0 | 1, overrides: object = {}) =>
  insertListing(
    database.db,
    { city: a, author: a.neighbours[index], quartier: a.quartiers[index] },
    { ...OFFER, ...overrides },
  );

test("people once each, best first, with reasons and nothing private", async () => {
  const request = await publishRequest();
  const best = await offerOf(0);
  await offerOf(0, { title: "Promenades et petits achats" });
  await offerOf(1, { title: "Je passe au marché pour vous" });
  const { count, helpers, why } = await loadHelpersOf(author(), request);
  expect([count, why]).toEqual([2, []]);
  expect(helpers.map(({ firstName }) => firstName)).toEqual(["Bilal", "Chloé"]);
  expect(helpers[0]).toEqual({
    offerId: best,
    offerTitle: "Je fais vos courses",
    firstName: "Bilal",
    quartierName: "ville-a-ouest",
    reasons: [{ code: "near", bandM: 200 }, { code: "same-category" }, { code: "recently-active" }],
  });
});

test("what is sent says no place, no address and no one's key", async () => {
  const request = await publishRequest();
  await offerOf(0);
  const sent = JSON.stringify(await loadHelpersOf(author(), request));
  const [{ id, userId, email }] = a.neighbours;
  for (const secret of [id, userId, email, "location", "cell", "score", "lat", "lng"]) {
    expect(sent).not.toContain(secret);
  }
});

test("twelve are shown, all are counted", async () => {
  const request = await publishRequest();
  for (let index = 0; index < 15; index += 1) {
    const place = { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] };
    await insertListing(database.db, { city: a, author: await insertMember(database.db, place) }, OFFER);
  }
  const { count, helpers } = await loadHelpersOf(author(), request);
  expect([count, helpers.length]).toEqual([15, 12]);
});

describe("only its author may ask", () => {
  test.each([
    ["a neighbour", () => ({ cityId: a.id, authorId: a.neighbours[0].id })],
    ["a moderator", () => ({ cityId: a.id, authorId: a.members.moderator.id })],
  ])("%s is refused", async (_, asking) => {
    const listingId = await publishRequest();
    await offerOf(0);
    await expect(loadHelpersFor(database.db, { ...asking(), listingId })).rejects.toThrow("not-found");
  });

  test("somebody of another city finds nothing", async () => {
    const listingId = await publishRequest();
    await offerOf(0);
    const asking = { cityId: b.id, authorId: b.members.resident.id, listingId };
    expect(await loadHelpersFor(database.db, asking)).toEqual({ count: 0, helpers: [], wider: [], why: [] });
  });
});

describe("when nobody fits, why", () => {
  test.each([
    ["nobody offers it", {}, {}, [{ code: "nobody-in-category" }], false],
    [
      "too far",
      {},
      { radiusM: 500 },
      [{ code: "too-far", people: 1, nearest: { bandM: 2000, people: 1, remote: 0 } }],
      true,
    ],
    [
      "another evening",
      { urgency: "slots", availability: 1 },
      { urgency: "slots", availability: 2 },
      [{ code: "other-slots", people: 1, times: [{ when: "noon", people: 1 }] }],
      true,
    ],
    ["not verified", { category: "pharmacy" }, { category: "pharmacy" }, [{ code: "not-verified", people: 1 }], true],
    ["no car", { equipment: ["car"] }, {}, [{ code: "equipment", people: 1 }], true],
    [
      "two things at once",
      { equipment: ["car"], urgency: "slots", availability: 1 },
      { urgency: "slots", availability: 2 },
      [{ code: "several-obstacles", people: 1 }],
      true,
    ],
  ] as const)("%s", async (_, request, offer, why, offered) => {
    const listingId = await publishRequest(request);
    if (offered) await offerOf(1, offer);
    expect(await loadHelpersOf(author(), listingId)).toEqual({ count: 0, helpers: [], wider: [], why });
  });
});

describe("the weights of the city", () => {
  const setWeights = (weights: Record<string, unknown>) =>
    database.db.update(cities).set({ matching: { weights } }).where(eq(cities.id, a.id));
  afterEach(() => setWeights({}));

  test("decide who is proposed", async () => {
    const listingId = await publishRequest();
    const offer = await offerOf(0);
    await setWeights({ proposed: { score: 0.99 } });
    const { count, wider } = await loadHelpersOf(author(), listingId);
    expect([count, wider.map(({ offerId }) => offerId)]).toEqual([0, [offer]]);
  });

  test("are refused where they are wrong", async () => {
    const listingId = await publishRequest();
    await setWeights({ pillars: { record: 0.9 } });
    await expect(loadHelpersOf(author(), listingId)).rejects.toThrow("matching.weights.pillars");
  });
});

test("a request that is not open has nobody, and says nothing", async () => {
  const listingId = await publishRequest({ status: "paused" });
  await offerOf(0);
  expect(await loadHelpersOf(author(), listingId)).toEqual({ count: 0, helpers: [], wider: [], why: [] });
});

test("when they are few, people whose help is close come apart", async () => {
  const listingId = await publishRequest();
  const good = await offerOf(0);
  const close = await offerOf(1, unlike);
  const { count, helpers, wider } = await loadHelpersOf(author(), listingId);
  expect([count, helpers.map(({ offerId }) => offerId)]).toEqual([1, [good]]);
  expect(wider.map(({ offerId }) => offerId)).toEqual([close]);
});

test("somebody who only lacks the language is said so, and shown apart", async () => {
  const listingId = await publishRequest({ languages: ["tr"] });
  const french = await offerOf(0);
  const { count, wider, why } = await loadHelpersOf(author(), listingId);
  expect([count, why]).toEqual([0, [{ code: "language", people: 1 }]]);
  expect(wider.map(({ offerId }) => offerId)).toEqual([french]);
});
