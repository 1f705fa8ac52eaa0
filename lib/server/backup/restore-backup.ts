import "server-only";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { grantToApp } from "#db/app-role.ts";
import { listTables, setSequence, type TableShape, withoutReactions } from "#db/backup/catalogue.ts";
import { digestRows, rowsIn } from "#db/backup/copy-rows.ts";
import { inRawTransaction, type RawTransaction } from "#db/backup/raw-transaction.ts";
import type { WaitingJob } from "#db/backup/waiting-jobs.ts";
import type { Db } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { type MigrationFile, readMigrationFiles } from "#db/migration-file.ts";
import { listApplied, MIGRATION_TABLE } from "#db/schema-version.ts";
import { enqueueAgain } from "../jobs/enqueue.ts";
import { installJobs } from "../jobs/install-jobs.ts";
import type { PhotoStorage } from "../photos/storage.ts";
import { BackupError } from "./backup-error.ts";
import { type Manifest, PHOTOS_FOLDER, tableFile } from "./manifest.ts";
import type { CheckedBackup } from "./read-backup.ts";

export type RestoreTarget = {
  url: string;
  photos: PhotoStorage;
  onTable?: (name: string, rows: number) => void;
};

/** The migrations of a backup, as files of this program. Throws `BackupError` when it has another past. */
function schemaOf({ migrations }: Manifest): MigrationFile[] {
  const files = readMigrationFiles();
  const newer = migrations.find(({ name }) => !files.some((file) => file.name === name));
  if (newer) {
    throw new BackupError(
      `Cette sauvegarde vient d’une version plus récente du programme (${newer.name}) : installez celle-là, ou une plus récente.`,
    );
  }
  const changed = migrations.find(
    ({ name, hash }, index) => files[index]?.name !== name || files[index]?.hash !== hash,
  );
  if (changed) {
    throw new BackupError(`Cette sauvegarde a un autre schéma que ce programme : ${changed.name} n’est pas la même.`);
  }
  return files.slice(0, migrations.length);
}

/** Throws `BackupError` unless nothing is in the database, and no migration that the backup lacks. */
async function assertEmpty(tx: RawTransaction, schema: readonly MigrationFile[]): Promise<TableShape[]> {
  const [migrated] = await tx`select to_regclass(${MIGRATION_TABLE}) as name`;
  const applied = migrated?.name ? await listApplied(tx) : [];
  const later = applied.find(({ name }) => !schema.some((file) => file.name === name));
  if (later) {
    throw new BackupError(
      `Cette base a déjà la migration ${later.name}, que la sauvegarde n’a pas encore : restaurez dans une base toute neuve.`,
    );
  }
  const tables = await listTables(tx, MIGRATION_TABLE);
  for (const { name } of tables) {
    const [row] = await tx`select from ${tx(name)} limit 1`;
    if (row) throw new BackupError(`La base n’est pas vide (${name}) : une sauvegarde se restaure dans une base vide.`);
  }
  return tables;
}

function assertSameTables(found: readonly TableShape[], { tables }: Manifest): void {
  const shapes = (all: readonly TableShape[]) => JSON.stringify(all.map(({ name, columns }) => [name, columns]));
  if (shapes(found) !== shapes(tables)) {
    throw new BackupError("Les tables de cette sauvegarde ne sont pas celles de son schéma : rien n’a été restauré.");
  }
}

async function fillTables(tx: RawTransaction, { dir, manifest }: CheckedBackup, target: RestoreTarget): Promise<void> {
  for (const table of manifest.tables) {
    const file = join(dir, tableFile(table.name));
    await rowsIn(tx, table, [createReadStream(file), createGunzip()]);
    const found = await digestRows(tx, table);
    if (found.rows !== table.rows || found.digest !== table.digest) {
      throw new BackupError(
        `${table.name} ne revient pas telle qu’elle était (${found.rows} lignes au lieu de ${table.rows}) : rien n’a été restauré.`,
      );
    }
    target.onTable?.(table.name, found.rows);
  }
  for (const sequence of manifest.sequences) await setSequence(tx, sequence);
}

async function askJobsAgain(db: Db, jobs: readonly WaitingJob[]): Promise<void> {
  for (const job of jobs) await enqueueAgain(db, job);
}

async function putPhotos({ dir, sums }: CheckedBackup, photos: PhotoStorage): Promise<void> {
  for (const file of sums.keys()) {
    if (file.startsWith(`${PHOTOS_FOLDER}/`)) await photos.put(basename(file), await readFile(join(dir, file)));
  }
}

/**
 * Puts a backup into an empty database: its schema, then every row, every sequence, the jobs that waited and the photos in
 * one transaction, each table compared with what the backup says of it; then the migrations that came since. Throws
 * `BackupError` or `SchemaError` with a sentence, and leaves no row behind.
 */
export async function restoreBackup(backup: CheckedBackup, target: RestoreTarget): Promise<void> {
  const { url, photos } = target;
  const schema = schemaOf(backup.manifest);
  await inRawTransaction(url, "read only", (tx) => assertEmpty(tx, schema));
  await migrate(url, { files: schema });
  await installJobs({ url });
  await inRawTransaction(url, "", async (tx, db) => {
    const tables = await assertEmpty(tx, schema);
    assertSameTables(tables, backup.manifest);
    await withoutReactions(tx, tables, () => fillTables(tx, backup, target));
    await askJobsAgain(db, backup.jobs);
    await putPhotos(backup, photos);
  });
  await migrate(url);
  await grantToApp(url);
  // A planner that knows nothing of a full database would choose badly for hours.
  await inRawTransaction(url, "", (tx) => tx`analyze`);
}
