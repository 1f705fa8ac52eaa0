import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { declineRequest } from "#lib/server/matching/decline-request.ts";
import { loadDeclined } from "#lib/server/matching/load-declined.ts";
import { loadRequestsOf } from "#lib/server/matching/load-requests-for.ts";
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
beforeEach(async () => {
  await database.db.delete(listings);
});

const OFFER = { kind: "offer", radiusM: 10_000 } as const;
const helper = () => a.neighbours[0];
const offer = (overrides: object = {}) =>
  insertListing(database.db, { city: a, author: helper(), quartier: a.quartiers[0] }, { ...OFFER, ...overrides });
const request = (overrides: object = {}, quartier = a.quartiers[0]) =>
  insertListing(database.db, { city: a, quartier }, overrides);

test("nothing without an open offer", async () => {
  await request();
  await offer({ status: "paused" });
  expect(await loadRequestsOf(helper())).toEqual({ offers: 0, count: 0, requests: [] });
});

test("every request once, best first, with the offer that fits it best", async () => {
  const shopping = await offer();
  const printing = await offer({ category: "printing", title: "J’imprime vos documents" });
  const far = await request({}, a.quartiers[2]);
  const near = await request();
  const print = await request({ category: "printing", title: "Imprimer une attestation" });
  await request({ category: "sewing", title: "Un ourlet de pantalon" });
  const { offers, count, requests } = await loadRequestsOf(helper());
  expect([offers, count]).toEqual([2, 3]);
  expect(new Map(requests.map((found) => [found.listing.id, found.offer.id]))).toEqual(
    new Map([
      [near, shopping],
      [far, shopping],
      [print, printing],
    ]),
  );
  expect(requests.at(-1)?.listing.id).toBe(far);
  expect(requests[0]?.reasons.length).toBeGreaterThan(0);
});

test("one's own requests, other cities and what was put aside do not come", async () => {
  await offer();
  await insertListing(database.db, { city: a, author: helper() });
  await insertListing(database.db, { city: b });
  const other = await request();
  await declineRequest(helper(), other);
  expect((await loadRequestsOf(helper())).requests).toEqual([]);
  expect(await loadDeclined(helper(), other)).toBe("Besoin de quelques courses");
  await undeclineRequest(helper(), other);
  expect((await loadRequestsOf(helper())).count).toBe(1);
});

test("only what a member put aside themselves can be undone by them", async () => {
  await offer();
  const other = await request();
  await declineRequest(helper(), other);
  expect(await loadDeclined(a.neighbours[1], other)).toBeNull();
  expect(await loadDeclined(b.neighbours[0], other)).toBeNull();
  expect(await loadDeclined(helper(), "nonsense")).toBeNull();
  expect(await loadDeclined(helper(), undefined)).toBeNull();
});

test("what is sent says no exact place, no address and no one's key", async () => {
  await offer();
  await request();
  const { id, userId, email } = a.members.resident;
  const sent = JSON.stringify(await loadRequestsOf(helper()));
  for (const secret of [id, userId, email, helper().id, "location", "score", '"lat', '"lng']) {
    expect(sent).not.toContain(secret);
  }
});
