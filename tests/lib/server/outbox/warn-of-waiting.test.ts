import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { warnOfWaiting } from "#lib/server/outbox/warn-of-waiting.ts";
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
  ({ a, b } = await twoCities(base.db));
});

const START = new Date("2026-11-29T09:00:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const waits = (city: TestCity, dueAt: Date) =>
  insertMessage(base.db, city.members.resident, { state: "waiting", dueAt });

test("nothing is said of what left, failed, or waits for its time or a few minutes", async () => {
  await insertMessage(base.db, a.members.resident, { dueAt: at(-60) });
  await insertMessage(base.db, a.members.resident, { state: "failed", dueAt: at(-60) });
  await waits(a, at(-14));
  await waits(a, at(60));
  expect(await warnOfWaiting(base.db, START)).toEqual([]);
});

test("each city is warned of once an hour while something waits there", async () => {
  await waits(a, at(-16));
  expect(await warnOfWaiting(base.db, START)).toEqual([a.id]);
  await waits(b, at(-16));
  expect(await warnOfWaiting(base.db, at(59))).toEqual([]);
  expect((await warnOfWaiting(base.db, at(60))).sort()).toEqual([a.id, b.id].sort());
});

test("a clock that is set back silences nothing", async () => {
  await waits(a, at(-2_000));
  expect(await warnOfWaiting(base.db, at(10_000))).toEqual([a.id]);
  expect(await warnOfWaiting(base.db, at(-1_000))).toEqual([a.id]);
});
