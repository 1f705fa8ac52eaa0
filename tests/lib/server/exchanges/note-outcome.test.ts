import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listingEvents } from "#db/schema/listings.ts";
import type { ListingAction } from "#lib/listings/listing-status.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { expireListings } from "#lib/server/listings/expire-listings.ts";
import { undoChange } from "#lib/server/listings/undo-change.ts";
import { hoursAfter, insertHelpers, insertRequest, MORNING, searchesOf } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, apply, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const LATER = hoursAfter(2);
const END = hoursAfter(20);

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

const outcomeOf = async (request: string) => (await seen.listing(request))?.outcome;
const change = (listingId: string, action: ListingAction, now = LATER) =>
  changeListingStatus(author, { listingId, action }, now);
const newRequest = (peopleWanted = 1) => insertRequest(base.db, a, { peopleWanted, expiresAt: END });
async function accepted(request: string, by = helper) {
  const id = await propose(by, request, MORNING);
  await act(author, id, "accept", SOON);
  return id;
}

describe("its author", () => {
  test("found help here, or elsewhere", async () => {
    const [here, elsewhere] = [await newRequest(2), await newRequest(2)];
    await accepted(here);
    await propose(helper, elsewhere, MORNING);
    await change(here, "fulfil");
    await change(elsewhere, "fulfil");
    expect([await outcomeOf(here), await outcomeOf(elsewhere)]).toEqual(["helped", "helped_otherwise"]);
  });

  test.each(["close", "delete"] as const)("needs no help any more: %s, and an undo takes it back", async (action) => {
    const request = await newRequest();
    await change(request, action);
    expect(await outcomeOf(request)).toBe("no_longer_needed");
    const [event] = await base.db.select().from(listingEvents).orderBy(desc(listingEvents.at)).limit(1);
    await undoChange(author, { listingId: request, eventId: event?.id ?? "" }, LATER);
    expect(await outcomeOf(request)).toBeNull();
  });

  test("brings it back: nothing is said any more; and keeps what was said of one that they delete", async () => {
    const request = await newRequest();
    await change(request, "fulfil");
    await change(request, "reopen");
    expect(await outcomeOf(request)).toBeNull();
    await change(request, "pause");
    expect(await outcomeOf(request)).toBeNull();
    await change(request, "fulfil");
    await change(request, "delete", hoursAfter(3));
    expect(await outcomeOf(request)).toBe("helped_otherwise");
    const [event] = await base.db.select().from(listingEvents).orderBy(desc(listingEvents.at)).limit(1);
    await undoChange(author, { listingId: request, eventId: event?.id ?? "" }, hoursAfter(3));
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome: "helped_otherwise" });
  });

  test("of an offer says nothing of a request", async () => {
    const offer = await insertRequest(base.db, a, { kind: "offer", capacity: 1 });
    await change(offer, "close");
    expect(await outcomeOf(offer)).toBeNull();
  });
});

describe("its date passes", () => {
  test("each request tells what became of it", async () => {
    const [alone, waiting, agreed, done, refused] = await Promise.all([1, 1, 2, 2, 1].map(newRequest));
    if (!alone || !waiting || !agreed || !done || !refused) throw new Error("no request");
    await propose(helper, waiting, MORNING);
    await accepted(agreed);
    await act(helper, await accepted(done), "complete", LATER);
    await act(helper, await propose(helper, refused, MORNING), "withdraw", SOON);
    await expireListings(base.db, END);
    const outcomes = await Promise.all([alone, waiting, agreed, done, refused].map(outcomeOf));
    expect(outcomes).toEqual(["nobody_available", "nobody_answered", "lost_from_view", "helped", "nobody_available"]);
    await change(alone, "renew", END);
    expect(await outcomeOf(alone)).toBeNull();
  });

  test("people who were asked and kept silent are told from people who said that they cannot", async () => {
    const search = searchesOf(base.db, a.id);
    const helpers = await insertHelpers(base.db, a, 1);
    const request = await newRequest();
    await dispatchCity(base.db, a.id, MORNING);
    const [invitation] = await search.invitations(request);
    const silent = await insertRequest(base.db, a, { expiresAt: END }, other);
    await dispatchCity(base.db, a.id, SOON);
    expect(await search.invitations(silent)).toHaveLength(1);
    for (const one of helpers) {
      await answerInvitation(one, { invitation: invitation?.id ?? "", answer: "not_this_time" }, SOON);
    }
    await expireListings(base.db, END);
    expect([await outcomeOf(request), await outcomeOf(silent)]).toEqual(["nobody_available", "nobody_answered"]);
  });

  test("and a help that was agreed is told of afterwards", async () => {
    const request = await newRequest(2);
    const exchange = await accepted(request);
    await expireListings(base.db, END);
    expect(await outcomeOf(request)).toBe("lost_from_view");
    await act(author, exchange, "complete", hoursAfter(24));
    expect(await outcomeOf(request)).toBe("helped");
  });
});

describe("the system fulfilled it", () => {
  const day = { urgency: "dated" as const, neededOn: "2027-03-09", expiresAt: new Date("2027-03-09T23:00:00Z") };
  const NEXT_DAY = hoursAfter(24);

  test("nothing is said until the help is done", async () => {
    const request = await newRequest();
    const exchange = await accepted(request);
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome: null });
    await act(helper, exchange, "complete", LATER);
    expect(await outcomeOf(request)).toBe("helped");
  });

  test.each([
    ["miss", { side: "beneficiary", absent: "helper" }, "did_not_come"],
    ["release", {}, "no_message"],
    ["lapse", {}, "lost_from_view"],
  ] as const)("%s once its day is over: that is what became of it", async (action, by, outcome) => {
    const request = await insertRequest(base.db, a, day);
    const exchange = await accepted(request);
    await apply(base.db, a.id, exchange, action, NEXT_DAY, by);
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome });
  });

  test("and one helper did not come while another one did", async () => {
    const request = await insertRequest(base.db, a, { ...day, peopleWanted: 2 });
    const [first, second] = [await accepted(request), await accepted(request, other)];
    await apply(base.db, a.id, first, "miss", NEXT_DAY, { side: "beneficiary", absent: "helper" });
    expect(await outcomeOf(request)).toBeNull();
    await act(other, second, "complete", NEXT_DAY);
    expect(await outcomeOf(request)).toBe("helped");
  });

  test("and it comes back: nothing is said any more", async () => {
    const request = await newRequest(2);
    const [first, second] = [await accepted(request), await accepted(request, other)];
    await act(author, first, "complete", LATER);
    expect(await outcomeOf(request)).toBe("helped");
    await act(other, second, "cancel", LATER);
    expect(await seen.listing(request)).toMatchObject({ status: "published", outcome: null });
    await expireListings(base.db, END);
    expect(await outcomeOf(request)).toBe("helped");
  });
});

test("of another city, or another request, nothing is noted", async () => {
  const [request, untouched] = [await newRequest(), await newRequest()];
  await change(request, "close");
  expect(await outcomeOf(untouched)).toBeNull();
  const rows = await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, untouched));
  expect(rows).toEqual([]);
});
