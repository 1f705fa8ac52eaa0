import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteSession } from "#db/queries/identity.ts";
import { sessions } from "#db/schema/identity.ts";
import { notifications } from "#db/schema/notifications.ts";
import type { BellNews } from "#lib/notifications/notice-frame.ts";
import {
  type FollowNotificationsOptions,
  followNotifications,
} from "#lib/server/notifications/follow-notifications.ts";
import { markAllRead, markRead } from "#lib/server/notifications/mark-read.ts";
import { signedIn } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf, type HeardEvent } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { tell } from "#tests/support/notifications.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let me: TestMember;
let cuts: AbortController[];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  me = a.members.resident;
  cuts = [];
});
afterEach(() => {
  for (const cut of cuts) cut.abort();
});

type Asked = Partial<FollowNotificationsOptions>;
type Events = AsyncGenerator<HeardEvent, void>;

async function open(member: TestMember, asked: Asked = {}): Promise<ReadableStream<Uint8Array> | null> {
  const cut = new AbortController();
  cuts.push(cut);
  const sessionId = asked.sessionId ?? (await signedIn(base.db, member));
  const options = { locale: "fr", timeZone: "Europe/Paris", after: null, signal: cut.signal } as const;
  return followNotifications(member, { ...options, ...asked, sessionId });
}

async function follow(member: TestMember, asked: Asked = {}): Promise<Events> {
  const stream = await open(member, asked);
  if (!stream) throw new Error("nothing to follow");
  return eventsOf(stream);
}

async function next(events: Events): Promise<HeardEvent & { data: BellNews }> {
  const { value } = await events.next();
  if (!value) throw new Error("the stream ended");
  return { ...value, data: value.data as BellNews };
}
/** The news until this much is unread. */
async function until(events: Events, unread: number): Promise<BellNews> {
  for (;;) {
    const { data } = await next(events);
    if (data.unread === unread) return data;
  }
}
const ended = { done: true, value: undefined };

describe("a stream", () => {
  test("says at once how the bell stands, without what was there before", async () => {
    const id = await tell(base.db, me);
    expect(await next(await follow(me))).toEqual({ id, event: "bell", data: { unread: 1, newest: null } });
    expect(await next(await follow(a.neighbours[0]))).toMatchObject({ id: null, data: { unread: 0, newest: null } });
  });

  test("says what comes, in the words and with the address of its reader", async () => {
    const [french, english] = [await follow(me), await follow(me, { locale: "en" })];
    await Promise.all([next(french), next(english)]);
    const id = await tell(base.db, me);
    expect(await next(french)).toMatchObject({
      id,
      data: { unread: 1, newest: { id, title: "Bilal a accepté", href: expect.stringMatching(/^\/ville-a\/mes-ech/) } },
    });
    expect((await next(english)).data.newest).toMatchObject({
      title: "Bilal has accepted",
      href: expect.stringMatching(/^\/en\/ville-a\/my-exchanges\//),
    });
  });

  test("holds nothing but a number and what the bell says: no mail, no key, nobody else", async () => {
    const events = await follow(me);
    await next(events);
    await tell(base.db, me);
    const { data } = await next(events);
    expect(Object.keys(data)).toEqual(["unread", "newest"]);
    expect(Object.keys(data.newest ?? {})).toEqual(["id", "title", "body", "href"]);
  });

  test("counts what waits for the digest, and does not announce it", async () => {
    const events = await follow(me);
    await next(events);
    await tell(base.db, me, { inDigest: true });
    expect((await next(events)).data).toEqual({ unread: 1, newest: null });
  });

  test("counts down in one tab what is read in another", async () => {
    const id = await tell(base.db, me);
    await tell(base.db, me);
    const [one, other] = [await follow(me), await follow(me)];
    await Promise.all([until(one, 2), until(other, 2)]);
    await markRead(me, id, new Date());
    expect(await Promise.all([until(one, 1), until(other, 1)])).toMatchObject([{ newest: null }, { newest: null }]);
    await markAllRead(me, new Date(), new Date());
    await Promise.all([until(one, 0), until(other, 0)]);
  });

  test("is not disturbed by what others are told", async () => {
    const events = await follow(me);
    await next(events);
    for (const other of [a.neighbours[0], b.members.resident]) await tell(base.db, other);
    await tell(base.db, me);
    expect((await next(events)).data).toMatchObject({ unread: 1, newest: { title: "Bilal a accepté" } });
  });

  test("that was cut announces what came meanwhile, and only that", async () => {
    const heard = await tell(base.db, me);
    const missed = await tell(base.db, me);
    expect((await next(await follow(me, { after: heard }))).data).toMatchObject({ unread: 2, newest: { id: missed } });
    expect((await next(await follow(me, { after: missed }))).data).toMatchObject({ unread: 2, newest: null });
  });

  test("announces nothing anew when what was heard last is forgotten", async () => {
    await tell(base.db, me);
    const last = await tell(base.db, me);
    await base.db.delete(notifications).where(eq(notifications.id, last));
    expect((await next(await follow(me, { after: last }))).data).toEqual({ unread: 1, newest: null });
  });

  test("says that it is alive, and ends by itself after a while", async () => {
    const stream = await open(me, { heartbeatMs: 5, lifeMs: 200 });
    let text = "";
    for await (const chunk of stream ?? []) text += new TextDecoder().decode(chunk);
    expect(text).toMatch(/^retry: \d+\n\n(?:: \n\n)*event: bell\ndata: \{"unread":0,"newest":null\}\n\n(?:: \n\n)+$/);
  });

  test("is one of six at most for a member: the oldest ends", async () => {
    const oldest = await follow(me);
    await next(oldest);
    for (let n = 0; n < 6; n++) await follow(me);
    expect(await oldest.next()).toEqual(ended);
  });

  test("goes on after whoever listens has lost the connection", async () => {
    const events = await follow(me);
    await next(events);
    await tell(base.db, me);
    await until(events, 1);
    const killed = await base.connection.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`;
    expect(killed).toHaveLength(1);
    await tell(base.db, me);
    await until(events, 2);
  });
});

describe("nothing more comes", () => {
  test("to somebody who signs out, or is suspended", async () => {
    const sessionId = await signedIn(base.db, me);
    const neighbour = a.neighbours[0];
    const [signedOut, suspended] = [await follow(me, { sessionId }), await follow(neighbour)];
    await Promise.all([next(signedOut), next(suspended)]);
    await deleteSession(base.db, { id: sessionId });
    await suspend(base.db, neighbour);
    await tell(base.db, me);
    await tell(base.db, neighbour);
    expect(await signedOut.next()).toEqual(ended);
    expect(await suspended.next()).toEqual(ended);
    expect(await open(neighbour)).toBeNull();
  });

  test("once the session is past its lifetime", async () => {
    const sessionId = await signedIn(base.db, me);
    const events = await follow(me, { sessionId });
    await next(events);
    const old = new Date(Date.now() - 91 * 86_400_000);
    await base.db.update(sessions).set({ createdAt: old }).where(eq(sessions.id, sessionId));
    await tell(base.db, me);
    expect(await events.next()).toEqual(ended);
  });
});

test("nobody follows the bell of somebody else: not by their session, nor by another city", async () => {
  expect(await open(me, { sessionId: await signedIn(base.db, a.neighbours[0]) })).toBeNull();
  expect(await open({ ...me, cityId: b.id })).toBeNull();
});
