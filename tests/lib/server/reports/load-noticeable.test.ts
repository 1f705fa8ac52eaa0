import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { loadNoticeable } from "#lib/server/reports/load-noticeable.ts";
import { cityOf } from "#tests/support/appeals.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { removeListing } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  listing = await insertListing(base.db, { city: a });
});
afterAll(async () => {
  store.close();
  await base.close();
});

const NOW = new Date();
const load = (text: string, { city = a, member = null as null | (typeof a)["members"]["resident"] } = {}) =>
  loadNoticeable(cityOf(city), member, text, NOW);

test("a listing is found by its id, the address of its page or its reference", async () => {
  const reference = listingReference({ id: listing, quartierSlug: a.quartiers[0].slug });
  for (const text of [listing, `https://exemple.fr/ville-a/annonces/${listing}?x=1`, reference]) {
    expect(await load(text)).toMatchObject({ view: "open", listing: { id: listing } });
  }
  expect(await load("")).toEqual({ view: "none", listing: null });
});

test("its author is told that it is theirs, and nobody else", async () => {
  expect(await load(listing, { member: a.members.resident })).toMatchObject({ view: "own" });
  expect(await load(listing, { member: a.members.moderator })).toMatchObject({ view: "open" });
});

test("what is not online, and what is another city's, are the same", async () => {
  const gone = { view: "gone", listing: null };
  const removed = await insertListing(base.db, { city: a });
  await removeListing(base.db, { cityId: a.id, id: removed });
  const held = await insertListing(base.db, { city: a }, { status: "pending" });
  for (const text of [removed, held, uuidv7()]) expect(await load(text)).toEqual(gone);
  for (const text of ["BUT-0000", "<script>"]) expect(await load(text)).toEqual({ view: "unknown", listing: null });
  expect(await load(listing, { city: b })).toEqual(gone);
  expect(await load(removed, { member: a.members.resident })).toEqual(gone);
});
