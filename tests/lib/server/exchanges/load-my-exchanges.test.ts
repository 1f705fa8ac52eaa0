import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markLeft, markRead } from "#db/queries/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { countWaitingExchanges, loadMyExchanges } from "#lib/server/exchanges/load-my-exchanges.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { repeatExchange } from "#lib/server/exchanges/repeat-exchange.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { hoursAfter, insertHelper, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let helper: TestHelper;
let asker: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  helper = await insertHelper(base.db, a);
  asker = a.members.resident;
});

const ask = async (at = MORNING, message = "Bonjour") => {
  const asked = { key: uuidv7(), listing: helper.offerId, with: null, message };
  return proposeExchange(asker, asked, at);
};
const act = (
  member: TestMember,
  exchange: string,
  action: "accept" | "withdraw" | "cancel" | "complete",
  at = MORNING,
) => actOnExchange(member, { exchange, action, reason: null }, at);
const groups = async (member: TestMember, at = MORNING) => {
  const { mine, current, waiting, past } = await loadMyExchanges(member, 0, at);
  return [mine, current, waiting, past].map((group) => group.map(({ id }) => id));
};

describe("the list", () => {
  test("has nothing for somebody without exchanges, nor for anybody but the two", async () => {
    await ask();
    for (const stranger of [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident]) {
      expect(await groups(stranger)).toEqual([[], [], [], []]);
      expect(await countWaitingExchanges(stranger, MORNING)).toBe(0);
    }
  });

  test("follows an exchange from side to side", async () => {
    const { exchangeId: id } = await ask();
    expect(await groups(helper)).toEqual([[id], [], [], []]);
    expect(await groups(asker)).toEqual([[], [], [id], []]);
    expect(await countWaitingExchanges(helper, MORNING)).toBe(1);
    await act(helper, id, "accept");
    const { conversation } = (await loadExchange(helper, id, MORNING)) ?? {};
    await markRead(
      base.db,
      { cityId: a.id, id: conversation?.id ?? "" },
      { memberId: helper.id, seq: 99, now: MORNING },
    );
    expect(await groups(helper)).toEqual([[], [id], [], []]);
    await act(asker, id, "complete");
    expect(await groups(helper)).toEqual([[], [], [], [id]]);
    expect(await groups(asker)).toEqual([[], [], [], [id]]);
  });

  test("counts what was written and not read, in the latest exchange of a conversation alone", async () => {
    const { exchangeId: first, conversationId } = await ask();
    await act(helper, first, "accept");
    await act(asker, first, "complete");
    const again = await repeatExchange(asker, { exchange: first, key: uuidv7() }, hoursAfter(1));
    await act(helper, again.exchangeId, "accept", hoursAfter(1));
    await sendMessage(helper, { conversation: conversationId, key: uuidv7(), message: "À demain." }, hoursAfter(1));
    const { mine } = await loadMyExchanges(asker, 0, hoursAfter(1));
    expect(mine).toMatchObject([{ id: again.exchangeId, unread: true }]);
    await markRead(base.db, { cityId: a.id, id: conversationId }, { memberId: asker.id, seq: 99, now: hoursAfter(2) });
    expect(await countWaitingExchanges(asker, hoursAfter(2))).toBe(0);
  });

  test("counts as many as wait in the list, also what was written after an end", async () => {
    const { exchangeId, conversationId } = await ask();
    await act(helper, exchangeId, "accept");
    await act(asker, exchangeId, "cancel", hoursAfter(1));
    const read = { memberId: helper.id, seq: 99, now: hoursAfter(1) };
    await markRead(base.db, { cityId: a.id, id: conversationId }, read);
    const waiting = async () => {
      const { mine } = await loadMyExchanges(helper, 0, hoursAfter(3));
      return [mine.length, await countWaitingExchanges(helper, hoursAfter(3))];
    };
    expect(await waiting()).toEqual([0, 0]);
    await sendMessage(asker, { conversation: conversationId, key: uuidv7(), message: "Merci." }, hoursAfter(2));
    expect(await waiting()).toEqual([1, 1]);
  });

  test("leaves out a conversation for whoever left it", async () => {
    const { conversationId } = await ask();
    await markLeft(base.db, { cityId: a.id, id: conversationId }, { memberId: helper.id, now: MORNING });
    expect(await groups(helper)).toEqual([[], [], [], []]);
    expect((await groups(asker)).flat()).toHaveLength(1);
  });

  test("shows what ended by pages of twenty, the latest first", async () => {
    for (let day = 0; day < 21; day += 1) {
      const { exchangeId } = await ask(hoursAfter(24 * day), "");
      await act(asker, exchangeId, "withdraw", hoursAfter(24 * day + 1));
    }
    const at = hoursAfter(24 * 40);
    const first = await loadMyExchanges(asker, 0, at);
    const second = await loadMyExchanges(asker, 1, at);
    expect([first.past.length, first.more, second.past.length, second.more]).toEqual([20, true, 1, false]);
    const ends = [...first.past, ...second.past].map(({ at: end }) => end.getTime());
    expect(ends).toEqual(ends.toSorted((x, y) => y - x));
  });
});

describe("redemander à la même personne", () => {
  test("begins another exchange in the same conversation, once for each key, after a help that took place", async () => {
    const { exchangeId, conversationId } = await ask();
    const key = uuidv7();
    await expect(repeatExchange(asker, { exchange: exchangeId, key }, MORNING)).rejects.toThrow(
      "transition-not-allowed",
    );
    await act(helper, exchangeId, "accept");
    await act(asker, exchangeId, "complete");
    const again = await repeatExchange(asker, { exchange: exchangeId, key }, hoursAfter(1));
    expect(await repeatExchange(asker, { exchange: exchangeId, key }, hoursAfter(1))).toEqual(again);
    const [row] = await base.db.select().from(exchanges).where(eq(exchanges.id, again.exchangeId));
    expect(row).toMatchObject({
      conversationId,
      status: "proposed",
      proposedBy: "beneficiary",
      offerId: helper.offerId,
    });
    const other = { exchange: exchangeId, key: uuidv7() };
    await expect(repeatExchange(helper, other, hoursAfter(1))).rejects.toThrow("already-proposed");
  });

  test("is for the two alone", async () => {
    const { exchangeId: exchange } = await ask();
    await act(helper, exchange, "accept");
    await act(asker, exchange, "complete");
    for (const stranger of [a.neighbours[0], a.members.admin, b.members.resident]) {
      await expect(repeatExchange(stranger, { exchange, key: uuidv7() }, MORNING)).rejects.toThrow("not-found");
      expect(await loadExchange(stranger, exchange, MORNING)).toBeNull();
    }
  });
});
