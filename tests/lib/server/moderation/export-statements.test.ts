import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportStatements } from "#lib/server/moderation/export-statements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2027-03-11T10:00:00Z");
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

describe("statements for the Commission's database", () => {
  test("leave once, and can be had again", async () => {
    await judgedCase(base.db, a.members.resident);
    await judgedCase(base.db, a.members.resident, { decision: { state: "pending" } });
    await judgedCase(base.db, b.members.resident);
    const { admin } = a.members;
    const { statements } = await exportStatements(admin, { again: false }, NOW);
    expect(statements).toHaveLength(1);
    expect((await exportStatements(admin, { again: false }, NOW)).statements).toEqual([]);
    expect((await exportStatements(admin, { again: true }, NOW)).statements).toEqual(statements);
  });

  test("say nothing that a moderator or an author wrote", async () => {
    const secret = "Mme Dupont, 06 39 98 55 10";
    await judgedCase(base.db, a.members.resident, { statement: { facts: secret, explanation: secret } });
    const file = JSON.stringify(await exportStatements(a.members.admin, { again: false }, NOW));
    expect(file).not.toContain("Dupont");
    expect(file).not.toContain(a.members.resident.id);
    expect(file).toContain("L’aide est gratuite");
  });

  test("say the last day as it is in the city", async () => {
    const endsAt = new Date("2027-04-09T22:30:00Z");
    const limit = { action: "limit" as const, endsAt };
    await judgedCase(base.db, a.members.resident, { decision: limit });
    const { statements } = await exportStatements(a.members.admin, { again: false }, NOW);
    expect(JSON.stringify(statements)).toContain("2027-04-10");
  });

  test("are an administrator's to take", async () => {
    for (const person of [a.members.resident, a.members.agent, a.members.moderator]) {
      await expect(exportStatements(person, { again: false }, NOW)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
