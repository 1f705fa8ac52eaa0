import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messages } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const now = () => new Date();
const statusOf = async () => {
  const [row] = await base.db.select().from(exchanges).where(eq(exchanges.id, talk.exchange));
  return row?.status;
};
const news = async () =>
  (await base.db.select().from(outbox)).map(({ recipient, payload }) => [recipient, payload.news]);
const events = async () => {
  const rows = await base.db.select().from(messages).orderBy(desc(messages.seq));
  return rows.map(({ event }) => event);
};
const viewOf = async (member = talk.helper) => (await loadExchange(member, talk.exchange, now()))?.conversation;

test("what waits ends, the other one is told once, and nobody writes any more", async () => {
  await leaveConversation(talk.helper, talk, now());
  expect(await statusOf()).toBe("withdrawn");
  expect(await news()).toEqual([[talk.beneficiary.email, "left"]]);
  expect(await events()).toEqual(["leave", "withdraw", "propose"]);
  expect(await viewOf()).toMatchObject({ left: true, closed: true });
  for (const member of [talk.helper, talk.beneficiary]) {
    const message = { conversation: talk.conversation, key: uuidv7(), message: "Bonjour" };
    await expect(sendMessage(member, message, now())).rejects.toThrow("conversation-closed");
  }
});

test("what was agreed is cancelled, by either side", async () => {
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, now());
  await leaveConversation(talk.beneficiary, talk, now());
  expect(await statusOf()).toBe("cancelled");
  expect((await news()).at(-1)).toEqual([talk.helper.email, "left"]);
});

test("when nothing goes on, nobody is written to; leaving twice is leaving", async () => {
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "decline", reason: null }, now());
  const told = await news();
  await leaveConversation(talk.beneficiary, talk, now());
  await leaveConversation(talk.beneficiary, talk, now());
  expect(await news()).toEqual(told);
  expect(await events()).toEqual(["leave", "decline", "propose"]);
});

test("after a block, leaving says nothing to the one who was blocked", async () => {
  await blockMember(talk.helper, talk, now());
  await leaveConversation(talk.helper, talk, now());
  expect(await events()).toEqual(["withdraw", "propose"]);
  expect(await news()).toEqual([]);
  expect(await viewOf()).toMatchObject({ left: true });
});

test("a new proposal opens the conversation again", async () => {
  await leaveConversation(talk.helper, talk, now());
  const again = { key: uuidv7(), listing: talk.request, with: null, message: "" };
  const { exchangeId, conversationId } = await proposeExchange(talk.helper, again, now());
  expect(conversationId).toBe(talk.conversation);
  expect((await loadExchange(talk.helper, exchangeId, now()))?.conversation).toMatchObject({
    left: false,
    closed: false,
  });
});

test("an older exchange of the conversation leads out of the one that goes on", async () => {
  await actOnExchange(talk.helper, { exchange: talk.exchange, action: "withdraw", reason: null }, now());
  const again = { key: uuidv7(), listing: talk.request, with: null, message: "" };
  const { exchangeId } = await proposeExchange(talk.helper, again, now());
  await leaveConversation(talk.helper, talk, now());
  const [newer] = await base.db.select().from(exchanges).where(eq(exchanges.id, exchangeId));
  expect(newer?.status).toBe("withdrawn");
});
