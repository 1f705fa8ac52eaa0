import { afterAll, beforeAll, expect, test } from "vitest";
import { readMigrationFiles } from "#db/migration-file.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { agreed, done, insertHelp, later } from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

/** What the migration does for what was there before it: all that follows its last trigger. */
function backfill(): string[] {
  const { statements } = readMigrationFiles().find(({ name }) => name === "0016_insights") ?? { statements: [] };
  const last = statements.findLastIndex((statement) => statement.includes("CREATE TRIGGER"));
  return statements.slice(last + 1);
}

async function told() {
  const { cityId, event, at, day, subjectId } = insightEvents;
  const rows = await base.db.select({ cityId, event, at, day, subjectId }).from(insightEvents);
  return rows.map((row) => JSON.stringify(row)).sort();
}

test("a city that was there before gets the history that the triggers would have kept", async () => {
  const publishedAt = new Date("2026-10-06T21:30:00Z");
  for (const city of [a, b]) {
    const lived = { publishedAt, updatedAt: later(publishedAt, 70) };
    const helped = await insertListing(base.db, { city }, { ...lived, status: "fulfilled" });
    await insertListing(base.db, { city }, { ...lived, kind: "offer" });
    await insertListing(base.db, { city }, { ...lived, status: "removed" });
    await insertListing(base.db, { city }, { status: "pending", publishedAt: null });
    const proposed = { createdAt: later(publishedAt, 2), ...agreed(later(publishedAt, 4)) };
    await insertHelp(base.db, city, helped, { ...proposed, ...done(later(publishedAt, 60)) });
    await insertHelp(base.db, city, null, { createdAt: publishedAt, ...agreed(publishedAt), ...done(publishedAt) });
  }
  const kept = await told();
  expect(kept).toHaveLength(26);
  await base.db.delete(insightEvents);
  for (const statement of backfill()) await base.connection.sql.unsafe(statement);
  expect(await told()).toEqual(kept);
});
