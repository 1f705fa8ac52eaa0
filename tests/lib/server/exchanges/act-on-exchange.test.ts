import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appointments, sharedContacts } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { ACT_BUTTONS } from "#lib/exchanges/exchange.schema.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import { shareIn } from "#tests/support/contacts.ts";
import {
  hoursAfter,
  insertHelper,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, apply, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { removeListing, suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const LATER = hoursAfter(2);
const NOBODY = "01900000-0000-7000-8000-000000000000";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let helper: TestHelper;
let request: string;
/** The help that the helper proposed with their offer. */
let exchange: string;
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
  seen = exchangesOf(base.db, a.id);
  search = searchesOf(base.db, a.id);
  helper = await insertHelper(base.db, a, { capacity: 1 });
  request = await insertRequest(base.db, a);
  await matchListing(base.db, a.id, request, MORNING);
  exchange = await propose(helper, request, MORNING);
});

const change = (id: string, values: Partial<typeof listings.$inferInsert>) =>
  base.db.update(listings).set(values).where(eq(listings.id, id));
const remove = (id: string) => removeListing(base.db, { cityId: a.id, id });
const refuses = async (member: TestMember, action: "accept" | "cancel" | "complete" | "decline", code: string) => {
  const before = await seen.one(exchange);
  await expect(act(member, exchange, action, SOON)).rejects.toThrow(code);
  expect(await seen.one(exchange)).toEqual(before);
};
const newsTo = async ({ email }: TestMember) =>
  (await search.mails("exchange-news"))
    .filter(({ recipient }) => recipient === email)
    .map(({ payload }) => (payload as { news: string }).news);

describe("a yes", () => {
  test("takes the place and the time, fulfils the request, and tells whoever proposed", async () => {
    await act(author, exchange, "accept", SOON);
    expect(await seen.one(exchange)).toMatchObject({
      status: "accepted",
      acceptedAt: SOON,
      week: "2027-03-08",
      endedAt: null,
      outcome: null,
    });
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome: null });
    expect(await seen.lines(exchange)).toEqual(["1 propose", "2 accept"]);
    expect(await newsTo(helper)).toEqual(["accepted"]);
    expect(await newsTo(author)).toEqual(["helpProposed"]);
    const other = await insertRequest(base.db, a, {}, a.neighbours[0]);
    await expect(propose(a.neighbours[0], helper.offerId, LATER, { with: other })).rejects.toThrow("offer-full");
  });

  test("is for the one who was asked, once", async () => {
    await refuses(helper, "accept", "proposal-over");
    await act(author, exchange, "accept", SOON);
    await refuses(author, "accept", "proposal-over");
    await refuses(author, "decline", "proposal-over");
  });

  test.each([
    ["was taken back", () => act(helper, exchange, "withdraw", MORNING), "proposal-over"],
    ["was declined", () => act(author, exchange, "decline", MORNING), "proposal-over"],
    ["has expired", () => apply(base.db, a.id, exchange, "expire", MORNING), "proposal-over"],
    ["is about a request in pause", () => change(request, { status: "paused" }), "listing-paused"],
    ["is about a request that was removed", () => remove(request), "listing-gone"],
    ["is about a request that was closed", () => change(request, { status: "closed" }), "listing-gone"],
    ["is about a request that is over", () => change(request, { expiresAt: SOON }), "listing-gone"],
    ["is about a request that is fulfilled", () => change(request, { status: "fulfilled" }), "request-filled"],
    [
      "is about a request that was erased",
      () => base.db.delete(listings).where(eq(listings.id, request)),
      "listing-gone",
    ],
    ["comes with an offer in pause", () => change(helper.offerId, { status: "paused" }), "listing-paused"],
    ["comes with an offer that was removed", () => remove(helper.offerId), "listing-gone"],
    ["comes from somebody who is suspended", () => suspend(base.db, helper), "person-unavailable"],
    ["is answered by somebody who is suspended", () => suspend(base.db, author), "person-unavailable"],
    [
      "is between two people of whom one blocked the other",
      () => base.db.insert(blocks).values({ cityId: a.id, blockerId: helper.id, blockedId: author.id }),
      "person-unavailable",
    ],
  ])("is refused when the proposal %s", async (_, happen, code) => {
    await happen();
    await refuses(author, "accept", code);
  });

  test("is refused when the offer is full meanwhile, and possible again on Monday", async () => {
    const other = await insertRequest(base.db, a, {}, a.neighbours[0]);
    const first = await propose(a.neighbours[0], helper.offerId, MORNING, { with: other });
    await act(helper, first, "accept", MORNING);
    await refuses(author, "accept", "offer-full");
    await base.db.execute("update exchanges set expires_at = expires_at + interval '7 days'");
    await act(author, exchange, "accept", hoursAfter(7 * 24));
    expect(await seen.one(exchange)).toMatchObject({ status: "accepted", week: "2027-03-15" });
  });

  test("is refused from the very moment at which the proposal ends, even before somebody says so", async () => {
    const end = (await seen.one(exchange))?.expiresAt ?? SOON;
    await expect(act(author, exchange, "accept", end)).rejects.toThrow("proposal-over");
    await act(author, exchange, "accept", new Date(end.getTime() - 1));
  });

  test("of a helper who proposed without an offer counts on no offer, and not when they are suspended", async () => {
    const [neighbour] = a.neighbours;
    const id = await propose(neighbour, request, MORNING);
    await suspend(base.db, neighbour);
    await expect(act(author, id, "accept", SOON)).rejects.toThrow("person-unavailable");
    await base.db.update(memberships).set({ suspendedAt: null });
    await act(author, id, "accept", SOON);
    expect(await seen.one(id)).toMatchObject({ status: "accepted", offerId: null });
    expect(await seen.one(exchange)).toMatchObject({ status: "declined", outcome: "helped_otherwise" });
  });
});

describe("a no", () => {
  test.each([
    ["decline", () => author, () => helper, "declined", "declined", "beneficiary", "helped_otherwise"],
    ["withdraw", () => helper, () => author, "withdrawn", "withdrawn", "helper", "nobody_available"],
  ] as const)(
    "%s ends it, tells the other one, and takes up nothing",
    async (action, by, other, status, news, endedBy, outcome) => {
      await act(by(), exchange, action, SOON);
      expect(await seen.one(exchange)).toMatchObject({ status, endedBy, outcome, endedAt: SOON, acceptedAt: null });
      expect(await newsTo(other())).toContain(news);
      expect(await newsTo(by())).not.toContain(news);
      expect(await seen.listing(request)).toMatchObject({ status: "published", outcome: null });
      await expect(propose(a.neighbours[0], helper.offerId, LATER)).resolves.toBeDefined();
    },
  );
});

describe("a help that falls away", () => {
  beforeEach(() => act(author, exchange, "accept", SOON));

  test.each([
    ["helper", () => helper, () => author, null, "nobody_available"],
    ["beneficiary", () => author, () => helper, "helped_otherwise", "helped_otherwise"],
    ["beneficiary", () => author, () => helper, null, "no_longer_needed"],
  ] as const)(
    "by the %s brings the request back and gives the time back",
    async (endedBy, by, other, reason, outcome) => {
      await act(by(), exchange, "cancel", LATER, reason);
      expect(await seen.one(exchange)).toMatchObject({ status: "cancelled", endedBy, outcome });
      expect(await seen.listing(request)).toMatchObject({ status: "published", outcome: null });
      expect(await newsTo(other())).toContain("cancelled");
      expect(await newsTo(by())).not.toContain("cancelled");
      const again = await propose(helper, request, LATER, { with: helper.offerId });
      await act(author, again, "accept", LATER);
      expect(await seen.statuses()).toEqual({ cancelled: 1, accepted: 1 });
    },
  );

  test("takes with it what was shared and the time that will not come", async () => {
    const cityId = a.id;
    const key = { cityId, exchangeId: exchange, memberId: helper.id };
    await shareIn(base.db, key, { phone: "06 12 34 56 78", sharedAt: SOON });
    const time = {
      cityId,
      exchangeId: exchange,
      minutes: 60,
      place: "",
      proposedBy: "helper",
      createdAt: SOON,
    } as const;
    await base.db.insert(appointments).values([
      { ...time, id: uuidv7(), startsAt: hoursAfter(30), state: "proposed" },
      { ...time, id: uuidv7(), startsAt: hoursAfter(24), state: "agreed", agreedAt: SOON },
    ]);
    await act(helper, exchange, "cancel", LATER);
    expect(await base.db.select().from(sharedContacts)).toEqual([]);
    const states = await base.db.select({ state: appointments.state }).from(appointments);
    expect(states).toEqual([{ state: "dropped" }, { state: "dropped" }]);
  });

  test("is not the end of one that was never agreed, nor of one that is over", async () => {
    await act(author, exchange, "complete", LATER);
    await refuses(author, "cancel", "transition-not-allowed");
    await refuses(helper, "complete", "transition-not-allowed");
  });
});

test.each([
  ["helper", () => helper],
  ["beneficiary", () => author],
] as const)("one word of the %s is enough for a help that is done", async (endedBy, by) => {
  await act(author, exchange, "accept", SOON);
  await act(by(), exchange, "complete", LATER);
  expect(await seen.one(exchange)).toMatchObject({ status: "done", outcome: "helped", endedBy });
  expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome: "helped" });
  await expect(propose(a.neighbours[0], helper.offerId, LATER)).rejects.toThrow("offer-full");
});

test.each(ACT_BUTTONS)("%s is for nobody else, and about nothing else", async (action) => {
  const others = [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident];
  for (const other of others) await expect(act(other, exchange, action, SOON)).rejects.toThrow("not-found");
  // The same two, elsewhere: a city is not chosen by who asks.
  await expect(act({ ...author, cityId: b.id }, exchange, action, SOON)).rejects.toThrow("not-found");
  await expect(act(author, NOBODY, action, SOON)).rejects.toThrow("not-found");
  await expect(act(author, request, action, SOON)).rejects.toThrow("not-found");
  expect(await seen.one(exchange)).toMatchObject({ status: "proposed" });
});
