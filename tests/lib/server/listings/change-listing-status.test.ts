import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { LISTING_ACTIONS, LISTING_STATUSES, type ListingStatus, nextStatus } from "#lib/listings/listing-status.ts";
import { MAX_OPEN_LISTINGS } from "#lib/listings/publishing-limits.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;

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
const listingOf = (author: TestMember, status: ListingStatus, overrides: object = {}) =>
  insertListing(database.db, { city: a, author }, { status, ...overrides });
async function stored(id: string) {
  const [row] = await database.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const eventsOf = (id: string) => database.db.select().from(listingEvents).where(eq(listingEvents.listingId, id));

describe("every action from every state", () => {
  const cases = LISTING_STATUSES.flatMap((from) => LISTING_ACTIONS.map((action) => [action, from] as const));
  test.each(cases)("%s from %s", async (action, from) => {
    const author = await newMember();
    const id = await listingOf(author, from);
    // A request has no confirmation to give; `undo` is a button of its own and never gets here.
    const to = action === "confirm" ? null : nextStatus(from, action, "author");
    const done = await changeListingStatus(author, { listingId: id, action }, NOW).then(
      () => "done",
      (error: unknown) => error,
    );
    if (to === null) {
      expect(done).toMatchObject({ code: "transition-not-allowed" });
      expect(await stored(id)).toMatchObject({ status: from, version: 1 });
      expect(await eventsOf(id)).toEqual([]);
    } else {
      expect(done).toBe("done");
      expect(await stored(id)).toMatchObject({ status: to, version: 1 });
      expect(await eventsOf(id)).toMatchObject([{ action, fromStatus: from, toStatus: to, actorId: author.id }]);
    }
  });
});

test("nothing is done by who was suspended since their page was read", async () => {
  const author = await newMember();
  const id = await listingOf(author, "closed");
  await suspend(database.db, author);
  const reopening = changeListingStatus(author, { listingId: id, action: "reopen" }, NOW);
  await expect(reopening).rejects.toMatchObject({ code: "not-allowed" });
  expect(await stored(id)).toMatchObject({ status: "closed" });
});

describe("whose listing it is", () => {
  test("a neighbour, a moderator and people of another city find nothing", async () => {
    const id = await listingOf(await newMember(), "published");
    const others = [await newMember(), a.members.moderator, a.members.admin, ...Object.values(b.members)];
    for (const other of others) {
      await expect(changeListingStatus(other, { listingId: id, action: "close" }, NOW)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await stored(id)).toMatchObject({ status: "published", version: 1 });
  });
});

describe("going back on line", () => {
  test("after the end starts a new life", async () => {
    const author = await newMember();
    const expiresAt = new Date(NOW.getTime() - DAY_MS);
    const id = await listingOf(author, "closed", { expiresAt });
    await changeListingStatus(author, { listingId: id, action: "reopen" }, NOW);
    expect(await stored(id)).toMatchObject({ publishedAt: NOW, expiresAt: new Date(NOW.getTime() + 60 * DAY_MS) });
  });

  test("is refused when the only day that was asked for is over", async () => {
    const author = await newMember();
    const over = { urgency: "dated", neededOn: "2026-01-05", expiresAt: new Date("2026-01-05T23:00:00Z") };
    const id = await listingOf(author, "paused", over);
    await expect(changeListingStatus(author, { listingId: id, action: "resume" }, NOW)).rejects.toMatchObject({
      code: "date-passed",
    });
    expect(await stored(id)).toMatchObject({ status: "paused", version: 1 });
  });

  test.each([
    ["reopen", "closed"],
    ["renew", "expired"],
  ] as const)("by %s is refused past the number of open listings", async (action, from) => {
    const author = await newMember();
    const id = await listingOf(author, from);
    for (let n = 0; n < MAX_OPEN_LISTINGS; n++) await listingOf(author, "published");
    await expect(changeListingStatus(author, { listingId: id, action }, NOW)).rejects.toMatchObject({
      code: "too-many-open-listings",
    });
  });

  test.each([
    ["confirm", "published"],
    ["resume", "paused"],
    ["reopen", "closed"],
  ] as const)("%s confirms an offer", async (action, from) => {
    const author = await newMember();
    const publishedAt = new Date(NOW.getTime() - 31 * DAY_MS);
    const expiresAt = new Date(NOW.getTime() + 6 * DAY_MS);
    const offer = {
      kind: "offer",
      capacity: 1,
      publishedAt,
      expiresAt,
      confirmationRound: 1,
      confirmationAskedAt: NOW,
    };
    const id = await listingOf(author, from, offer);
    await changeListingStatus(author, { listingId: id, action }, NOW);
    expect(await stored(id)).toMatchObject({
      status: "published",
      publishedAt,
      expiresAt: new Date(NOW.getTime() + 37 * DAY_MS),
      confirmationRound: 1,
      confirmationAskedAt: null,
    });
  });
});

test("a pause takes the listing out of the matches, and going on puts it back", async () => {
  const [asker, helper] = [await newMember(), await newMember()];
  const requestId = await listingOf(asker, "published");
  const offerId = await listingOf(helper, "published", { kind: "offer", capacity: 2 });
  const pairs = () =>
    database.db
      .select({ offerId: matches.offerId })
      .from(matches)
      .where(and(eq(matches.requestId, requestId), eq(matches.offerId, offerId)));
  await changeListingStatus(asker, { listingId: requestId, action: "pause" }, NOW);
  expect(await pairs()).toEqual([]);
  await changeListingStatus(asker, { listingId: requestId, action: "resume" }, NOW);
  expect(await pairs()).toHaveLength(1);
  await changeListingStatus(helper, { listingId: offerId, action: "close" }, NOW);
  expect(await pairs()).toEqual([]);
});
