import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { leaveMessage } from "#lib/server/outbox/leave-message.ts";
import { resendMessage } from "#lib/server/outbox/resend-message.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  await base.db.execute(sql`delete from pgboss.job where name = 'drain-outbox'`);
  ({ a, b } = await twoCities(base.db));
});

const NOW = new Date("2026-11-29T09:00:00Z");
const TOMORROW = new Date("2026-11-30T09:00:00Z");
const LATER = new Date("2026-12-06T09:00:00Z");
const failed = (overrides: Partial<typeof outbox.$inferInsert> = {}) =>
  insertMessage(base.db, a.members.resident, {
    kind: "exchange-news",
    state: "failed",
    attempts: 12,
    lastError: "451",
    usefulUntil: NOW,
    payload: { title: "Courses" },
    ...overrides,
  });
const stored = async (id: string) => (await base.db.select().from(outbox).where(eq(outbox.id, id)))[0];
const drains = async () => [
  ...(await base.db.execute(sql`select data ->> 'cityId' as city from pgboss.job where name = 'drain-outbox'`)),
];

describe("a message that failed", () => {
  test("is tried again from now on, a day long, and the worker is woken", async () => {
    const id = await failed();
    await resendMessage(a.members.admin, id, NOW);
    expect(await stored(id)).toMatchObject({
      state: "waiting",
      attempts: 0,
      dueAt: NOW,
      usefulUntil: TOMORROW,
      lockedUntil: null,
      payload: { title: "Courses" },
    });
    expect(await drains()).toEqual([{ city: a.id }]);
  });

  test("stays of use for as long as it was, when that is longer", async () => {
    const [long, always] = [await failed({ usefulUntil: LATER }), await failed({ usefulUntil: null })];
    await resendMessage(a.members.admin, long, NOW);
    await resendMessage(a.members.admin, always, NOW);
    expect((await stored(long))?.usefulUntil).toEqual(LATER);
    expect((await stored(always))?.usefulUntil).toBeNull();
  });

  test("about something that has its own end goes no further than that", async () => {
    const [open, over] = [
      await failed({ kind: "invitation", usefulUntil: TOMORROW }),
      await failed({ kind: "invitation" }),
    ];
    await resendMessage(a.members.admin, open, NOW);
    expect(await stored(open)).toMatchObject({ state: "waiting", usefulUntil: TOMORROW });
    await expect(resendMessage(a.members.admin, over, NOW)).rejects.toThrow("changed-meanwhile");
    expect(await stored(over)).toMatchObject({ state: "failed" });
  });

  test("is put back once by two administrators at the same moment", async () => {
    const id = await failed();
    const both = await Promise.allSettled([1, 2].map(() => resendMessage(a.members.admin, id, NOW)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await drains()).toHaveLength(1);
  });

  test.each([
    ["emptied", { payload: {} }],
    ["a link to sign in", { kind: "sign-in", topic: null }],
    ["sent already", { state: "sent", sentAt: NOW }],
    ["waiting", { state: "waiting" }],
    ["dropped", { state: "dropped", dropReason: "stale" }],
  ] as const)("is not sent again when it is %s", async (_, overrides) => {
    const id = await failed(overrides);
    const before = await stored(id);
    await expect(resendMessage(a.members.admin, id, NOW)).rejects.toThrow("changed-meanwhile");
    expect(await stored(id)).toEqual(before);
    expect(await drains()).toEqual([]);
  });

  test("is sent again or given up by nobody but an administrator of its city", async () => {
    const id = await failed();
    const before = await stored(id);
    for (const role of ["resident", "agent", "moderator"] as const) {
      await expect(resendMessage(a.members[role], id, NOW)).rejects.toThrow("not-found");
      await expect(leaveMessage(a.members[role], id)).rejects.toThrow("not-found");
    }
    await expect(resendMessage(b.members.admin, id, NOW)).rejects.toThrow("changed-meanwhile");
    await expect(leaveMessage(b.members.admin, id)).rejects.toThrow("changed-meanwhile");
    expect(await stored(id)).toEqual(before);
  });
});
