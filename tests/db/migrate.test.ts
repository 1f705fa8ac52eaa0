import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { type MigrationFile, readMigrationFiles } from "#db/migration-file.ts";
import { assertSchemaCurrent, MIGRATION_NAMES, SchemaError } from "#db/schema-version.ts";
import { bareDatabase } from "#tests/support/postgres.ts";

let url: string;
let drop: () => Promise<void>;
let sql: postgres.Sql;

beforeEach(async () => {
  ({ url, drop } = await bareDatabase());
  sql = postgres(url, { max: 2, onnotice: () => {} });
});
afterEach(async () => {
  await sql.end();
  await drop();
});

function file(name: string, ...statements: string[]): MigrationFile {
  return { name, hash: statements.join(), statements, inTransaction: true };
}

test("every file is applied once, in order, and the schema is then current", async () => {
  await expect(assertSchemaCurrent(sql)).rejects.toThrow(SchemaError);
  expect(await migrate(url)).toEqual(MIGRATION_NAMES);
  expect(await migrate(url)).toEqual([]);
  await assertSchemaCurrent(sql);
});

test("the journal names every file of the folder", () => {
  expect(readMigrationFiles().map(({ name }) => name)).toEqual(MIGRATION_NAMES);
});

test("two processes that start together migrate once", async () => {
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(MIGRATION_NAMES);
});

test("a file that fails leaves nothing of itself, and what went before stays", async () => {
  const files = [file("0000_a", "create table a (id int)"), file("0001_b", "create table b (id int)", "select broken")];
  await expect(migrate(url, { files })).rejects.toThrow(/0001_b a échoué : column "broken" does not exist/);
  const tables = await sql`select to_regclass('a') as a, to_regclass('b') as b`;
  expect(tables[0]).toEqual({ a: "a", b: null });
});

test("a schema newer than the code is refused, by name", async () => {
  await migrate(url, { files: [file("0000_a"), file("0001_later")] });
  await expect(migrate(url, { files: [file("0000_a")] })).rejects.toThrow(/plus récente.*0001_later/);
  await expect(assertSchemaCurrent(sql, ["0000_a"])).rejects.toThrow(/plus récente.*0001_later/);
});

test("a schema older than the code is refused, by name", async () => {
  await migrate(url, { files: [file("0000_a")] });
  await expect(assertSchemaCurrent(sql, ["0000_a", "0001_b"])).rejects.toThrow(/plus ancienne.*0001_b/);
});

test("a file changed after it was applied is refused", async () => {
  await migrate(url, { files: [file("0000_a", "select 1")] });
  await expect(migrate(url, { files: [file("0000_a", "select 2")] })).rejects.toThrow(/0000_a a changé/);
});

test("a busy table delays a migration and does not fail it", async () => {
  await migrate(url, { files: [file("0000_a", "create table a (id int)")] });
  const blocker = await sql.reserve();
  await blocker`begin`;
  await blocker`lock table a`;
  const files = [file("0000_a", "create table a (id int)"), file("0001_b", "alter table a add b int")];
  const before = await countRollbacks();
  const migrating = migrate(url, { files });
  await expect.poll(countRollbacks, { timeout: 10_000, interval: 100 }).toBeGreaterThan(before);
  await blocker`commit`;
  blocker.release();
  expect(await migrating).toEqual(["0001_b"]);
});

/** Rollbacks of this database: the migration was turned away by the lock and will come back. */
async function countRollbacks(): Promise<number> {
  const [row] = await sql`select xact_rollback::int as n from pg_stat_database where datname = current_database()`;
  return Number(row?.n);
}

test("a file marked no-transaction can create an index concurrently", async () => {
  const files = [
    file("0000_a", "create table a (id int)"),
    { ...file("0001_b", "create index concurrently a_id on a (id)"), inTransaction: false },
  ];
  expect(await migrate(url, { files })).toEqual(["0000_a", "0001_b"]);
});
