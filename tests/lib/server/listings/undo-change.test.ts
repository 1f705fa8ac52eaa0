import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPublicListing } from "#db/queries/listings-read.ts";
import { listingEvents, listings, listingVersions } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { loadMyListing, loadMyListings } from "#lib/server/listings/load-my-listings.ts";
import { loadUndo } from "#lib/server/listings/load-undo.ts";
import { undoChange } from "#lib/server/listings/undo-change.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { removeListing, suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const newMember = (): Promise<TestMember> =>
  insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
async function stored(id: string) {
  const [row] = await database.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
async function lastEvent(listingId: string): Promise<string> {
  const events = database.db.select().from(listingEvents).where(eq(listingEvents.listingId, listingId));
  const [last] = await events.orderBy(desc(listingEvents.at)).limit(1);
  return last?.id ?? "";
}
/** A listing of `author` to which something was just done, and the undo of that. */
async function changed(author: TestMember, action: "pause" | "fulfil" | "close" | "delete", overrides: object = {}) {
  const listingId = await insertListing(database.db, { city: a, author }, overrides);
  await changeListingStatus(author, { listingId, action }, NOW);
  return { listingId, eventId: await lastEvent(listingId) };
}

describe("an author takes back", () => {
  const froms: ListingStatus[] = ["pending", "published", "paused"];
  test.each(froms.flatMap((from) => (["close", "delete"] as const).map((action) => [action, from] as const)))(
    "%s of a %s listing: it is exactly as before",
    async (action, status) => {
      const author = await newMember();
      const undo = await changed(author, action, { status });
      const { status: _, updatedAt: __, ...left } = (await stored(undo.listingId)) ?? {};
      await undoChange(author, undo, later(20));
      expect(await stored(undo.listingId)).toEqual({ ...left, status, outcome: null, updatedAt: later(20) });
    },
  );

  test("the pause of an offer that waits for its confirmation: the question still stands", async () => {
    const author = await newMember();
    const asked = {
      kind: "offer",
      capacity: 1,
      confirmationRound: 2,
      confirmationAskedAt: NOW,
      expiresAt: later(9999),
    };
    const undo = await changed(author, "pause", asked);
    await undoChange(author, undo, later(5));
    expect(await stored(undo.listingId)).toMatchObject({ ...asked, status: "published" });
  });

  test("twice, even at once: it is done once", async () => {
    const author = await newMember();
    const undo = await changed(author, "close");
    await Promise.all([undoChange(author, undo, later(3)), undoChange(author, undo, later(3))]);
    await undoChange(author, undo, later(4));
    expect(await stored(undo.listingId)).toMatchObject({ status: "published" });
    const events = await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, undo.listingId));
    expect(events.map(({ action }) => action)).toEqual(["close", "undo"]);
  });

  test("a close, and its matches are back", async () => {
    const [asker, helper] = [await newMember(), await newMember()];
    await insertListing(database.db, { city: a, author: helper }, { kind: "offer", capacity: 2, category: "pets" });
    const undo = await changed(asker, "close", { category: "pets" });
    const pairs = () => database.db.select().from(matches).where(eq(matches.requestId, undo.listingId));
    expect(await pairs()).toEqual([]);
    await undoChange(asker, undo, later(1));
    expect(await pairs()).not.toEqual([]);
  });
});

describe("it is refused", () => {
  test("after the window", async () => {
    const author = await newMember();
    const undo = await changed(author, "close");
    await expect(undoChange(author, undo, later(40))).rejects.toMatchObject({ code: "undo-too-late" });
    expect(await stored(undo.listingId)).toMatchObject({ status: "closed" });
  });

  test("after another change", async () => {
    const author = await newMember();
    const undo = await changed(author, "close");
    await changeListingStatus(author, { listingId: undo.listingId, action: "reopen" }, later(1));
    await changeListingStatus(author, { listingId: undo.listingId, action: "pause" }, later(2));
    await expect(undoChange(author, undo, later(3))).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await stored(undo.listingId)).toMatchObject({ status: "paused" });
  });

  test("to anybody else, as if there were nothing", async () => {
    const undo = await changed(await newMember(), "delete");
    for (const other of [await newMember(), a.members.moderator, a.members.admin, b.members.resident]) {
      await expect(undoChange(other, undo, later(1))).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("once a moderator removed it", async () => {
    const author = await newMember();
    const undo = await changed(author, "close");
    await removeListing(database.db, { cityId: a.id, id: undo.listingId });
    await expect(undoChange(author, undo, later(1))).rejects.toMatchObject({ code: "transition-not-allowed" });
  });

  test("for an event of another listing, or none at all", async () => {
    const author = await newMember();
    const { listingId } = await changed(author, "close");
    const { eventId } = await changed(author, "close");
    for (const wrong of [eventId, uuidv7()]) {
      await expect(undoChange(author, { listingId, eventId: wrong }, later(1))).rejects.toMatchObject({
        code: "changed-meanwhile",
      });
    }
  });
});

describe("a deleted listing", () => {
  test("is gone for everybody at once, and offered back to its author alone for 30 seconds", async () => {
    const author = await newMember();
    const { listingId, eventId } = await changed(author, "delete");
    expect(await findPublicListing(database.db, a.id, listingId, NOW)).toBeNull();
    expect(await loadMyListing(author, listingId)).toBeNull();
    expect(await loadMyListings(author, NOW)).toEqual([]);
    const title = "Besoin de quelques courses";
    expect(await loadUndo(author, listingId, later(10))).toEqual({ listingId, eventId, title, secondsLeft: 20 });
    expect(await loadUndo(author, listingId, later(31))).toBeNull();
    expect(await loadUndo(await newMember(), listingId, later(10))).toBeNull();
    expect(await loadUndo(author, "' or 1=1", NOW)).toBeNull();
  });

  test("is erased with its history once it cannot come back, in every city", async () => {
    const author = await newMember();
    const { listingId } = await changed(author, "delete");
    const changes = { title: { before: "Un titre", after: "Un autre titre" } };
    await database.db
      .insert(listingVersions)
      .values({ cityId: a.id, listingId, version: 2, editorId: author.id, at: NOW, changes });
    const there = await insertListing(database.db, { city: b }, { status: "deleted", updatedAt: NOW });
    const closed = await insertListing(database.db, { city: a }, { status: "closed", updatedAt: NOW });
    await eraseDeleted(database.db, later(60));
    expect(await stored(listingId)).toBeDefined();
    await eraseDeleted(database.db, later(121));
    expect([await stored(listingId), await stored(there)]).toEqual([undefined, undefined]);
    expect(await stored(closed)).toBeDefined();
    for (const table of [listingEvents, listingVersions]) {
      expect(await database.db.select().from(table).where(eq(table.listingId, listingId))).toEqual([]);
    }
  });
});

test("nothing is taken back by who was suspended meanwhile", async () => {
  const author = await newMember();
  const undo = await changed(author, "close");
  await suspend(database.db, author);
  await expect(undoChange(author, undo, later(20))).rejects.toMatchObject({ code: "not-allowed" });
  expect(await stored(undo.listingId)).toMatchObject({ status: "closed" });
});
