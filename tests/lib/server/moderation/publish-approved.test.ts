import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { City } from "#lib/cities/city.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { holdListing } from "#lib/server/moderation/change-listing.ts";
import { publishApproved } from "#lib/server/moderation/publish-approved.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { act, propose } from "#tests/support/exchange-flow.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  city = await cityOf(base.db, a);
});
afterAll(() => base.close());

const newMember = (): Promise<TestMember> =>
  insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const FIRST = { status: "pending", publishedAt: null } as const;
const approve = (listingId: string, now = NOW) =>
  base.db.transaction((tx) => publishApproved(tx, city, { listingId, moderatorId: a.members.moderator.id }, now));
async function stored(id: string) {
  const [row] = await base.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const eventsOf = (id: string) =>
  base.db.select().from(listingEvents).where(eq(listingEvents.listingId, id)).orderBy(asc(listingEvents.id));
const mailsTo = ({ email }: TestMember) =>
  base.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, email), eq(outbox.channel, "mail")));

describe("a new listing that a moderator lets appear", () => {
  test("begins its life now, is matched and announced, and its author is told", async () => {
    const helper = await newMember();
    await insertListing(base.db, { city: a, author: helper }, { kind: "offer", urgency: "flexible", capacity: 1 });
    const author = await newMember();
    const id = await insertListing(base.db, { city: a, author }, FIRST);
    expect(await approve(id, later(3))).toBe("published");
    expect(await stored(id)).toMatchObject({ status: "published", publishedAt: later(3), expiresAt: later(63) });
    expect(await eventsOf(id)).toMatchObject([
      { action: "approve", fromStatus: "pending", toStatus: "published", actorId: a.members.moderator.id },
    ]);
    expect(await base.db.select().from(matches).where(eq(matches.requestId, id))).not.toEqual([]);
    const jobs = await base.db.execute(sql`select data from pgboss.job where name = 'match-listing'`);
    expect(jobs.map(({ data }) => data)).toContainEqual({ cityId: a.id, listingId: id });
    const [mail] = await mailsTo(author);
    expect(mail).toMatchObject({
      kind: "listing-approved",
      payload: { title: "Besoin de quelques courses", helpers: 1 },
    });
    expect(mail?.payload.link).toContain(`/${a.slug}/mes-annonces/${id}`);
  });

  test("approved twice appears once", async () => {
    const author = await newMember();
    const id = await insertListing(base.db, { city: a, author }, FIRST);
    expect([await approve(id), await approve(id)]).toEqual(["published", "unchanged"]);
    expect(await mailsTo(author)).toHaveLength(1);
  });

  test("stays away when its only day is over", async () => {
    const neededOn = NOW.toISOString().slice(0, 10);
    const id = await insertListing(base.db, { city: a }, { ...FIRST, urgency: "dated", neededOn });
    expect(await approve(id, later(3))).toBe("over");
    expect(await stored(id)).toMatchObject({ status: "pending" });
  });
});

describe("one that was on line before", () => {
  test("keeps its place and gets back the time of its wait", async () => {
    const publishedAt = later(-10);
    const id = await insertListing(base.db, { city: a }, { publishedAt, expiresAt: later(20) });
    await holdListing(base.db, city, { listingId: id, actorId: null }, NOW);
    expect(await approve(id, later(2))).toBe("published");
    expect(await stored(id)).toMatchObject({ publishedAt, expiresAt: later(22) });
  });

  test("goes back into pause if its author had paused it, and nothing is said to be on line", async () => {
    const author = await newMember();
    const id = await insertListing(base.db, { city: a, author }, { status: "paused" });
    await holdListing(base.db, city, { listingId: id, actorId: null }, NOW);
    expect(await approve(id, later(1))).toBe("paused");
    expect(await stored(id)).toMatchObject({ status: "paused" });
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["hold", "approve", "pause"]);
    expect(await mailsTo(author)).toEqual([]);
  });

  test("is over when its author wants no more help than they have", async () => {
    const [author, helper] = [await newMember(), await newMember()];
    const id = await insertListing(base.db, { city: a, author }, { peopleWanted: 2 });
    await act(author, await propose(helper, id, NOW), "accept", NOW);
    await holdListing(base.db, city, { listingId: id, actorId: null }, NOW);
    await base.db.update(listings).set({ peopleWanted: 1 }).where(eq(listings.id, id));
    expect(await approve(id, NOW)).toBe("over");
    expect(await stored(id)).toMatchObject({ status: "fulfilled" });
  });
});

test.each(LISTING_STATUSES.filter((status) => status !== "pending"))("what is %s is left as it is", async (status) => {
  const id = await insertListing(base.db, { city: a }, { status });
  expect(await approve(id)).toBe("unchanged");
  expect(await eventsOf(id)).toEqual([]);
});

test("nothing of another city is approved", async () => {
  const id = await insertListing(base.db, { city: b }, FIRST);
  expect(await approve(id)).toBe("unchanged");
  expect(await stored(id)).toMatchObject({ status: "pending" });
});
