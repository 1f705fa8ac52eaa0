import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { hoursAfter, insertHelper, insertRequest, searchesOf } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, exchangesOf, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const DAY = 24;
const NOBODY = "01900000-0000-7000-8000-000000000000";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let neighbour: TestMember;
let request: string;
let seen: ReturnType<typeof exchangesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  [neighbour] = a.neighbours;
  request = await insertRequest(base.db, a, { expiresAt: hoursAfter(60 * DAY) });
  seen = exchangesOf(base.db, a.id);
});

const news = () => searchesOf(base.db, a.id).mails("exchange-news");

describe("nobody insists", () => {
  /** Proposes and takes it back. */
  const tease = async (now: Date, message = "") =>
    act(neighbour, await propose(neighbour, request, now, { message }), "withdraw", now);

  test("by proposing and taking back: five times a day to one person, whatever it is about", async () => {
    for (let time = 0; time < 4; time += 1) await tease(SOON);
    const form = { key: randomUUID() };
    const last = await propose(neighbour, request, SOON, form);
    const other = await insertRequest(base.db, a);
    await expect(propose(neighbour, other, SOON)).rejects.toThrow("too-many-proposals");
    // The same form once more is what was done.
    expect(await propose(neighbour, request, SOON, form)).toBe(last);
    expect(await news()).toHaveLength(9);
    await expect(propose(neighbour, (await insertHelper(base.db, a)).offerId, SOON)).resolves.toBeDefined();
    await expect(propose(neighbour, other, hoursAfter(DAY))).resolves.toBeDefined();
  });

  test("nor by asking whoever there is: thirty times a day", async () => {
    for (let time = 0; time < 30; time += 1) {
      await expect(propose(neighbour, NOBODY, SOON)).rejects.toThrow("not-found");
    }
    await expect(propose(neighbour, request, SOON)).rejects.toThrow("too-many-proposals");
    await expect(propose(neighbour, request, hoursAfter(DAY))).resolves.toBeDefined();
  });

  test("with a fourth text before the first answer, however many days it takes", async () => {
    for (let day = 0; day < 3; day += 1) await tease(hoursAfter(day * DAY), "Bonjour ?");
    const fourth = propose(neighbour, request, hoursAfter(3 * DAY), { message: "Toujours là ?" });
    await expect(fourth).rejects.toThrow("wait-for-answer");
    const id = await propose(neighbour, request, hoursAfter(3 * DAY));
    expect((await seen.lines(id)).filter((line) => line.endsWith("Bonjour ?"))).toHaveLength(3);
  });

  test("after a no: for thirty days only the other one may begin anew", async () => {
    const helper = await insertHelper(base.db, a, { expiresAt: hoursAfter(60 * DAY) });
    await act(author, await propose(helper, request, SOON), "decline", SOON);
    await expect(propose(helper, request, hoursAfter(2))).rejects.toThrow("person-unavailable");
    expect(await seen.all()).toHaveLength(1);
    const asked = await propose(author, request, hoursAfter(2), { with: helper.offerId });
    await act(author, asked, "withdraw", hoursAfter(2));
    await expect(propose(helper, request, hoursAfter(30 * DAY))).rejects.toThrow("person-unavailable");
    await expect(propose(helper, request, hoursAfter(30 * DAY + 2))).resolves.toBeDefined();
  });

  test("that somebody else was chosen, or that nobody answered, is no no", async () => {
    const id = await propose(neighbour, request, SOON);
    const chosen = await propose(a.neighbours[1], request, SOON);
    await act(author, chosen, "accept", SOON);
    expect(await seen.one(id)).toMatchObject({ status: "declined", endedBy: null });
    await act(a.neighbours[1], chosen, "cancel", SOON);
    await expect(propose(neighbour, request, hoursAfter(2))).resolves.toBeDefined();
  });

  test("where the other one left: only who left goes back", async () => {
    const helper = await insertHelper(base.db, a, { expiresAt: hoursAfter(60 * DAY) });
    const id = await propose(helper, request, SOON);
    await act(author, id, "accept", SOON);
    await leaveConversation(author, { exchange: id }, SOON);
    for (const now of [SOON, hoursAfter(40 * DAY)]) {
      await expect(propose(helper, request, now)).rejects.toThrow("person-unavailable");
    }
    expect((await loadExchange(author, id, SOON))?.conversation).toMatchObject({ left: true });
    const again = await propose(author, request, hoursAfter(2), { with: helper.offerId });
    expect((await loadExchange(author, again, SOON))?.conversation).toMatchObject({ left: false, closed: false });
  });
});
