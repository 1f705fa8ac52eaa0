import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listingEvents } from "#db/schema/listings.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { hoursAfter, insertHelpers, insertRequest, MORNING, searchesOf } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, apply, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const LATER = hoursAfter(2);

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let helper: TestMember;
let other: TestMember;
let seen: ReturnType<typeof exchangesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  [helper, other] = a.neighbours;
  seen = exchangesOf(base.db, a.id);
});

/** A request that one neighbour's help has fulfilled. */
async function fulfilled(overrides: Parameters<typeof insertRequest>[2] = {}) {
  const request = await insertRequest(base.db, a, overrides);
  const exchange = await propose(helper, request, MORNING);
  await act(author, exchange, "accept", SOON);
  return { request, exchange };
}
const statusOf = async (request: string) => (await seen.listing(request))?.status;
const events = async (request: string) => {
  const rows = await base.db
    .select()
    .from(listingEvents)
    .where(eq(listingEvents.listingId, request))
    .orderBy(asc(listingEvents.at), asc(listingEvents.id));
  return rows.map(({ action, actorId }) => `${action} ${actorId ? "author" : "system"}`);
};

describe("a request that a help had fulfilled", () => {
  test.each([
    ["helper cancels", (id: string) => act(helper, id, "cancel", LATER)],
    ["author cancels", (id: string) => act(author, id, "cancel", LATER)],
    ["time is not confirmed", (id: string) => apply(base.db, a.id, id, "release", LATER)],
    [
      "helper does not come",
      (id: string) => apply(base.db, a.id, id, "miss", LATER, { side: "beneficiary", absent: "helper" }),
    ],
  ])("comes back when the %s", async (_, fall) => {
    const { request, exchange } = await fulfilled();
    const life = (await seen.listing(request))?.expiresAt;
    await fall(exchange);
    expect(await seen.listing(request)).toMatchObject({ status: "published", expiresAt: life });
    expect(await events(request)).toEqual(["fulfil system", "look_again system"]);
    await act(author, await propose(other, request, LATER), "accept", LATER);
    expect(await statusOf(request)).toBe("fulfilled");
  });

  test.each([
    ["is done", (id: string) => act(helper, id, "complete", LATER)],
    ["is lost from view", (id: string) => apply(base.db, a.id, id, "lapse", LATER)],
  ])("stays away when the help %s", async (_, end) => {
    const { request, exchange } = await fulfilled();
    await end(exchange);
    expect(await statusOf(request)).toBe("fulfilled");
    expect(await events(request)).toEqual(["fulfil system"]);
  });

  test("stays away when its day is over, and comes back on that day", async () => {
    const day = { urgency: "dated" as const, neededOn: "2027-03-10", expiresAt: new Date("2027-03-10T23:00:00Z") };
    const [late, early] = [await fulfilled(day), await fulfilled(day)];
    await act(helper, early.exchange, "cancel", new Date("2027-03-10T22:59:00Z"));
    await act(helper, late.exchange, "cancel", new Date("2027-03-10T23:00:00Z"));
    expect(await statusOf(early.request)).toBe("published");
    expect(await seen.listing(late.request)).toMatchObject({ status: "fulfilled", outcome: "nobody_available" });
  });

  test("begins a new life when the old one is over but not its day", async () => {
    const { request, exchange } = await fulfilled({ expiresAt: LATER });
    await act(helper, exchange, "cancel", LATER);
    const listing = await seen.listing(request);
    expect(listing).toMatchObject({ status: "published", publishedAt: LATER });
    expect(listing?.expiresAt.getTime()).toBeGreaterThan(LATER.getTime());
  });
});

describe("what its author ended", () => {
  test.each(["fulfil", "close", "delete"] as const)("stays ended: %s", async (action) => {
    const request = await insertRequest(base.db, a, { peopleWanted: 2 });
    const exchange = await propose(helper, request, MORNING);
    await act(author, exchange, "accept", SOON);
    await changeListingStatus(author, { listingId: request, action }, SOON);
    const status = await statusOf(request);
    await act(helper, exchange, "cancel", LATER);
    expect(await statusOf(request)).toBe(status);
    expect(await events(request)).toEqual([`${action} author`]);
  });

  test("after a help, and brought back: it wants as many again", async () => {
    const { request, exchange } = await fulfilled();
    await act(author, exchange, "complete", SOON);
    await changeListingStatus(author, { listingId: request, action: "reopen" }, LATER);
    expect(await seen.listing(request)).toMatchObject({ status: "published", outcome: null });
    await act(author, await propose(other, request, LATER), "accept", hoursAfter(3));
    expect(await statusOf(request)).toBe("fulfilled");
    await expect(propose(a.members.agent, request, hoursAfter(4))).rejects.toThrow("request-filled");
  });
});

test("a request that wants two keeps its first help when the second one falls away", async () => {
  const request = await insertRequest(base.db, a, { peopleWanted: 2 });
  const [first, second] = [await propose(helper, request, MORNING), await propose(other, request, MORNING)];
  await act(author, first, "accept", SOON);
  expect(await statusOf(request)).toBe("published");
  await act(author, second, "accept", SOON);
  expect(await statusOf(request)).toBe("fulfilled");
  await act(other, second, "cancel", LATER);
  expect(await statusOf(request)).toBe("published");
  expect(await seen.one(first)).toMatchObject({ status: "accepted" });
});

test("a search that had ended with the request begins anew, for as many as are missing", async () => {
  const search = searchesOf(base.db, a.id);
  await insertHelpers(base.db, a, 5);
  const request = await insertRequest(base.db, a);
  await dispatchCity(base.db, a.id, MORNING);
  const exchange = await propose(helper, request, SOON);
  await act(author, exchange, "accept", SOON);
  await dispatchCity(base.db, a.id, LATER);
  expect(await search.dispatch(request)).toMatchObject({ state: "ended" });
  await act(helper, exchange, "cancel", hoursAfter(3));
  expect(await dispatchCity(base.db, a.id, hoursAfter(3))).toMatchObject({ requests: 1, invitations: 2 });
  expect(await search.dispatch(request)).toMatchObject({ state: "open", startedAt: hoursAfter(3) });
});
