import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { replayDesk } from "#lib/server/demo/replay-desk.ts";
import { rematchCity } from "#lib/server/matching/rematch-city.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
  // The first reading of a text prepares the rules, which no transaction should wait for on a busy machine.
  findRisks("Faire mes courses");
  await seedDemo(base.db, { seed: 2020, now: NOW });
  for (const city of await listCities(base.db)) {
    await rematchCity(base.db, city.id, NOW);
    await replayDesk(city, NOW);
  }
}, 240_000);
afterAll(() => base.close());

test("the example has three people of the desk, an accepted help and calls to make", async () => {
  const people = await base.db.select().from(deskPeople);
  expect(people.map(({ lastName }) => lastName).sort()).toEqual(["Haddad", "Morel", "Vuillemin"]);
  const fatima = people.find(({ lastName }) => lastName === "Haddad");
  const helped = await base.db
    .select()
    .from(exchanges)
    .where(eq(exchanges.beneficiaryId, fatima?.memberId ?? ""));
  expect(helped.map(({ status }) => status)).toEqual(["accepted"]);
  const calls = await base.db.select().from(deskTasks).where(isNull(deskTasks.doneAt));
  expect(calls.length).toBeGreaterThanOrEqual(2);
  expect(new Set(calls.map(({ kind }) => kind))).toEqual(new Set(["news", "call_back"]));
});
