import { asc, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { resendRecent } from "#lib/server/outbox/resend-recent.ts";
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
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const fail = (member = a.members.resident, overrides: Partial<typeof outbox.$inferInsert> = {}) =>
  insertMessage(base.db, member, { state: "failed", dueAt: hoursAgo(2), payload: { title: "x" }, ...overrides });
const waiting = async () =>
  (await base.db.select().from(outbox).orderBy(asc(outbox.id)))
    .filter(({ state }) => state === "waiting")
    .map(({ id }) => id);

test("what was given up within a day is sent again, by one look of the worker", async () => {
  const recent = [await fail(), await fail(a.neighbours[0], { createdAt: hoursAgo(40), dueAt: hoursAgo(23) })];
  await fail(a.members.resident, { dueAt: hoursAgo(25) });
  await fail(a.members.resident, { payload: {} });
  await fail(a.members.resident, { kind: "sign-in", topic: null });
  await fail(b.members.resident);
  await resendRecent(a.members.admin, NOW);
  expect(await waiting()).toEqual(recent.sort());
  expect([...(await base.db.execute(sql`select 1 from pgboss.job where name = 'drain-outbox'`))]).toHaveLength(1);
});

test("nothing to send again is said", async () => {
  await fail(b.members.resident);
  await expect(resendRecent(a.members.admin, NOW)).rejects.toThrow("changed-meanwhile");
  for (const role of ["resident", "agent", "moderator"] as const) {
    await expect(resendRecent(a.members[role], NOW)).rejects.toThrow("not-found");
  }
  expect(await waiting()).toEqual([]);
});
