import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { failingAddresses } from "#db/schema/notifications.ts";
import { loadPreferences } from "#lib/server/notifications/load-preferences.ts";
import { retryAddress } from "#lib/server/notifications/retry-address.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const NOW = new Date("2026-11-29T10:00:00Z");
const LATER = new Date("2026-12-06T10:00:00Z");
const pausedUntil = async (who = a.members.resident) => (await loadPreferences(who)).mailPausedUntil;

beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  const failed = { hardCount: 2, softCount: 1, lastReason: "550", lastFailedAt: NOW, pausedUntil: LATER };
  for (const { email } of [a.members.resident, a.neighbours[0]]) {
    await base.db.insert(failingAddresses).values({ email, ...failed });
  }
});

test("an address is written to again when its owner says so; how often it failed stays known", async () => {
  expect(await pausedUntil()).toEqual(LATER);
  await retryAddress(a.members.resident, NOW);
  expect(await pausedUntil()).toBeNull();
  expect(await pausedUntil(a.neighbours[0])).toEqual(LATER);
  const rows = await base.db.select().from(failingAddresses);
  expect(rows.map(({ hardCount }) => hardCount)).toEqual([2, 2]);
});

test("a fourth time in a day is refused, and counts for its owner alone", async () => {
  for (let time = 1; time <= 3; time += 1) await retryAddress(a.members.resident, NOW);
  await expect(retryAddress(a.members.resident, NOW)).rejects.toMatchObject({ code: "too-many-retries" });
  await retryAddress(a.neighbours[0], NOW);
  expect(await pausedUntil(a.neighbours[0])).toBeNull();
  await retryAddress(a.members.resident, new Date("2026-11-30T10:00:00Z"));
});

test("an address that does not fail is as good as before", async () => {
  await retryAddress(a.members.admin, NOW);
  expect(await pausedUntil(a.members.admin)).toBeNull();
});
