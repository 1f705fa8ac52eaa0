import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { editListing } from "#lib/server/listings/edit-listing.ts";
import { REQUEST_ANSWERS } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  author = await insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
});
afterAll(() => database.close());

const newListing = (overrides: object = {}) => insertListing(database.db, { city: a, author }, overrides);
const edit = (listingId: string, changes: object = {}, version = 1) => ({
  listingId,
  kind: "request" as const,
  version,
  answers: { quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS, ...changes },
});
async function stored(id: string) {
  const [row] = await database.db.select().from(listings).where(eq(listings.id, id));
  return row;
}

test("replaces the content, moves with the quartier and counts the version", async () => {
  const id = await newListing();
  const { slug, id: quartierId, centre } = a.quartiers[1];
  await editListing(author, edit(id, { title: "Porter mes courses", quartier: slug, category: "moving" }), NOW);
  expect(await stored(id)).toMatchObject({
    title: "Porter mes courses",
    category: "moving",
    quartierId,
    cell: cellOf(centre, 9),
    version: 2,
    updatedAt: NOW,
  });
  expect(await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, id))).toMatchObject([
    { action: null, fromStatus: "published", toStatus: "published", actorId: author.id },
  ]);
});

test("the date that it lives until moves only with the moment", async () => {
  const expiresAt = new Date("2026-12-01T00:00:00Z");
  const id = await newListing({ expiresAt });
  await editListing(author, edit(id), NOW);
  expect(await stored(id)).toMatchObject({ expiresAt });
  await editListing(author, edit(id, { urgency: "dated", neededOn: "2026-12-10" }, 2), NOW);
  expect(await stored(id)).toMatchObject({ neededOn: "2026-12-10", expiresAt: new Date("2026-12-10T23:00:00Z") });
});

describe("two tabs", () => {
  test("the second one overwrites nothing", async () => {
    const id = await newListing();
    await editListing(author, edit(id, { title: "Le premier onglet" }), NOW);
    await expect(editListing(author, edit(id, { title: "Le second onglet" }), NOW)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await stored(id)).toMatchObject({ title: "Le premier onglet", version: 2 });
  });

  test("at the same moment, one of ten wins", async () => {
    const id = await newListing();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => editListing(author, edit(id, { title: `Onglet numéro ${n}` }), NOW)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  test("a request never becomes an offer", async () => {
    const id = await newListing();
    const other = { ...edit(id, { capacity: 2 }), kind: "offer" as const };
    await expect(editListing(author, other, NOW)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });
});

test.each(LISTING_STATUSES)("of a listing that is %s", async (status) => {
  const id = await newListing({ status });
  const result = await editListing(author, edit(id), NOW).catch((error: unknown) => error);
  if (["pending", "published", "paused"].includes(status)) {
    expect(result).toBeUndefined();
    expect(await stored(id)).toMatchObject({ status, version: 2 });
  } else {
    expect(result).toMatchObject({ code: "transition-not-allowed" });
    expect(await stored(id)).toMatchObject({ status, version: 1 });
  }
});

test("is for its author alone", async () => {
  const id = await newListing();
  const others = [a.members.resident, a.members.moderator, a.members.admin, b.members.resident];
  for (const other of others) {
    await expect(editListing(other, edit(id), NOW)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await stored(id)).toMatchObject({ version: 1 });
});

test.each([
  [{ quartier: "nowhere" }, { field: "quartier", key: "quartier.unknown" }],
  [
    { urgency: "dated", neededOn: "2026-11-23" },
    { field: "neededOn", key: "neededOn.past" },
  ],
  [
    { urgency: "dated", neededOn: "2027-03-01" },
    { field: "neededOn", key: "neededOn.too-far" },
  ],
  [{ title: undefined }, { field: "form", key: "form.invalid" }],
])("%j is refused at its field and changes nothing", async (changes, problem) => {
  const id = await newListing();
  await expect(editListing(author, edit(id, changes), NOW)).rejects.toMatchObject(problem);
  expect(await stored(id)).toMatchObject({ version: 1, title: "Besoin de quelques courses" });
});
