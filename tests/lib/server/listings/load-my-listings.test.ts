import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { loadMyListing, loadMyListings } from "#lib/server/listings/load-my-listings.ts";
import { insertListing, insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

describe("the listings of a member", () => {
  test("are theirs in this city, in every state, the last changed first", async () => {
    const author = await insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
    const old = await insertListing(database.db, { city: a, author }, { updatedAt: new Date(NOW.getTime() - 1000) });
    const closed = await insertListing(database.db, { city: a, author }, { status: "closed", updatedAt: NOW });
    await insertListing(database.db, { city: a });
    await insertListing(database.db, { city: b });
    expect((await loadMyListings(author, NOW)).map(({ id }) => id)).toEqual([closed, old]);
    expect(await loadMyListings({ ...author, cityId: b.id }, NOW)).toEqual([]);
  });

  test("tell how many people have something open that fits, each counted once", async () => {
    const author = await insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[1] });
    const helper = await insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[1] });
    const place = { city: a, quartier: a.quartiers[1] };
    const sewing = { category: "sewing", status: "paused" } as const;
    const requestId = await insertListing(database.db, { ...place, author }, sewing);
    const offer = { kind: "offer", category: "sewing", capacity: 2 } as const;
    await insertListing(database.db, { ...place, author: helper }, offer);
    const second = await insertListing(database.db, { ...place, author: helper }, offer);
    await changeListingStatus(author, { listingId: requestId, action: "resume" }, NOW);
    expect(await loadMyListings(author, NOW)).toMatchObject([{ id: requestId, people: 1 }]);
    expect((await loadMyListings(helper, NOW)).map(({ people }) => people)).toEqual([1, 1]);
    await changeListingStatus(helper, { listingId: second, action: "pause" }, NOW);
    expect(await loadMyListings(author, NOW)).toMatchObject([{ people: 1 }]);
  });
});

describe("one listing", () => {
  test("opens to its author alone, with all that was said", async () => {
    const id = await insertListing(database.db, { city: a });
    expect(await loadMyListing(a.members.resident, id)).toMatchObject({ id, quartierSlug: a.quartiers[0].slug });
    for (const other of [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident]) {
      expect(await loadMyListing(other, id)).toBeNull();
    }
  });

  test.each(["", "1", "' or 1=1 --", "__proto__", uuidv7()])("%j is nobody's", async (id) => {
    expect(await loadMyListing(a.members.resident, id)).toBeNull();
  });
});
