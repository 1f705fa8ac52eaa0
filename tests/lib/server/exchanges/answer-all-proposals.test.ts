import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answerAllProposals } from "#lib/server/exchanges/answer-all-proposals.ts";
import {
  hoursAfter,
  insertHelper,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, atOnce, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const NOBODY = "01900000-0000-7000-8000-000000000000";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let seen: ReturnType<typeof exchangesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  seen = exchangesOf(base.db, a.id);
});

const join = () => insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const many = (count: number) => Promise.all(Array.from({ length: count }, join));
const thanked = async () =>
  (await searchesOf(base.db, a.id).mails("exchange-news"))
    .filter(({ payload }) => (payload as { news: string }).news === "declined")
    .map(({ recipient }) => recipient)
    .sort();

test("thirty people who propose their help are answered by one tap, each once", async () => {
  const request = await insertRequest(base.db, a);
  const people = await many(30);
  for (const person of people) await propose(person, request, MORNING);
  expect(await answerAllProposals(author, request, SOON)).toBe(30);
  expect(await seen.statuses()).toEqual({ declined: 30 });
  expect(await thanked()).toEqual(people.map(({ email }) => email).sort());
  expect(await seen.listing(request)).toMatchObject({ status: "published" });
  expect(await answerAllProposals(author, request, SOON)).toBe(0);
  expect(await thanked()).toHaveLength(30);
});

test("thirty people who ask for an offer, each with a request of their own, are answered too", async () => {
  const helper = await insertHelper(base.db, a);
  const requests: string[] = [];
  for (const person of await many(30)) {
    const request = await insertRequest(base.db, a, {}, person);
    requests.push(request);
    await propose(person, request, MORNING, { with: helper.offerId });
  }
  expect(await answerAllProposals(helper, helper.offerId, SOON)).toBe(30);
  const left = await Promise.all(requests.map(async (id) => (await seen.listing(id))?.status));
  expect(new Set(left)).toEqual(new Set(["published"]));
});

test("what the author asked themselves, and what is agreed, goes on", async () => {
  const request = await insertRequest(base.db, a, { peopleWanted: 5 });
  const helper = await insertHelper(base.db, a);
  const [first, second] = await many(2);
  if (!first || !second) throw new Error("nobody came");
  const own = await propose(author, request, MORNING, { with: helper.offerId });
  const agreed = await propose(first, request, MORNING);
  await act(author, agreed, "accept", MORNING);
  const waiting = await propose(second, request, MORNING);
  expect(await answerAllProposals(author, request, SOON)).toBe(1);
  expect(await seen.one(own)).toMatchObject({ status: "proposed" });
  expect(await seen.one(agreed)).toMatchObject({ status: "accepted" });
  expect(await seen.one(waiting)).toMatchObject({ status: "declined", endedBy: "beneficiary" });
});

test("about a listing of somebody else, of another city, or of nobody: not-found, and nothing changes", async () => {
  const request = await insertRequest(base.db, a);
  await propose(a.neighbours[0], request, MORNING);
  for (const member of [a.neighbours[0], a.members.moderator, b.members.resident, { ...author, cityId: b.id }]) {
    await expect(answerAllProposals(member, request, SOON)).rejects.toThrow("not-found");
  }
  await expect(answerAllProposals(author, NOBODY, SOON)).rejects.toThrow("not-found");
  expect(await seen.statuses()).toEqual({ proposed: 1 });
});

describe("while people answer one by one", () => {
  type Owned = { by: TestMember; id: string };

  /** A request of each author that wants three, and the proposals of all helpers: in one order here, in the other one there. */
  async function crowded(authors: readonly TestMember[], helpers: readonly TestHelper[]) {
    const [requests, proposals]: [Owned[], Owned[]] = [[], []];
    for (const [at, by] of authors.entries()) {
      const request = await insertRequest(base.db, a, { peopleWanted: 3 }, by);
      requests.push({ by, id: request });
      for (const helper of at % 2 === 0 ? helpers : helpers.toReversed()) {
        proposals.push({ by, id: await propose(helper, request, MORNING, { with: helper.offerId }) });
      }
    }
    return { requests, proposals };
  }

  test("every proposal gets one answer, and nobody waits for each other for ever", async () => {
    const [authors, helpers] = [await many(4), await insertHelpers(base.db, a, 6, { capacity: 14 })];
    for (let round = 0; round < 4; round += 1) {
      const { requests, proposals } = await crowded(authors, helpers);
      const ones = proposals.slice(round * 2).map(({ by, id }) => act(by, id, "accept", SOON));
      const all = requests.map(({ by, id }) => answerAllProposals(by, id, SOON));
      // A deadlock is no refusal: it would be thrown here.
      const { refused } = await atOnce([...ones.slice(0, 6), ...all, ...ones.slice(6)]);
      expect(refused.filter((code) => code !== "proposal-over")).toEqual([]);
    }
    const { accepted = 0, declined = 0, ...others } = await seen.statuses();
    expect([accepted + declined, others]).toEqual([4 * 4 * 6, {}]);
  });
});
