import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteSession } from "#db/queries/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { Queue } from "#lib/moderation/case-view.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { type FollowQueueOptions, followQueue } from "#lib/server/moderation/follow-queue.ts";
import { signedIn } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf, type HeardEvent } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor, suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let cuts: AbortController[];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  cuts = [];
});
afterEach(() => {
  for (const cut of cuts) cut.abort();
});

type Events = AsyncGenerator<HeardEvent, void>;
type Said = { total: number; taken: string[] };

/** What a test hears of a queue. */
const inWords = ({ total, items }: Queue): Said => ({
  total,
  taken: items.flatMap(({ claim }) => (claim ? [claim.isMine ? "mine" : claim.firstName] : [])),
});

async function open(member: TestMember, asked: Partial<FollowQueueOptions> = {}) {
  const cut = new AbortController();
  cuts.push(cut);
  const sessionId = asked.sessionId ?? (await signedIn(base.db, member));
  return followQueue(member, { filter: "all", inWords, signal: cut.signal, ...asked, sessionId });
}
async function follow(member: TestMember, asked: Partial<FollowQueueOptions> = {}): Promise<Events> {
  const stream = await open(member, asked);
  if (!stream) throw new Error("nothing to follow");
  return eventsOf(stream);
}
async function until(events: Events, wanted: Said): Promise<void> {
  for (;;) {
    const { value } = await events.next();
    if (!value) throw new Error("the stream ended");
    if (JSON.stringify(value.data) === JSON.stringify(wanted)) return;
  }
}

const isSomebodyWaiting = async () => (await base.db.execute(sql`select 1 from pg_locks where not granted`)).length > 0;

describe("a queue", () => {
  test("is said at once, and again when a case comes or is taken, as each may read it", async () => {
    const { moderator, admin } = a.members;
    const [mine, theirs] = [await follow(moderator), await follow(admin)];
    await Promise.all([until(mine, { total: 0, taken: [] }), until(theirs, { total: 0, taken: [] })]);
    const id = await openCaseFor(base.db, a.members.resident);
    await Promise.all([until(mine, { total: 1, taken: [] }), until(theirs, { total: 1, taken: [] })]);
    await claimCase(moderator, id, new Date());
    await until(mine, { total: 1, taken: ["mine"] });
    await until(theirs, { total: 1, taken: [moderator.firstName] });
  });

  test("leaves out what is about who follows it, and what is another city's", async () => {
    await openCaseFor(base.db, a.members.moderator);
    await openCaseFor(base.db, b.members.resident);
    await until(await follow(a.members.moderator), { total: 0, taken: [] });
    await until(await follow(a.members.admin), { total: 1, taken: [] });
  });

  test("is looked at as time passes, too", async () => {
    let looks = 0;
    const counting = (queue: Queue) => ({ ...inWords(queue), looks: Math.min(++looks, 3) });
    const events = await follow(a.members.moderator, { inWords: counting, lookMs: 5 });
    for (let heard = 0; heard < 3; heard += 1) expect((await events.next()).value?.event).toBe("queue");
  });
});

describe("nothing is followed", () => {
  test.each(["resident", "agent"] as const)("by a %s", async (role) => {
    expect(await open(a.members[role])).toBeNull();
  });

  test("by a moderator of another city, with the session of somebody else, or once it has ended", async () => {
    expect(await open({ ...b.members.moderator, cityId: a.id, role: "moderator" })).toBeNull();
    const sessionId = await signedIn(base.db, a.members.admin);
    expect(await open(a.members.moderator, { sessionId })).toBeNull();
    await deleteSession(base.db, { id: sessionId });
    expect(await open(a.members.admin, { sessionId })).toBeNull();
  });

  test("any more by who is suspended or moderates no longer, at the next change", async () => {
    const [suspended, moved] = [await follow(a.members.moderator), await follow(a.members.admin)];
    await Promise.all([suspended.next(), moved.next()]);
    await suspend(base.db, a.members.moderator);
    await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, a.members.admin.id));
    await openCaseFor(base.db, a.members.resident);
    expect((await suspended.next()).done).toBe(true);
    expect((await moved.next()).done).toBe(true);
  });

  test("any more by who loses the right while the queue is read for them", async () => {
    const events = await follow(a.members.admin);
    await events.next();
    await base.db.transaction(async (tx) => {
      await tx.execute(sql`lock table cases in access exclusive mode`);
      await base.db.execute(sql`select pg_notify('queue_changed', ${a.id})`);
      await vi.waitUntil(isSomebodyWaiting);
      await tx.update(memberships).set({ role: "resident" }).where(eq(memberships.id, a.members.admin.id));
      await openCaseFor(tx as unknown as typeof base.db, a.members.resident);
    });
    expect((await events.next()).done).toBe(true);
  });
});
