import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { invitations } from "#db/schema/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
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
import { act, apply, atOnce, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const LATER = hoursAfter(2);
const CROWD = 50;

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let seen: ReturnType<typeof exchangesOf>;
let search: ReturnType<typeof searchesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  seen = exchangesOf(base.db, a.id);
  search = searchesOf(base.db, a.id);
});

const join = () => insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const many = (count: number) => Promise.all(Array.from({ length: count }, join));
const newsOf = async (news: string) =>
  (await search.mails("exchange-news"))
    .filter(({ payload }) => (payload as { news: string }).news === news)
    .map(({ recipient }) => recipient);

/** A request with the proposals of a crowd. */
async function crowded(peopleWanted: number, count = CROWD) {
  const request = await insertRequest(base.db, a, { peopleWanted });
  const people = await many(count);
  const proposals: string[] = [];
  for (const person of people) proposals.push(await propose(person, request, MORNING));
  return { request, people, proposals };
}

describe("fifty at once", () => {
  test("of one request, accepted by its author in fifty tabs: one helps, the others are told kindly, once", async () => {
    const { request, people, proposals } = await crowded(1);
    const { done, refused } = await atOnce(proposals.map((id) => act(author, id, "accept", SOON)));
    expect(done).toBe(1);
    expect(new Set(refused)).toEqual(new Set(["proposal-over"]));
    expect(await seen.statuses()).toEqual({ accepted: 1, declined: CROWD - 1 });
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled", outcome: null });
    const told = [...(await newsOf("accepted")), ...(await newsOf("passedOver"))];
    expect(told.sort()).toEqual(people.map(({ email }) => email).sort());
    expect(await newsOf("accepted")).toHaveLength(1);
  });

  test("of a request that wants three: exactly three", async () => {
    const { request, proposals } = await crowded(3, 20);
    const { done } = await atOnce(proposals.map((id) => act(author, id, "accept", SOON)));
    expect(done).toBe(3);
    expect(await seen.statuses()).toEqual({ accepted: 3, declined: 17 });
    expect(await seen.listing(request)).toMatchObject({ status: "fulfilled" });
  });

  test("of an offer that helps once a week, accepted in fifty tabs: one, and the others may wait for Monday", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 1 });
    const proposals: string[] = [];
    for (const person of await many(CROWD)) proposals.push(await propose(person, helper.offerId, MORNING));
    const { done, refused } = await atOnce(proposals.map((id) => act(helper, id, "accept", SOON)));
    expect([done, new Set(refused)]).toEqual([1, new Set(["offer-full"])]);
    expect(await seen.statuses()).toEqual({ accepted: 1, proposed: CROWD - 1 });
    const waiting = (await seen.all()).find(({ status }) => status === "proposed");
    await base.db.execute("update exchanges set expires_at = expires_at + interval '7 days'");
    await act(helper, waiting?.id ?? "", "accept", hoursAfter(7 * 24));
  });

  test("whom an author asked, and who all say yes at the same moment: one", async () => {
    const request = await insertRequest(base.db, a);
    const helpers = await insertHelpers(base.db, a, CROWD);
    const asked: { helper: TestHelper; id: string }[] = [];
    for (const [at, helper] of helpers.entries()) {
      // Eight a day, since they are strangers.
      const day = hoursAfter(25 * Math.floor(at / 8));
      asked.push({ helper, id: await propose(author, request, day, { with: helper.offerId }) });
    }
    await base.db.execute("update exchanges set expires_at = '2027-03-20'");
    const { done, refused } = await atOnce(asked.map(({ helper, id }) => act(helper, id, "accept", hoursAfter(200))));
    expect([done, new Set(refused)]).toEqual([1, new Set(["proposal-over"])]);
    expect(await seen.statuses()).toEqual({ accepted: 1, declined: CROWD - 1 });
  });
});

describe("at the same moment", () => {
  test("a yes and a taking back, many times: one of the two, and never both", async () => {
    const { request, people, proposals } = await crowded(10, 10);
    for (const [at, id] of proposals.entries()) {
      const helper = people[at];
      if (!helper) throw new Error("nobody proposed");
      const acts = [() => act(author, id, "accept", SOON), () => act(helper, id, "withdraw", SOON)];
      const order = at % 2 === 0 ? acts : acts.toReversed();
      const { done, refused } = await atOnce(order.map((one) => one()));
      expect([done, refused]).toEqual([1, ["proposal-over"]]);
    }
    const { accepted = 0, withdrawn = 0 } = await seen.statuses();
    expect(accepted + withdrawn).toBe(10);
    expect(await seen.listing(request)).toMatchObject({ status: accepted === 10 ? "fulfilled" : "published" });
  });

  test("the last two places of a request that many cancel and accept are never three", async () => {
    const { people, proposals } = await crowded(2, 8);
    await act(author, proposals[0] ?? "", "accept", SOON);
    const acts = proposals.slice(1).map((id) => act(author, id, "accept", LATER));
    const stepBack = people[0] ? [act(people[0], proposals[0] ?? "", "cancel", LATER)] : [];
    await atOnce([...acts, ...stepBack]);
    const { accepted = 0 } = await seen.statuses();
    expect(accepted).toBeLessThanOrEqual(2);
    expect(accepted).toBeGreaterThanOrEqual(1);
  });

  /** Helpers who were asked about a request of each author, said yes, and wait: in one order here, in the other one there. */
  async function yesToAll(authors: readonly TestMember[], helpers: readonly TestHelper[]) {
    const proposals: { by: TestMember; id: string }[] = [];
    for (const [at, by] of authors.entries()) {
      const requestId = await insertRequest(base.db, a, {}, by);
      for (const helper of at % 2 === 0 ? helpers : helpers.toReversed()) {
        const asked = { step: "near" as const, wave: 1, score: 0.5, reasons: [], inputs: {} };
        const { id: helperId, offerId } = helper;
        const times = { sentAt: MORNING, deadlineAt: LATER, answeredAt: MORNING };
        await base.db
          .insert(invitations)
          .values({ ...asked, ...times, cityId: a.id, id: uuidv7(), requestId, offerId, helperId, answer: "can" });
        proposals.push({ by, id: await propose(helper, requestId, MORNING, { with: offerId }) });
      }
    }
    return proposals;
  }

  test("several authors answer the same helpers: nobody waits for each other for ever", async () => {
    const [authors, helpers] = [await many(6), await insertHelpers(base.db, a, 4, { capacity: 14 })];
    for (let round = 0; round < 3; round += 1) {
      const proposals = await yesToAll(authors, helpers);
      await atOnce(proposals.map(({ by, id }, at) => act(by, id, at % 5 === 0 ? "decline" : "accept", SOON)));
    }
    const statuses = await seen.statuses();
    expect(statuses).toMatchObject({ accepted: 18, declined: 54 });
    const records = await Promise.all(helpers.map(({ id }) => seen.record(id)));
    expect(records.reduce((sum, record) => sum + (record?.excused ?? 0), 0)).toBe(54);
  });
});

describe("the record of a helper who was asked and said yes", () => {
  let helper: TestHelper;
  let exchange: string;
  beforeEach(async () => {
    helper = await insertHelper(base.db, a);
    const request = await insertRequest(base.db, a);
    await dispatchCity(base.db, a.id, MORNING);
    const [invitation] = await search.invitations(request);
    await answerInvitation(helper, { invitation: invitation?.id ?? "", answer: "can" }, SOON);
    exchange = (await seen.all())[0]?.id ?? "";
  });
  const accept = () => act(author, exchange, "accept", SOON);
  const clock = (action: Parameters<typeof apply>[3], by: Parameters<typeof apply>[5] = {}) =>
    apply(base.db, a.id, exchange, action, LATER, by);

  test.each([
    ["is declined", () => act(author, exchange, "decline", SOON), [0, 1]],
    ["waits for an answer in vain", () => clock("expire"), [0, 1]],
    ["takes their proposal back", () => act(helper, exchange, "withdraw", SOON), [0, 0]],
    ["is not needed any more", () => accept().then(() => act(author, exchange, "cancel", LATER)), [0, 1]],
    ["cannot any more", () => accept().then(() => act(helper, exchange, "cancel", LATER)), [0, 0]],
    ["helps", () => accept().then(() => act(author, exchange, "complete", LATER)), [1, 0]],
    ["finds nobody there", () => accept().then(() => clock("miss", { side: "helper", absent: "beneficiary" })), [0, 1]],
    ["does not come", () => accept().then(() => clock("miss", { side: "beneficiary", absent: "helper" })), [0, 0]],
    [
      "is not confirmed by the other one",
      () => accept().then(() => clock("release", { silent: "beneficiary" })),
      [0, 1],
    ],
    ["does not confirm", () => accept().then(() => clock("release", { silent: "helper" })), [0, 0]],
    ["is lost from view", () => accept().then(() => clock("lapse")), [0, 1]],
  ])("and who %s", async (_, end, [completed, excused]) => {
    await end();
    expect(await seen.record(helper.id)).toEqual({ accepted: 1, completed, excused });
    const { endedAt, outcome } = (await seen.one(exchange)) ?? {};
    expect(endedAt && outcome).toBeTruthy();
  });
});
