import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { matches } from "#db/schema/matches.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import {
  hoursAfter,
  insertHelper,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, atOnce, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { insertExchange } from "#tests/support/exchanges.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const WEEK = "2027-03-08";
const NOBODY = "01900000-0000-7000-8000-000000000000";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let neighbour: TestMember;
let seen: ReturnType<typeof exchangesOf>;
let search: ReturnType<typeof searchesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  [neighbour] = a.neighbours;
  seen = exchangesOf(base.db, a.id);
  search = searchesOf(base.db, a.id);
});

const matched = (listingId: string) => matchListing(base.db, a.id, listingId, MORNING);
const news = async () =>
  (await search.mails("exchange-news")).map(({ recipient, payload }) => ({ recipient, payload }));

describe("from the page of a request", () => {
  test("a neighbour proposes their help: the author is told, and what they wrote comes second", async () => {
    const request = await insertRequest(base.db, a);
    const id = await propose(neighbour, request, SOON, { message: "Je passe demain ?" });
    expect(await seen.one(id)).toMatchObject({
      requestId: request,
      offerId: null,
      helperId: neighbour.id,
      beneficiaryId: author.id,
      proposedBy: "helper",
      status: "proposed",
      createdAt: SOON,
      expiresAt: hoursAfter(5 * 24, SOON),
      outcome: null,
    });
    expect(await seen.lines(id)).toEqual(["1 propose", "2 Je passe demain ?"]);
    expect(await news()).toMatchObject([
      {
        recipient: author.email,
        payload: { news: "helpProposed", name: "Bilal", title: "Besoin de quelques courses" },
      },
    ]);
  });

  test("with their own offer that goes best, and without it when it is full", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 1 });
    const [first, second] = [await insertRequest(base.db, a), await insertRequest(base.db, a)];
    await Promise.all([matched(first), matched(second)]);
    expect(await seen.one(await propose(helper, first, SOON))).toMatchObject({ offerId: helper.offerId });
    await insertExchange(base.db, { city: a, offer: { id: helper.offerId, authorId: helper.id } }, { week: WEEK });
    expect(await seen.one(await propose(helper, second, SOON))).toMatchObject({ requestId: second, offerId: null });
  });

  test("with an offer that they name, which must have time left", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 1 });
    const request = await insertRequest(base.db, a);
    await insertExchange(base.db, { city: a, offer: { id: helper.offerId, authorId: helper.id } }, { week: WEEK });
    const named = propose(helper, request, SOON, { with: helper.offerId });
    await expect(named).rejects.toThrow("offer-full");
    const nextWeek = hoursAfter(7 * 24);
    expect(await seen.one(await propose(helper, request, nextWeek, { with: helper.offerId }))).toMatchObject({
      offerId: helper.offerId,
      proposedBy: "helper",
    });
  });
});

describe("from the page of an offer", () => {
  let helper: TestHelper;
  beforeEach(async () => {
    helper = await insertHelper(base.db, a);
  });

  test("a neighbour asks for it: the helper is told", async () => {
    const id = await propose(neighbour, helper.offerId, SOON);
    expect(await seen.one(id)).toMatchObject({
      requestId: null,
      offerId: helper.offerId,
      helperId: helper.id,
      beneficiaryId: neighbour.id,
      proposedBy: "beneficiary",
    });
    expect(await seen.lines(id)).toEqual(["1 propose"]);
    expect(await news()).toMatchObject([
      { recipient: helper.email, payload: { news: "helpAsked", name: "Bilal", title: "Je fais vos courses" } },
    ]);
  });

  test("for a request of their own, whose day it then waits for", async () => {
    const dated = { urgency: "dated" as const, neededOn: "2027-03-10" };
    const request = await insertRequest(base.db, a, dated);
    const id = await propose(author, helper.offerId, SOON, { with: request });
    expect(await seen.one(id)).toMatchObject({
      requestId: request,
      offerId: helper.offerId,
      beneficiaryId: author.id,
      proposedBy: "beneficiary",
      expiresAt: new Date("2027-03-10T23:00:00Z"),
    });
    expect(await seen.lines(id)).toHaveLength(1);
  });

  test("and from one's own request to an offer that matches it", async () => {
    const request = await insertRequest(base.db, a);
    expect(await seen.one(await propose(author, request, SOON, { with: helper.offerId }))).toMatchObject({
      requestId: request,
      offerId: helper.offerId,
      helperId: helper.id,
      proposedBy: "beneficiary",
    });
  });

  test("never for a request of somebody else, and never two listings that make no pair", async () => {
    const theirs = await insertRequest(base.db, a);
    const own = await insertRequest(base.db, a, {}, neighbour);
    const others = await insertHelper(base.db, a);
    const wrong: [string, string][] = [
      [helper.offerId, theirs],
      [theirs, helper.offerId],
      [theirs, own],
      [own, theirs],
      [helper.offerId, others.offerId],
      [own, own],
    ];
    for (const [listing, other] of wrong) {
      await expect(propose(neighbour, listing, SOON, { with: other })).rejects.toThrow("not-found");
    }
    expect(await seen.all()).toEqual([]);
  });
});

describe("nothing is proposed", () => {
  const refused = async (member: TestMember, listing: string, code: string, other: string | null = null) => {
    await expect(propose(member, listing, SOON, { with: other })).rejects.toThrow(code);
    expect(await seen.all()).toEqual([]);
    expect(await news()).toEqual([]);
  };

  test("to oneself, in another city, or about what there is not", async () => {
    const request = await insertRequest(base.db, a);
    const elsewhere = await insertRequest(base.db, b);
    const helper = await insertHelper(base.db, a);
    await refused(author, request, "not-found");
    await refused(helper, helper.offerId, "not-found");
    await refused(neighbour, elsewhere, "not-found");
    await refused(b.members.resident, request, "not-found");
    await refused(neighbour, NOBODY, "not-found");
    await refused(neighbour, request, "not-found", NOBODY);
    await refused(helper, request, "not-found", elsewhere);
  });

  test.each([
    ["paused", {}, "listing-paused"],
    ["closed", {}, "listing-gone"],
    ["pending", {}, "not-found"],
    ["removed", {}, "not-found"],
    ["deleted", {}, "not-found"],
    ["expired", {}, "listing-gone"],
    ["published", { expiresAt: SOON }, "listing-gone"],
    ["fulfilled", {}, "request-filled"],
  ] as const)("about a request that is %s %j: %s", async (status, overrides, code) => {
    await refused(neighbour, await insertRequest(base.db, a, { status, ...overrides }), code);
  });

  test("about an offer that is full this week", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 1 });
    const offer = { id: helper.offerId, authorId: helper.id };
    await insertExchange(base.db, { city: a, offer }, { week: WEEK });
    await expect(propose(neighbour, helper.offerId, SOON)).rejects.toThrow("offer-full");
    expect(await seen.one(await propose(neighbour, helper.offerId, hoursAfter(7 * 24)))).toBeDefined();
  });

  test("by or to somebody who is suspended, or where one blocked the other: in the same words", async () => {
    const request = await insertRequest(base.db, a);
    const blocked = { cityId: a.id, blockerId: author.id, blockedId: neighbour.id };
    await base.db.insert(blocks).values(blocked);
    await refused(neighbour, request, "person-unavailable");
    await base.db.delete(blocks);
    await base.db.insert(blocks).values({ ...blocked, blockerId: neighbour.id, blockedId: author.id });
    await refused(neighbour, request, "person-unavailable");
    await base.db.delete(blocks);
    await suspend(base.db, author);
    await refused(neighbour, request, "person-unavailable");
    await base.db.update(memberships).set({ suspendedAt: null });
    await suspend(base.db, neighbour);
    await refused(neighbour, request, "not-allowed");
  });
});

describe("twice", () => {
  test("the same form, even at the same moment, is one proposal", async () => {
    const request = await insertRequest(base.db, a);
    const form = { key: randomUUID(), message: "Bonjour" };
    const ids = await Promise.all([1, 2, 3].map(() => propose(neighbour, request, SOON, form)));
    expect(new Set([...ids, await propose(neighbour, request, hoursAfter(2), form)]).size).toBe(1);
    expect(await seen.lines(ids[0] ?? "")).toEqual(["1 propose", "2 Bonjour"]);
    expect(await news()).toHaveLength(1);
  });

  test("another form about the same listing is refused while the first goes on, from either side", async () => {
    const request = await insertRequest(base.db, a);
    const helper = await insertHelper(base.db, a);
    const { done, refused } = await atOnce([1, 2, 3].map(() => propose(helper, request, SOON)));
    expect([done, refused]).toEqual([1, ["already-proposed", "already-proposed"]]);
    await expect(propose(author, request, SOON, { with: helper.offerId })).rejects.toThrow("already-proposed");
    const [first] = await seen.all();
    await act(helper, first?.id ?? "", "withdraw", SOON);
    const again = await propose(author, request, hoursAfter(2), { with: helper.offerId });
    expect(await seen.lines(again)).toEqual(["1 propose", "2 withdraw", "3 propose"]);
  });
});

test("what two people declined to be matched for may still be asked for by hand", async () => {
  const helper = await insertHelper(base.db, a);
  const request = await insertRequest(base.db, a);
  await matched(request);
  await base.db.update(matches).set({ declinedAt: MORNING }).where(eq(matches.cityId, a.id));
  expect(await seen.one(await propose(helper, request, SOON))).toMatchObject({ offerId: helper.offerId });
});
