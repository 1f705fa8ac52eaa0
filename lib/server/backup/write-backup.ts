import "server-only";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { listSequences, listTables, type TableShape } from "#db/backup/catalogue.ts";
import { digestRows, rowsOut } from "#db/backup/copy-rows.ts";
import { inRawTransaction, type RawTransaction } from "#db/backup/raw-transaction.ts";
import { listWaitingJobs } from "#db/backup/waiting-jobs.ts";
import { assertSchemaCurrent, listApplied, MIGRATION_TABLE } from "#db/schema-version.ts";
import { JOB_PAYLOADS } from "../jobs/registry.ts";
import { BackupError } from "./backup-error.ts";
import {
  FORMAT_VERSION,
  JOBS_FILE,
  MANIFEST_FILE,
  type Manifest,
  PHOTOS_FOLDER,
  SUMS_FILE,
  tableFile,
} from "./manifest.ts";
import { listPhotos, readIfThere } from "./photo-folder.ts";
import { formatSums, sumOf } from "./sums.ts";

/** A moment of the database that no later commit changes. */
const ONE_MOMENT = "isolation level repeatable read read only";
/** A backup is everybody's mails and homes: for its owner alone. */
const [PRIVATE_FOLDER, PRIVATE_FILE] = [0o700, 0o600];

export type BackupSource = {
  url: string;
  /** Folder of the photos; null when they are in a bucket. */
  photos: string | null;
  onTable?: (name: string, rows: number) => void;
  /** The migrations that the database has to have; those of this program when it is not said. */
  applied?: readonly string[];
};

/** Writes the files of a backup into a folder and notes the sum of each. */
class BackupFolder {
  readonly dir: string;
  readonly sums = new Map<string, string>();

  constructor(dir: string) {
    this.dir = dir;
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.dir, file);
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    await writeFile(path, content, { mode: PRIVATE_FILE, flush: true });
    this.sums.set(file, await sumOf(path));
  }

  async writeTable(tx: RawTransaction, table: TableShape): Promise<void> {
    const file = tableFile(table.name);
    const path = join(this.dir, file);
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    const out = createWriteStream(path, { mode: PRIVATE_FILE, flush: true });
    await pipeline(await rowsOut(tx, table), createGzip(), out);
    this.sums.set(file, await sumOf(path));
  }
}

async function refuseExisting(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const inside = await readdir(dir).catch(() => null);
  if (inside === null) throw new BackupError(`${dir} n’est pas un dossier.`);
  if (inside.length > 0)
    throw new BackupError(`${dir} n’est pas vide : donnez à chaque sauvegarde un dossier nouveau.`);
}

async function writeDatabase(
  folder: BackupFolder,
  { url, onTable, applied }: BackupSource,
): Promise<Omit<Manifest, "photos">> {
  return inRawTransaction(url, ONE_MOMENT, async (tx) => {
    await assertSchemaCurrent(tx, applied);
    const tables: Manifest["tables"] = [];
    for (const shape of await listTables(tx, MIGRATION_TABLE)) {
      await folder.writeTable(tx, shape);
      const found = await digestRows(tx, shape);
      tables.push({ ...shape, ...found });
      onTable?.(shape.name, found.rows);
    }
    const jobs = await listWaitingJobs(tx, Object.keys(JOB_PAYLOADS));
    await folder.write(JOBS_FILE, JSON.stringify(jobs));
    return {
      format: "coup-de-main",
      version: FORMAT_VERSION,
      createdAt: new Date().toISOString(),
      migrations: await listApplied(tx),
      tables,
      sequences: await listSequences(tx),
      jobs: jobs.length,
    };
  });
}

/** After the database: a photo whose row was written since is harmless, one that is missing would be a hole. */
async function writePhotos(folder: BackupFolder, from: string | null): Promise<number | null> {
  if (from === null) return null;
  let written = 0;
  for (const file of await listPhotos(from)) {
    const bytes = await readIfThere(join(from, file));
    if (!bytes) continue;
    await folder.write(`${PHOTOS_FOLDER}/${file}`, bytes);
    written += 1;
  }
  return written;
}

/**
 * Writes everything of a database at one moment, and the photos of the disk, into a folder that is not there yet, while the
 * service goes on. The folder appears whole, or not at all. Throws `BackupError` or `SchemaError` with a sentence.
 */
export async function writeBackup(dir: string, source: BackupSource): Promise<Manifest> {
  const target = resolve(dir);
  await refuseExisting(target);
  const unfinished = `${target}.en-cours`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: PRIVATE_FOLDER });
  try {
    const folder = new BackupFolder(unfinished);
    const database = await writeDatabase(folder, source);
    const manifest = { ...database, photos: await writePhotos(folder, source.photos) };
    await folder.write(MANIFEST_FILE, `${JSON.stringify(manifest, null, 1)}\n`);
    await writeFile(join(unfinished, SUMS_FILE), formatSums(folder.sums), { mode: PRIVATE_FILE, flush: true });
    await rename(unfinished, target);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
