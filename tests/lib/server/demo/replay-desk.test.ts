import { eq, isNull } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { replayDesk } from "#lib/server/demo/replay-desk.ts";
import { rematchCity } from "#lib/server/matching/rematch-city.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

/** On the evening of a Monday, help that was proposed last week is agreed in this one, whose places are others. */
const BEGUN = ["2026-11-24T10:00:00Z", "2026-11-30T19:01:00Z"];

let base: TestDatabase;
afterEach(() => base.close());

/** The example as it is begun at a moment. */
async function begin(now: Date): Promise<void> {
  base = await testDatabase();
  // The first reading of a text prepares the rules, which no transaction should wait for on a busy machine.
  findRisks("Faire mes courses");
  await seedDemo(base.db, { seed: 2020, now });
  for (const city of await listCities(base.db)) {
    await rematchCity(base.db, city.id, now);
    await replayDesk(city, now);
  }
}

test.each(BEGUN)(
  "begun at %s, it has three people of the desk, an accepted help and calls to make",
  async (at) => {
    await begin(new Date(at));
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
  },
  240_000,
);
