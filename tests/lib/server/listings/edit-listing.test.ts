import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings, listingVersions } from "#db/schema/listings.ts";
import { cellOf } from "#lib/geo/cell.ts";
import type { PlaceAnswer, PlaceWish } from "#lib/listings/exact-place.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { editListing } from "#lib/server/listings/edit-listing.ts";
import { REQUEST_ANSWERS } from "#tests/support/drafts.ts";
import { act, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
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
  answers: { ...REQUEST_ANSWERS, ...changes },
  where: { quartier: a.quartiers[0].slug, place: null, proposed: false } as PlaceWish,
});
async function stored(id: string) {
  const [row] = await database.db.select().from(listings).where(eq(listings.id, id));
  return row;
}

test("replaces the content, moves with the quartier and counts the version", async () => {
  const id = await newListing();
  const { slug, id: quartierId, centre } = a.quartiers[1];
  const moved = { where: { quartier: slug, place: "kept", proposed: false } as const };
  await editListing(author, { ...edit(id, { title: "Porter mes courses", category: "moving" }), ...moved }, NOW);
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

test("the exact place is kept, replaced, or goes back to the quartier", async () => {
  const [west] = a.quartiers;
  const at = { lng: west.centre.lng + 0.003, lat: west.centre.lat + 0.002 };
  const id = await newListing({ location: { x: at.lng, y: at.lat }, cell: cellOf(at, 9) });
  const wish = (place: PlaceAnswer, version: number) => ({
    ...edit(id, {}, version),
    where: { quartier: west.slug, place, proposed: false },
  });
  await editListing(author, wish("kept", 1), NOW);
  expect(await stored(id)).toMatchObject({ location: { x: at.lng, y: at.lat }, cell: cellOf(at, 9) });
  const other = { lng: at.lng - 0.006, lat: at.lat };
  await editListing(author, wish(other, 2), NOW);
  expect(await stored(id)).toMatchObject({ location: { x: other.lng, y: other.lat }, cell: cellOf(other, 9) });
  await editListing(author, wish(null, 3), NOW);
  expect(await stored(id)).toMatchObject({ location: { x: west.centre.lng, y: west.centre.lat } });
  const far = { lng: 0, lat: 0 };
  await expect(editListing(author, wish(far, 4), NOW)).rejects.toMatchObject({ key: "place.outside" });
});

test("a quartier that the city does not have is refused at its field", async () => {
  const id = await newListing();
  const nowhere = { ...edit(id), where: { quartier: "nowhere", place: null, proposed: false } };
  const problem = { field: "quartier", key: "quartier.unknown" };
  await expect(editListing(author, nowhere, NOW)).rejects.toMatchObject(problem);
  expect(await stored(id)).toMatchObject({ version: 1 });
});

test("remembers what changed, field by field, and no place but the quartier", async () => {
  const id = await newListing({ languages: ["fr", "tr"] });
  await editListing(author, edit(id, { title: "Porter mes courses", languages: ["tr", "fr"] }), NOW);
  const where = { quartier: a.quartiers[1].slug, place: null, proposed: false };
  await editListing(author, { ...edit(id, { title: "Porter mes courses" }, 2), where }, NOW);
  const versions = await database.db.select().from(listingVersions).where(eq(listingVersions.listingId, id));
  expect(versions).toEqual([
    {
      cityId: a.id,
      listingId: id,
      version: 2,
      editorId: author.id,
      at: NOW,
      changes: {
        title: { before: "Besoin de quelques courses", after: "Porter mes courses" },
        body: { before: "Du pain, du lait et des pommes.", after: REQUEST_ANSWERS.body },
      },
    },
    expect.objectContaining({
      version: 3,
      changes: {
        quartier: { before: a.quartiers[0].name, after: a.quartiers[1].name },
        languages: { before: ["fr", "tr"], after: ["fr"] },
      },
    }),
  ]);
});

test("saying the same again is no edit", async () => {
  const id = await newListing();
  await editListing(author, edit(id), NOW);
  await editListing(author, edit(id, {}, 2), NOW);
  expect(await stored(id)).toMatchObject({ version: 2 });
  expect(await database.db.select().from(listingVersions).where(eq(listingVersions.listingId, id))).toHaveLength(1);
  expect(await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, id))).toHaveLength(1);
});

test("a pause in another tab is no other version", async () => {
  const id = await newListing();
  await changeListingStatus(author, { listingId: id, action: "pause" }, NOW);
  await editListing(author, edit(id), NOW);
  expect(await stored(id)).toMatchObject({ status: "paused", version: 2 });
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

describe("how many people are wanted", () => {
  /** A request that wants three, of which some neighbours' help was accepted and another one waits. */
  async function helped(accepted: number) {
    const id = await newListing({ peopleWanted: 3, expiresAt: new Date("2026-12-20T00:00:00Z") });
    const proposals = await Promise.all(
      [...a.neighbours, a.members.agent].map(async (member) => propose(member, id, NOW)),
    );
    for (const proposal of proposals.slice(0, accepted)) await act(author, proposal, "accept", NOW);
    return { id, waiting: proposals[accepted] ?? "" };
  }

  test("may change, and is remembered", async () => {
    const id = await newListing();
    await editListing(author, edit(id, { peopleWanted: 4 }), NOW);
    expect(await stored(id)).toMatchObject({ peopleWanted: 4, version: 2 });
    const [version] = await database.db.select().from(listingVersions).where(eq(listingVersions.listingId, id));
    expect(version?.changes).toMatchObject({ peopleWanted: { before: 1, after: 4 } });
  });

  test("is never less than who was accepted", async () => {
    const { id } = await helped(2);
    const problem = { field: "peopleWanted", key: "peopleWanted.below-accepted" };
    await expect(editListing(author, edit(id, { peopleWanted: 1 }), NOW)).rejects.toMatchObject(problem);
    expect(await stored(id)).toMatchObject({ peopleWanted: 3, version: 1, status: "published" });
  });

  test("as many as were accepted is enough: the request is fulfilled, and who waits is answered", async () => {
    const { id, waiting } = await helped(2);
    await editListing(author, edit(id, { peopleWanted: 2 }), NOW);
    expect(await stored(id)).toMatchObject({ peopleWanted: 2, version: 2, status: "fulfilled" });
    expect(await exchangesOf(database.db, a.id).one(waiting)).toMatchObject({ status: "declined", endedBy: null });
    await expect(editListing(author, edit(id, { peopleWanted: 3 }, 2), NOW)).rejects.toMatchObject({
      code: "transition-not-allowed",
    });
  });

  test("of an offer is always one", async () => {
    const id = await newListing({ kind: "offer", capacity: 2 });
    const offer = { ...edit(id, { peopleWanted: 5, capacity: 2 }), kind: "offer" as const };
    await editListing(author, offer, NOW);
    expect(await stored(id)).toMatchObject({ peopleWanted: 1, version: 2 });
  });
});

test.each(LISTING_STATUSES)("of a listing that is %s", async (status) => {
  const id = await newListing({ status });
  const result = await editListing(author, edit(id), NOW).catch((error: unknown) => error);
  if (["pending", "published", "paused"].includes(status)) {
    expect(result).toEqual({ isHeld: status === "pending" });
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

test("is nothing for who was suspended since they opened the form", async () => {
  const other = await insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
  const id = await insertListing(database.db, { city: a, author: other });
  await suspend(database.db, other);
  const editing = editListing(other, edit(id, { title: "Porter mes courses" }), NOW);
  await expect(editing).rejects.toMatchObject({ code: "not-allowed" });
  expect(await stored(id)).toMatchObject({ version: 1 });
});
