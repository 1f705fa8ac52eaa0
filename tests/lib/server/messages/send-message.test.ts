import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markLeft } from "#db/queries/conversations.ts";
import { messages } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { blocks } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Member } from "#lib/identity/member.ts";
import { sendSchema } from "#lib/messages/message.schema.ts";
import { MAX_MESSAGE } from "#lib/messages/message-text.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  await base.db.execute("truncate pgboss.job");
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a, NOW);
});

const NOW = new Date("2026-11-24T10:00:00+01:00");
const later = (ms: number) => new Date(NOW.getTime() + ms);
const DAY_MS = 86_400_000;

type Extra = { key?: string; conversation?: string; now?: Date };
const send = (member: Member, message: string, { key = uuidv7(), conversation, now = NOW }: Extra = {}) =>
  sendMessage(member, { conversation: conversation ?? talk.conversation, key, message }, now);
const refusal = (code: RefusalCode) => ({ name: "Refusal", code });
const written = (city = a) =>
  base.db
    .select({ seq: messages.seq, body: messages.body, authorId: messages.authorId })
    .from(messages)
    .where(and(eq(messages.cityId, city.id), eq(messages.conversationId, talk.conversation)))
    .orderBy(asc(messages.seq));
const jobs = () => base.db.execute(sql`select data from pgboss.job where name = 'tell-unread'`);
const accept = () => actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, NOW);
const end = (at: Date) =>
  base.db
    .update(exchanges)
    .set({ status: "done", acceptedAt: at, week: "2026-11-23", endedAt: at, outcome: "helped" })
    .where(eq(exchanges.id, talk.exchange));

describe("what is sent", () => {
  const parse = (message: string) => sendSchema.safeParse({ conversation: uuidv7(), key: uuidv7(), message });
  const problem = (message: string) => parse(message).error?.issues[0]?.message;

  test("says something, and not too much", () => {
    expect(problem("")).toBe("message.required");
    expect(problem(" \n\u0000\u202e\t ")).toBe("message.required");
    expect(problem("a".repeat(20_000))).toBe("message.too-long");
    expect(problem("a".repeat(MAX_MESSAGE + 1))).toBe("message.too-long");
    expect(problem("a".repeat(MAX_MESSAGE))).toBeUndefined();
  });

  test("has no control characters left", () => {
    expect(parse("Bon\u0007jour\r\n\u202eNermin\u0000").data?.message).toBe("Bonjour\nNermin");
  });

  test("is written as it is, for the other one to be told of", async () => {
    expect(await send(talk.helper, "Je suis libre mardi.\n<b>À bientôt</b> 🙂")).toBe(2);
    expect(await written()).toEqual([
      { seq: 1, body: null, authorId: talk.helper.id },
      { seq: 2, body: "Je suis libre mardi.\n<b>À bientôt</b> 🙂", authorId: talk.helper.id },
    ]);
    expect(await jobs()).toEqual([
      { data: { cityId: a.id, conversationId: talk.conversation, memberId: talk.beneficiary.id } },
    ]);
  });
});

describe("sent again", () => {
  test("at the same moment, twenty times: one line and one number", async () => {
    const key = uuidv7();
    const seqs = await Promise.all(Array.from({ length: 20 }, () => send(talk.helper, "Bonjour", { key })));
    expect(new Set(seqs)).toEqual(new Set([2]));
    expect(await written()).toHaveLength(2);
    expect(await jobs()).toHaveLength(1);
  });

  test("after the conversation was closed: the first one all the same", async () => {
    const key = uuidv7();
    await send(talk.helper, "Bonjour", { key });
    await end(later(-40 * DAY_MS));
    expect(await send(talk.helper, "Bonjour", { key })).toBe(2);
  });

  test("with another text is an old page: nothing is lost in silence", async () => {
    const key = uuidv7();
    await send(talk.helper, "Bonjour", { key });
    await expect(send(talk.helper, "Autre chose", { key })).rejects.toMatchObject(refusal("changed-meanwhile"));
  });

  test("by the other one with the same key is another message", async () => {
    const key = uuidv7();
    expect(await send(talk.helper, "Bonjour", { key })).toBe(2);
    expect(await send(talk.beneficiary, "Bonjour", { key })).toBe(3);
  });
});

test("fifty at once are numbered without a gap, in the order that both see", async () => {
  await accept();
  const authors = [talk.helper, talk.beneficiary];
  const seqs = await Promise.all(
    Array.from({ length: 50 }, (_, n) => send(authors[n % 2] ?? talk.helper, `message ${n}`)),
  );
  expect(seqs.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 50 }, (_, n) => n + 3));
  const lines = await written();
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 52 }, (_, n) => n + 1));
  for (const [n, seq] of seqs.entries()) expect(lines[seq - 1]?.body).toBe(`message ${n}`);
});

test("while every connection to the database is cut again and again, each is written once, in the order of its author", async () => {
  await accept();
  const cut = () =>
    base.connection.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  let failures = 0;
  /** As a browser does it: the same key until it is told that it is written. The first try is cut somewhere. */
  const insist = async (member: Member, message: string): Promise<void> => {
    const key = uuidv7();
    let cutting: Promise<unknown> | null = cut();
    for (;;) {
      const error = await send(member, message, { key }).then(
        () => null,
        (cause: unknown) => cause,
      );
      await cutting?.catch(() => null);
      cutting = null;
      if (error === null) return;
      expect(isDatabaseAway(error)).toBe(true);
      failures += 1;
    }
  };
  const write = async (member: Member) => {
    for (let n = 0; n < 8; n++) await insist(member, `message ${n}`);
  };
  await Promise.all([write(talk.helper), write(talk.beneficiary)]);
  expect(failures).toBeGreaterThan(0);
  await expect.poll(() => written().catch(() => [])).not.toEqual([]);
  const lines = await written();
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 18 }, (_, n) => n + 1));
  for (const { id } of [talk.helper, talk.beneficiary]) {
    const own = lines.filter(({ authorId, body }) => authorId === id && body !== null);
    expect(own.map(({ body }) => body)).toEqual(Array.from({ length: 8 }, (_, n) => `message ${n}`));
  }
});

describe("is refused", () => {
  test("the thirty-first message of a minute, not the first of the next one", async () => {
    await accept();
    for (let n = 0; n < 30; n++) await send(talk.helper, `message ${n}`);
    await expect(send(talk.helper, "de trop")).rejects.toMatchObject(refusal("too-many-messages"));
    expect(await send(talk.beneficiary, "Moi, je peux")).toBe(33);
    expect(await send(talk.helper, "plus tard", { now: later(60_000) })).toBe(34);
  });

  test("the fourth message before the first answer", async () => {
    for (let n = 0; n < 3; n++) await send(talk.helper, `message ${n}`);
    await expect(send(talk.helper, "et alors ?")).rejects.toMatchObject(refusal("wait-for-answer"));
    await send(talk.beneficiary, "Bonjour !");
    await send(talk.helper, "Ah, bonjour");
  });

  test("also when the four come at once", async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => send(talk.helper, `message ${n}`)));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });

  test("strangers, whatever they know: a neighbour, staff, another city", async () => {
    const outsider = await insertMember(base.db, { cityId: b.id, citySlug: b.slug, quartier: b.quartiers[0] });
    for (const stranger of [a.neighbours[1], a.members.admin, a.members.moderator, b.members.resident, outsider]) {
      await expect(send(stranger, "Bonjour")).rejects.toMatchObject(refusal("not-found"));
    }
    const elsewhere = { ...talk.helper, cityId: b.id };
    await expect(send(elsewhere, "Bonjour")).rejects.toMatchObject(refusal("not-found"));
    await expect(send(talk.helper, "Bonjour", { conversation: uuidv7() })).rejects.toMatchObject(refusal("not-found"));
    expect(await written()).toHaveLength(1);
  });

  test("both, once one has left", async () => {
    const place = { memberId: talk.beneficiary.id, now: NOW };
    await markLeft(base.db, { cityId: a.id, id: talk.conversation }, place);
    for (const member of [talk.helper, talk.beneficiary]) {
      await expect(send(member, "Bonjour")).rejects.toMatchObject(refusal("conversation-closed"));
    }
  });

  test("both, once one has blocked the other: in the same words", async () => {
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: talk.beneficiary.id, blockedId: talk.helper.id });
    for (const member of [talk.helper, talk.beneficiary]) {
      await expect(send(member, "Bonjour")).rejects.toMatchObject(refusal("conversation-closed"));
    }
  });

  test("who writes to somebody who was suspended", async () => {
    await suspend(base.db, talk.beneficiary, { at: NOW });
    await expect(send(talk.helper, "Bonjour")).rejects.toMatchObject(refusal("conversation-closed"));
  });

  test("who comes back 31 days after the end, not 29", async () => {
    await end(later(-29 * DAY_MS));
    expect(await send(talk.helper, "Merci encore")).toBe(2);
    await end(later(-31 * DAY_MS));
    await expect(send(talk.helper, "Merci encore")).rejects.toMatchObject(refusal("conversation-closed"));
  });
});
