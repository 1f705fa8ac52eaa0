import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { markLeft } from "#db/queries/conversations.ts";
import { deleteSession } from "#db/queries/identity.ts";
import { sessions } from "#db/schema/identity.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { type FollowOptions, followConversation } from "#lib/server/messages/follow-conversation.ts";
import { noteRead } from "#lib/server/messages/note-read.ts";
import { signedIn, startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf, type HeardEvent } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
let cuts: AbortController[];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
  cuts = [];
});
afterEach(() => {
  for (const cut of cuts) cut.abort();
});

type Asked = Partial<FollowOptions>;

async function open(member: TestMember, asked: Asked = {}): Promise<ReadableStream<Uint8Array> | null> {
  const cut = new AbortController();
  cuts.push(cut);
  const sessionId = asked.sessionId ?? (await signedIn(base.db, member));
  return followConversation(member, {
    conversation: talk.conversation,
    after: 0,
    signal: cut.signal,
    ...asked,
    sessionId,
  });
}

/** A stream that is there, as events that a test asks for one by one. */
async function follow(member: TestMember, asked: Asked = {}) {
  const stream = await open(member, asked);
  if (!stream) throw new Error("nothing to follow");
  return eventsOf(stream);
}

const lineOf = ({ data }: HeardEvent) => data as ConversationLine;
async function next(events: AsyncGenerator<HeardEvent, void>): Promise<HeardEvent> {
  const { value } = await events.next();
  if (!value) throw new Error("the stream ended");
  return value;
}
/** The next lines, so many of them. */
async function lines(events: AsyncGenerator<HeardEvent, void>, count: number): Promise<ConversationLine[]> {
  const found: ConversationLine[] = [];
  while (found.length < count) {
    const event = await next(events);
    if (event.event === "line") found.push(lineOf(event));
  }
  return found;
}
const bodies = (some: ConversationLine[]) => some.map(({ body }) => body);
const accept = () =>
  actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, new Date());

describe("a stream", () => {
  test("brings what is there after a line, then what comes, as its reader sees it", async () => {
    await write(base.db, talk, talk.helper, "Bonjour");
    const mine = await follow(talk.helper, { after: 1 });
    const theirs = await follow(talk.beneficiary, { after: 1 });
    await write(base.db, talk, talk.beneficiary, "Bonjour à vous");
    expect(await lines(mine, 2)).toMatchObject([
      { seq: 2, author: "me", body: "Bonjour", key: expect.any(String) },
      { seq: 3, author: "other", body: "Bonjour à vous", key: null },
    ]);
    expect(await lines(theirs, 2)).toMatchObject([
      { seq: 2, author: "other", key: null },
      { seq: 3, author: "me", key: expect.any(String) },
    ]);
  });

  test("names each line by its number, so that a browser can say where it was", async () => {
    const events = await follow(talk.helper);
    expect(await next(events)).toMatchObject({ id: "1", event: "line", data: { seq: 1, event: "propose" } });
  });

  test("says how far the other one has read, at once and when it moves", async () => {
    await noteRead(talk.beneficiary, { conversation: talk.conversation, seq: 1, locale: "fr" }, new Date());
    const events = await follow(talk.helper, { after: 1 });
    expect(await next(events)).toEqual({ id: null, event: "read", data: { seq: 1, at: expect.any(String) } });
    await write(base.db, talk, talk.helper, "Bonjour");
    expect(await next(events)).toMatchObject({ event: "line" });
    await noteRead(talk.beneficiary, { conversation: talk.conversation, seq: 2, locale: "fr" }, new Date());
    expect(await next(events)).toMatchObject({ event: "read", data: { seq: 2 } });
  });

  test("brings a thousand lines that were missed, in order", async () => {
    for (let n = 0; n < 1_000; n++) await write(base.db, talk, talk.helper, `message ${n}`);
    const found = await lines(await follow(talk.beneficiary), 1_001);
    expect(found.map(({ seq }) => seq)).toEqual(Array.from({ length: 1_001 }, (_, n) => n + 1));
  });

  test("hides contact details until both have accepted, and once that has ended", async () => {
    await write(base.db, talk, talk.helper, "Mon numéro : 06 39 98 12 34");
    const events = await follow(talk.beneficiary, { after: 1 });
    expect(bodies(await lines(events, 1))).toEqual([`Mon numéro : ${HIDDEN}`]);
    await accept();
    await write(base.db, talk, talk.helper, "Donc le 06 39 98 12 34");
    expect(bodies(await lines(events, 2))).toEqual([null, "Donc le 06 39 98 12 34"]);
    expect(bodies(await lines(await follow(talk.beneficiary, { after: 1 }), 1))).toEqual([
      "Mon numéro : 06 39 98 12 34",
    ]);
    await actOnExchange(talk.helper, { exchange: talk.exchange, action: "cancel", reason: null }, new Date());
    expect(bodies(await lines(await follow(talk.beneficiary, { after: 1 }), 1))).toEqual([`Mon numéro : ${HIDDEN}`]);
  });

  test("says that it is alive, and ends by itself after a while", async () => {
    const stream = await open(talk.helper, { after: 1, heartbeatMs: 5, lifeMs: 200 });
    let text = "";
    for await (const chunk of stream ?? []) text += new TextDecoder().decode(chunk);
    expect(text).toMatch(/^retry: \d+\n\n(: \n\n)+$/);
  });

  test("is one of six at most for a member: the oldest ends", async () => {
    const oldest = await follow(talk.helper, { after: 1 });
    const rest = [];
    for (let n = 0; n < 6; n++) rest.push(await follow(talk.helper, { after: 1 }));
    const others = await follow(talk.beneficiary, { after: 1 });
    expect(await oldest.next()).toEqual({ done: true, value: undefined });
    await write(base.db, talk, talk.helper, "Bonjour");
    for (const events of [...rest, others]) expect(await next(events)).toMatchObject({ id: "2" });
  });
});

describe("cut and resumed", () => {
  /** The numbers of the lines that a stream of its own brings until it is cut, so many at least. */
  async function someLines(sessionId: string, after: number, count: number): Promise<number[]> {
    const cut = new AbortController();
    const events = await follow(talk.beneficiary, { sessionId, after, signal: cut.signal });
    const found = await lines(events, count);
    cut.abort();
    for await (const event of events) if (event.event === "line") found.push(lineOf(event));
    return found.map(({ seq }) => seq);
  }

  test("while both write, it misses nothing and brings nothing twice", async () => {
    const total = 120;
    const sessionId = await signedIn(base.db, talk.beneficiary);
    const writing = Promise.all(
      [talk.helper, talk.beneficiary].map(async (author) => {
        for (let n = 0; n < total / 2; n++) await write(base.db, talk, author, `message ${n}`);
      }),
    );
    const seen: number[] = [];
    for (let round = 0; seen.length < total + 1; round++) {
      // Sometimes after one line, sometimes after several, sometimes with some on their way.
      seen.push(...(await someLines(sessionId, seen.length, Math.min(1 + (round % 7), total + 1 - seen.length))));
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: total + 1 }, (_, n) => n + 1));
  });

  test("by a lost connection of whoever listens, it brings what came meanwhile", async () => {
    const events = await follow(talk.beneficiary, { after: 1 });
    await write(base.db, talk, talk.helper, "avant");
    expect(bodies(await lines(events, 1))).toEqual(["avant"]);
    for (let n = 0; n < 3; n++) {
      // What came may have been read before the new connection says that it listens.
      await vi.waitFor(async () => {
        const killed = await base.connection.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`;
        expect(killed).toHaveLength(1);
      });
      await write(base.db, talk, talk.helper, `pendant ${n}`);
      expect(bodies(await lines(events, 1))).toEqual([`pendant ${n}`]);
    }
  });
});

describe("nothing more comes", () => {
  const ended = { done: true, value: undefined };

  test.each([
    ["30 days without a visit", 30 * 24, 30 * 24, "resident"],
    ["90 days in all", 90 * 24, 0, "resident"],
    ["an hour without a visit, for staff", 1, 1, "agent"],
    ["12 hours in all, for staff", 12, 0, "agent"],
  ] as const)("after %s: the session is over, though its row is still there", async (_, age, idle, role) => {
    const sessionId = await signedIn(base.db, talk.beneficiary);
    const events = await follow(talk.beneficiary, { sessionId, after: 1 });
    // Once this is here, nothing that was asked before is still on its way.
    await write(base.db, talk, talk.helper, "Bonjour");
    await events.next();
    await base.db.update(memberships).set({ role }).where(eq(memberships.id, talk.beneficiary.id));
    // A minute more: what was asked of the database a moment before may be answered only now.
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 60_000);
    const lived = { createdAt: ago(age), lastUsedAt: ago(idle) };
    await base.db.update(sessions).set(lived).where(eq(sessions.id, sessionId));
    await write(base.db, talk, talk.helper, "Vous êtes là ?");
    expect(await events.next()).toEqual(ended);
    expect(await open(talk.beneficiary, { sessionId })).toBeNull();
  });

  test("to somebody who leaves: the stream ends", async () => {
    const events = await follow(talk.beneficiary, { after: 1 });
    await write(base.db, talk, talk.helper, "Bonjour");
    await events.next();
    await markLeft(
      base.db,
      { cityId: a.id, id: talk.conversation },
      { memberId: talk.beneficiary.id, now: new Date() },
    );
    await write(base.db, talk, talk.helper, "Vous êtes là ?");
    expect(await events.next()).toEqual(ended);
    expect(await open(talk.beneficiary)).toBeNull();
  });

  test("to a blocked person, who cannot tell it from silence", async () => {
    const theirs = await follow(talk.helper, { after: 1 });
    const blocker = { blockerId: talk.beneficiary.id, blockedId: talk.helper.id };
    await base.db.insert(blocks).values({ cityId: a.id, ...blocker });
    await write(base.db, talk, talk.beneficiary, "secret");
    const told: HeardEvent[] = [];
    for await (const event of await follow(talk.helper, { lifeMs: 200 })) told.push(event);
    expect(told).toEqual([]);
    await base.db.delete(blocks).where(and(eq(blocks.cityId, a.id), eq(blocks.blockerId, blocker.blockerId)));
    await write(base.db, talk, talk.beneficiary, "de nouveau");
    expect(bodies(await lines(theirs, 2))).toEqual(["secret", "de nouveau"]);
  });

  test("to somebody who signs out, or is suspended", async () => {
    const sessionId = await signedIn(base.db, talk.beneficiary);
    const [signedOut, suspended] = [
      await follow(talk.beneficiary, { after: 1, sessionId }),
      await follow(talk.helper, { after: 1 }),
    ];
    await deleteSession(base.db, { id: sessionId });
    await suspend(base.db, talk.helper);
    await write(base.db, talk, talk.helper, "trop tard");
    expect(await signedOut.next()).toEqual(ended);
    expect(await suspended.next()).toEqual(ended);
  });
});

test("nobody else follows it: a neighbour, staff, another city, a session that is not theirs", async () => {
  for (const stranger of [a.neighbours[1], a.members.admin, a.members.moderator, b.members.resident]) {
    expect(await open(stranger)).toBeNull();
  }
  expect(await open({ ...talk.helper, cityId: b.id })).toBeNull();
  expect(await open(talk.helper, { conversation: uuidv7() })).toBeNull();
  expect(await open(talk.helper, { sessionId: await signedIn(base.db, talk.beneficiary) })).toBeNull();
});
