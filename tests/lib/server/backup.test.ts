import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, test } from "vitest";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { readBackup } from "#lib/server/backup/read-backup.ts";
import { restoreBackup } from "#lib/server/backup/restore-backup.ts";
import { writeBackup } from "#lib/server/backup/write-backup.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { startTalk } from "#tests/support/conversations.ts";
import { compareRows, schemaPrint } from "#tests/support/every-row.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { bareDatabase, testDatabase } from "#tests/support/postgres.ts";

test("a drill: Besançon with its history, and two more cities, come back whole into another database", async () => {
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-drill-"));
  const source = await testDatabase();
  const target = await bareDatabase();
  const sql = postgres(target.url, { max: 1, onnotice: () => {} });
  try {
    await seedDemo(source.db, { seed: 7, now: new Date("2026-11-24T13:30:00Z") });
    await startTalk(source.db, (await twoCities(source.db)).a);
    await writeBackup(join(dir, "backup"), { url: source.url, photos: null });
    await restoreBackup(await readBackup(join(dir, "backup")), { url: target.url, photos: diskStorage(dir) });
    expect(await compareRows(source.connection.sql, sql)).toBeGreaterThan(100_000);
    expect(await schemaPrint(sql)).toEqual(await schemaPrint(source.connection.sql));
  } finally {
    await sql.end();
    await target.drop();
    await source.close();
    rmSync(dir, { recursive: true, force: true });
  }
}, 90_000);
