import { afterAll, beforeAll, expect, test } from "vitest";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { editListing, type ListingEdit } from "#lib/server/listings/edit-listing.ts";
import { loadConflict } from "#lib/server/listings/load-conflict.ts";
import { REQUEST_ANSWERS } from "#tests/support/drafts.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

/** What a tab that was opened at the first version sends. */
const tab = (listingId: string, quartier: string, changes: object = {}): ListingEdit => ({
  listingId,
  kind: "request",
  version: 1,
  answers: { ...REQUEST_ANSWERS, ...changes },
  where: { quartier, place: "kept", proposed: false },
});

test("the second tab is told what stands now, field by field, and can then save over it", async () => {
  const author = a.members.resident;
  const [west, middle] = a.quartiers;
  const id = await insertListing(database.db, { city: a });
  await editListing(author, tab(id, west.slug, { title: "Le premier onglet" }), NOW);
  const second = tab(id, middle.slug, { title: "Le second onglet", category: "moving", equipment: ["van", "printer"] });
  await expect(editListing(author, second, NOW)).rejects.toMatchObject({ code: "changed-meanwhile" });
  const conflict = await loadConflict(author, second);
  expect(conflict).toEqual({
    version: 2,
    changes: {
      title: { before: "Le premier onglet", after: "Le second onglet" },
      category: { before: "shopping", after: "moving" },
      quartier: { before: west.name, after: middle.name },
      // A printer moves nothing: what would not be saved is not shown.
      equipment: { before: [], after: ["van"] },
    },
  });
  await editListing(author, { ...second, version: conflict?.version ?? 0 }, NOW);
  expect(await loadConflict(author, second)).toEqual({ version: 3, changes: {} });
});

test.each(LISTING_STATUSES)("a listing that is %s", async (status) => {
  const id = await insertListing(database.db, { city: a }, { status });
  const conflict = await loadConflict(a.members.resident, tab(id, a.quartiers[0].slug));
  expect(conflict !== null).toBe(["pending", "published", "paused"].includes(status));
});

test("shows nothing of a listing to anybody but its author", async () => {
  const id = await insertListing(database.db, { city: a });
  for (const other of [a.neighbours[0], a.members.moderator, b.members.resident]) {
    expect(await loadConflict(other, tab(id, a.quartiers[0].slug))).toBeNull();
  }
});
