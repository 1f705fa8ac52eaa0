import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { liftRestrictions } from "#lib/server/moderation/lift-restrictions.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor, whileRefused } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator } = a.members);
  seen = judgingOf(base.db, a);
});

const NONE = { suspendedAt: null, suspendedUntil: null, limitedUntil: null, closedAt: null };
const expiresAt = daysAfter(200);
const open = (status: "pending" | "published" | "paused" = "published", overrides = {}) =>
  insertListing(base.db, { city: a }, { status, expiresAt, ...overrides });
const suspended = (overrides = {}, at = DAY, days: 7 | 30 = 7) =>
  judge(base.db, { by: moderator, author, ...overrides }, { action: "suspend", days }, at);
const END = secondsAfter(10, daysAfter(7));

describe("a suspension", () => {
  test("ends on time, once: listings come back as they were, and the person is told", async () => {
    const [published, paused] = [await open(), await open("paused")];
    const { decisionId } = await suspended();
    expect(await liftRestrictions(base.db, secondsAfter(-1, END))).toBe(0);
    const runs = await Promise.all([liftRestrictions(base.db, END), liftRestrictions(base.db, END)]);
    expect(runs.sort()).toEqual([0, 1]);
    expect(await seen.flags(author)).toEqual(NONE);
    expect([await seen.status(published), await seen.status(paused)]).toEqual(["published", "paused"]);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "applied", endedAt: END });
    expect(await seen.mails("restriction-ended")).toMatchObject([{ recipient: author.email }]);
    expect((await seen.log()).at(-1)).toBe("restriction.ended");
  });

  test("does not bring back the listing that it was about, nor what was removed for itself", async () => {
    const [judged, removed, other] = [await open(), await open(), await open()];
    await judge(base.db, { by: moderator, author, listingId: removed });
    await suspended({ listingId: judged }, secondsAfter(60));
    await liftRestrictions(base.db, daysAfter(8));
    const states = await Promise.all([judged, removed, other].map(seen.status));
    expect(states).toEqual(["removed", "removed", "published"]);
  });

  test("ends while another one goes on: nothing changes until that ends too", async () => {
    const listing = await open();
    await suspended();
    const { decisionId } = await suspended({}, daysAfter(1), 30);
    const { endsAt } = await seen.decision(decisionId);
    expect(await liftRestrictions(base.db, daysAfter(8))).toBe(1);
    expect(await seen.flags(author)).toMatchObject({ suspendedUntil: endsAt, suspendedAt: expect.any(Date) });
    expect(await seen.status(listing)).toBe("removed");
    expect(await seen.mails("restriction-ended")).toEqual([]);
    expect(await liftRestrictions(base.db, daysAfter(32))).toBe(1);
    expect([await seen.flags(author), await seen.status(listing)]).toEqual([NONE, "published"]);
  });

  test("ends while a limit goes on: nobody is told that they can do everything before that ends too", async () => {
    await judge(base.db, { by: moderator, author }, { action: "limit", days: 30 });
    await suspended({}, secondsAfter(60));
    expect(await liftRestrictions(base.db, daysAfter(8))).toBe(1);
    expect(await seen.flags(author)).toMatchObject({ suspendedAt: null, limitedUntil: expect.any(Date) });
    expect(await seen.mails("restriction-ended")).toEqual([]);
    expect(await liftRestrictions(base.db, daysAfter(31))).toBe(1);
    expect(await seen.mails("restriction-ended")).toHaveLength(1);
  });

  test("ends under a closed account: that stays", async () => {
    const listing = await open();
    await suspended();
    await judge(base.db, { by: moderator, author }, { action: "close_account" }, daysAfter(1));
    expect(await liftRestrictions(base.db, daysAfter(400))).toBe(1);
    expect(await seen.flags(author)).toMatchObject({ suspendedUntil: null, closedAt: expect.any(Date) });
    expect(await seen.status(listing)).toBe("removed");
  });

  test("gives back what was still to be read, or changed, as it was: nothing appears unread", async () => {
    const [unread, held] = [await open("pending"), await open()];
    await openCaseFor(base.db, author, { listingId: unread, openedAt: DAY });
    await judge(base.db, { by: moderator, author, listingId: held }, { action: "ask_change" });
    await suspended({}, secondsAfter(60));
    await liftRestrictions(base.db, daysAfter(8));
    expect([await seen.status(unread), await seen.status(held)]).toEqual(["pending", "pending"]);
  });

  test("gives back a request whose day has passed: it ends by itself", async () => {
    const dated = { urgency: "dated" as const, neededOn: "2027-03-12", expiresAt: daysAfter(3) };
    const request = await open("published", dated);
    await suspended();
    await liftRestrictions(base.db, daysAfter(8));
    expect((await seen.listing(request)).expiresAt).toEqual(daysAfter(3));
    const open1 = await base.db.select().from(listings).where(eq(listings.id, request));
    expect(open1[0]?.expiresAt.getTime()).toBeLessThan(daysAfter(8).getTime());
  });
});

describe("a limit", () => {
  test("ends on time; what was removed with it stays so", async () => {
    const listing = await open();
    await judge(base.db, { by: moderator, author, listingId: listing }, { action: "limit", days: 7 });
    expect(await liftRestrictions(base.db, END)).toBe(1);
    expect([await seen.flags(author), await seen.status(listing)]).toEqual([NONE, "removed"]);
    expect(await seen.mails("restriction-ended")).toHaveLength(1);
  });

  test("ends while a longer one goes on", async () => {
    await judge(base.db, { by: moderator, author }, { action: "limit", days: 30 });
    const { decisionId } = await judge(base.db, { by: moderator, author }, { action: "limit", days: 90 }, daysAfter(1));
    const { endsAt } = await seen.decision(decisionId);
    await liftRestrictions(base.db, daysAfter(31));
    expect(await seen.flags(author)).toMatchObject({ limitedUntil: endsAt });
  });
});

test("one that cannot be ended keeps nobody else waiting", async () => {
  const { decisionId } = await suspended();
  const other = await suspended({ author: a.neighbours[0] }, secondsAfter(60));
  await whileRefused(base.db, { id: decisionId, column: "ended_at" }, async () => {
    await expect(liftRestrictions(base.db, daysAfter(8))).rejects.toThrow();
  });
  expect(await seen.decision(other.decisionId)).toMatchObject({ endedAt: daysAfter(8) });
  expect(await liftRestrictions(base.db, daysAfter(9))).toBe(1);
});
