import { afterAll, beforeAll, expect, test } from "vitest";
import { listTables, type TableShape, withoutReactions } from "#db/backup/catalogue.ts";
import { digestRows, type RowsDigest, rowsIn, rowsOut } from "#db/backup/copy-rows.ts";
import { inRawTransaction } from "#db/backup/raw-transaction.ts";
import { connect } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { readMigrationFiles } from "#db/migration-file.ts";
import { listCities } from "#db/queries/cities.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { assertSchemaCurrent, MIGRATION_TABLE } from "#db/schema-version.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { agreed, done, insertHelp, later } from "#tests/support/insights.ts";
import { bareDatabase, type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

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

/** The tables of a database as they were before the last migration, with the columns that they still have. */
const sharedShapes = (before: readonly TableShape[], now: readonly TableShape[]) =>
  before.flatMap(({ name, columns }) => {
    const kept = now.find((table) => table.name === name)?.columns ?? [];
    const shared = columns.filter((column) => kept.includes(column));
    return shared.length > 0 ? [{ name, columns: shared }] : [];
  });

const digestsOf = (url: string, shapes: readonly TableShape[]) =>
  inRawTransaction(url, "read only", async (tx) => {
    const digests: Record<string, RowsDigest> = {};
    for (const shape of shapes) digests[shape.name] = await digestRows(tx, shape);
    return digests;
  });

test("a city that lives on the schema before the last one keeps every row of it, and the program starts on what it becomes", async () => {
  const old = await bareDatabase();
  try {
    const files = readMigrationFiles();
    await migrate(old.url, { files: files.slice(0, -1) });
    const shapesOf = (url: string) => inRawTransaction(url, "read only", (tx) => listTables(tx, MIGRATION_TABLE));
    const shapes = sharedShapes(await shapesOf(old.url), await shapesOf(base.url));
    // The rows of a city of today, as that schema holds them.
    await inRawTransaction(base.url, "read only", (from) =>
      inRawTransaction(old.url, "", (to) =>
        withoutReactions(to, shapes, async () => {
          for (const shape of shapes) await rowsIn(to, shape, [await rowsOut(from, shape)]);
        }),
      ),
    );
    const before = await digestsOf(old.url, shapes);
    expect(Object.values(before).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(60);
    const { db, sql, close } = connect(old.url, 2);
    try {
      await expect(assertSchemaCurrent(sql)).rejects.toThrow(/plus ancienne que le programme/);
      expect(await migrate(old.url)).toEqual([files.at(-1)?.name]);
      expect(await digestsOf(old.url, shapes)).toEqual(before);
      await assertSchemaCurrent(sql);
      expect((await listCities(db)).map(({ slug }) => slug).sort()).toEqual([a.slug, b.slug].sort());
      expect(await migrate(old.url)).toEqual([]);
    } finally {
      await close();
    }
  } finally {
    await old.drop();
  }
}, 60_000);
