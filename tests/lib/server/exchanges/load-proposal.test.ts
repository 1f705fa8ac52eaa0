import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadProposal } from "#lib/server/exchanges/load-proposal.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { repeatExchange } from "#lib/server/exchanges/repeat-exchange.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let helper: TestHelper;
let request: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  helper = await insertHelper(base.db, a);
  request = await insertRequest(base.db, a);
});

const open = (member: Parameters<typeof loadProposal>[0], listing: string, other: string | null = null) =>
  loadProposal(member, { listing, with: other }, MORNING);

test("says on which side the reader would be, and of what of theirs it may be a part", async () => {
  const { resident } = a.members;
  expect(await open(helper, request)).toMatchObject({ side: "helper", other: { id: resident.id }, requests: [] });
  expect(await open(resident, helper.offerId)).toMatchObject({
    side: "beneficiary",
    other: { id: helper.id, verified: false },
    requests: [{ id: request }],
    refusal: null,
    openId: null,
  });
  const asked = await open(resident, request, helper.offerId);
  expect(asked).toMatchObject({ side: "beneficiary", listing: { id: request }, offer: { id: helper.offerId } });
});

test("is nothing about one's own listing, another city's, or what is no listing", async () => {
  const { resident } = a.members;
  expect(await open(resident, request)).toBeNull();
  expect(await open(helper, helper.offerId)).toBeNull();
  expect(await open(helper, helper.offerId, request)).toBeNull();
  expect(await open(b.members.resident, request)).toBeNull();
  for (const id of ["", "x", uuidv7(), "../../etc"]) expect(await open(resident, id)).toBeNull();
});

test.each([
  ["paused", "listing-paused"],
  ["closed", "listing-gone"],
  ["fulfilled", "request-filled"],
] as const)("says why not when the listing is %s", async (status, refusal) => {
  await base.db.update(listings).set({ status }).where(eq(listings.id, request));
  expect(await open(helper, request)).toMatchObject({ refusal });
});

test("is nothing, as if there had never been one, once the city removed the listing or its author deleted it", async () => {
  await removeListing(base.db, { cityId: a.id, id: request });
  expect(await open(helper, request)).toBeNull();
  for (const status of ["pending", "deleted"] as const) {
    await base.db.update(listings).set({ status }).where(eq(listings.id, request));
    expect(await open(helper, request)).toBeNull();
  }
});

test("offers nothing for a while to whoever was told no, in the words of a block", async () => {
  const asked = { key: uuidv7(), listing: request, with: null, message: "" };
  const { exchangeId: exchange } = await proposeExchange(helper, asked, MORNING);
  await actOnExchange(a.members.resident, { exchange, action: "decline", reason: null }, MORNING);
  expect(await open(helper, request)).toMatchObject({ refusal: "person-unavailable", openId: null });
});

test("shows what goes on already, and nothing of it between people who blocked each other", async () => {
  const { exchangeId } = await proposeExchange(
    helper,
    { key: uuidv7(), listing: request, with: null, message: "" },
    MORNING,
  );
  expect(await open(helper, request)).toMatchObject({ openId: exchangeId });
  await base.db.insert(blocks).values({ cityId: a.id, blockerId: a.members.resident.id, blockedId: helper.id });
  expect(await open(helper, request)).toMatchObject({ openId: null, refusal: "person-unavailable" });
});

test("a request that its author brought back once it was fulfilled wants helpers again", async () => {
  const { resident } = a.members;
  const first = await propose(helper, request, MORNING);
  await act(resident, first, "accept", hoursAfter(1));
  const [neighbour] = a.neighbours;
  const openLater = () => loadProposal(neighbour, { listing: request, with: null }, hoursAfter(3));
  expect(await openLater()).toMatchObject({ refusal: "request-filled" });
  await changeListingStatus(resident, { listingId: request, action: "reopen" }, hoursAfter(2));
  expect(await openLater()).toMatchObject({ refusal: null, openId: null });
  const second = await propose(neighbour, request, hoursAfter(3));
  await act(resident, second, "accept", hoursAfter(4));
  expect(await openLater()).toMatchObject({ refusal: "request-filled", openId: second });
});

test("shows what the two began anew, which names no request", async () => {
  const { resident } = a.members;
  const first = await propose(helper, request, MORNING);
  await act(resident, first, "accept", hoursAfter(1));
  await act(resident, first, "complete", hoursAfter(2));
  expect(await open(helper, request)).toMatchObject({ openId: null });
  const again = await repeatExchange(resident, { exchange: first, key: uuidv7() }, hoursAfter(3));
  expect(await open(helper, request)).toMatchObject({ openId: again.exchangeId });
  expect(await open(a.neighbours[0], request)).toMatchObject({ openId: null });
});
