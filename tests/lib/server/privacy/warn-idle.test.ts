import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { endIdleAccounts } from "#lib/server/privacy/warn-idle.ts";
import { takeDown } from "#tests/support/desk.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DAY_MS = 86_400_000;
const SEEN = new Date("2026-11-30T10:00:00Z");
const after = (days: number) => new Date(SEEN.getTime() + days * DAY_MS);

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  await base.db.update(memberships).set({ lastSeenAt: after(10_000) });
  await base.db.update(memberships).set({ lastSeenAt: SEEN }).where(eq(memberships.id, a.members.resident.id));
});

const run = (days: number) => endIdleAccounts(base.db, after(days));
const warnings = async () => {
  const mails = await base.db.select().from(outbox).where(eq(outbox.kind, "account-inactive")).orderBy(outbox.dueAt);
  return mails.map(({ payload }) => payload.until);
};
const isErased = async (id = a.members.resident.id) =>
  (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0]?.erasedAt !== null;

test("two years without a visit: warned a month and a week before, then erased", async () => {
  expect(await run(699)).toEqual({ warned: 0, erased: 0 });
  expect(await run(700)).toEqual({ warned: 1, erased: 0 });
  expect(await run(701)).toEqual({ warned: 0, erased: 0 });
  expect(await run(722)).toEqual({ warned: 0, erased: 0 });
  expect(await run(723)).toEqual({ warned: 1, erased: 0 });
  expect(await warnings()).toEqual([after(730).toISOString(), after(730).toISOString()]);
  expect(await run(729)).toEqual({ warned: 0, erased: 0 });
  expect(await isErased()).toBe(false);
  expect(await run(730)).toEqual({ warned: 0, erased: 1 });
  expect(await isErased()).toBe(true);
  expect(await run(731)).toEqual({ warned: 0, erased: 0 });
});

test("one visit keeps it, and the two years begin anew", async () => {
  await run(700);
  await run(723);
  await base.db
    .update(memberships)
    .set({ lastSeenAt: after(725) })
    .where(eq(memberships.id, a.members.resident.id));
  expect(await run(730)).toEqual({ warned: 0, erased: 0 });
  expect(await run(725 + 700)).toEqual({ warned: 1, erased: 0 });
  expect(await isErased()).toBe(false);
});

test("nobody is erased without both warnings and their time, however long they have been away", async () => {
  expect(await run(2000)).toEqual({ warned: 1, erased: 0 });
  expect(await run(2022)).toEqual({ warned: 0, erased: 0 });
  expect(await run(2023)).toEqual({ warned: 1, erased: 0 });
  expect(await run(2029)).toEqual({ warned: 0, erased: 0 });
  expect(await run(2030)).toEqual({ warned: 0, erased: 1 });
});

test("who works for the city, and whom the desk reaches, are not its to forget so", async () => {
  const { personId } = await takeDown(a.members.agent, a, {}, SEEN);
  await base.db.update(memberships).set({ lastSeenAt: SEEN });
  for (const days of [700, 723, 730]) await run(days);
  for (const id of [personId, a.members.admin.id, a.members.moderator.id, a.members.agent.id]) {
    expect(await isErased(id)).toBe(false);
  }
  expect(await isErased(a.neighbours[0].id)).toBe(true);
});
