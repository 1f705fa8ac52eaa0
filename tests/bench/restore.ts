import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Connection } from "#db/client.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { readBackup } from "#lib/server/backup/read-backup.ts";
import { restoreBackup } from "#lib/server/backup/restore-backup.ts";
import { writeBackup } from "#lib/server/backup/write-backup.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { startTalk } from "../support/conversations.ts";
import { compareRows, schemaPrint } from "../support/every-row.ts";
import { twoCities } from "../support/fixtures.ts";
import { type Aim, printAims } from "./aims.ts";
import { growHistory } from "./grow-history.ts";
import { withOwnDatabase } from "./own-database.ts";
import { UsageError } from "./usage-error.ts";

/** A town of a hundred thousand after two years. */
const LISTINGS = 50_000;
const LEAST_LISTINGS = 1_000;
const USAGE = "usage: npm run bench -- restore [--json] [--listings N], where N is a whole number from 1000";

export type RestoreFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  tables: number;
  rowsCompared: number;
  /** Rows or parts of the schema that were not the same on both sides. */
  differences: number;
  megabytes: number;
  seconds: { backup: number; check: number; restore: number };
};

function listingsOf(flags: readonly string[]): number {
  try {
    const options = { json: { type: "boolean" }, listings: { type: "string" } } as const;
    const { listings = String(LISTINGS) } = parseArgs({ args: [...flags], options }).values;
    if (/^\d{4,7}$/.test(listings) && Number(listings) >= LEAST_LISTINGS) return Number(listings);
  } catch {
    // Said below.
  }
  throw new UsageError(USAGE);
}

async function timed<Result>(run: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const began = performance.now();
  const result = await run();
  return { result, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

function megabytesOf(dir: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return Math.round(bytes / 100_000) / 10;
}

async function compare(source: Connection, target: Connection): Promise<{ rows: number; differences: number }> {
  const known = new Set(await schemaPrint(target.sql));
  const different = (await schemaPrint(source.sql)).filter((line) => !known.has(line));
  try {
    return { rows: await compareRows(source.sql, target.sql), differences: different.length };
  } catch (error) {
    console.error(error);
    return { rows: 0, differences: different.length + 1 };
  }
}

async function drill(source: Connection, dir: string): Promise<Omit<RestoreFigures, "aims" | "machine">> {
  const saved = await timed(() => writeBackup(join(dir, "backup"), { url: source.url, photos: null }));
  const read = await timed(() => readBackup(join(dir, "backup")));
  return withOwnDatabase({ pool: 2, durable: true }, async (target) => {
    const { url } = target;
    const put = await timed(() => restoreBackup(read.result, { url, photos: diskStorage(dir) }));
    const { rows, differences } = await compare(source, target);
    return {
      tables: saved.result.tables.length,
      rowsCompared: rows,
      differences,
      megabytes: megabytesOf(join(dir, "backup")),
      seconds: { backup: saved.seconds, check: read.seconds, restore: put.seconds },
    };
  });
}

/** Backs up Besançon with two years of history and two more cities, restores it elsewhere, and compares every row. */
export async function benchRestore(flags: readonly string[]): Promise<RestoreFigures> {
  const listings = listingsOf(flags);
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-restore-"));
  try {
    const found = await withOwnDatabase({ pool: 4, durable: true }, async (source) => {
      await seedDemo(source.db, { seed: 2020, now: new Date() });
      await growHistory(source.sql, listings);
      await startTalk(source.db, (await twoCities(source.db)).a);
      return drill(source, dir);
    });
    const { differences } = found;
    const aims = [{ name: "rows that differ after a restore", aim: "= 0", value: differences, met: differences === 0 }];
    console.error(`\n${JSON.stringify(found)}`);
    printAims(aims);
    return { machine: { node: process.version, cpus: cpus().length }, aims, ...found };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
