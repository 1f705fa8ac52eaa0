import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WaitingJob } from "#db/backup/waiting-jobs.ts";
import { BackupError } from "./backup-error.ts";
import {
  FORMAT_VERSION,
  JOBS_FILE,
  jobsSchema,
  MANIFEST_FILE,
  type Manifest,
  manifestSchema,
  SUMS_FILE,
  tableFile,
} from "./manifest.ts";
import { parseSums, type Sums, sumOf } from "./sums.ts";

/** A backup every file of which is as it was written. */
export type CheckedBackup = { dir: string; manifest: Manifest; sums: Sums; jobs: WaitingJob[] };

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function readManifest(dir: string): Manifest {
  const path = join(dir, MANIFEST_FILE);
  if (!existsSync(path)) throw new BackupError(`${dir} n’est pas une sauvegarde : ${MANIFEST_FILE} n’y est pas.`);
  const read = readJson(path);
  const version = typeof read === "object" && read !== null && "version" in read ? read.version : null;
  if (typeof version === "number" && version > FORMAT_VERSION) {
    throw new BackupError(
      `Cette sauvegarde a le format ${version}, et ce programme lit jusqu’au format ${FORMAT_VERSION} : installez la version du programme qui l’a faite.`,
    );
  }
  const parsed = manifestSchema.safeParse(read);
  if (!parsed.success) throw new BackupError(`La sauvegarde est abîmée : ${MANIFEST_FILE} ne se lit pas.`);
  return parsed.data;
}

function readSums(dir: string): Sums {
  const path = join(dir, SUMS_FILE);
  if (!existsSync(path)) throw new BackupError(`La sauvegarde est incomplète : ${SUMS_FILE} n’y est pas.`);
  const sums = parseSums(readFileSync(path, "utf8"));
  if (!sums) throw new BackupError(`La sauvegarde est abîmée : ${SUMS_FILE} ne se lit pas.`);
  return sums;
}

async function assertIntact(dir: string, sums: Sums, needed: readonly string[]): Promise<void> {
  const unlisted = needed.find((file) => !sums.has(file));
  if (unlisted) throw new BackupError(`La sauvegarde est abîmée : ${SUMS_FILE} ne dit rien de ${unlisted}.`);
  for (const [file, sum] of sums) {
    const path = join(dir, file);
    if (!existsSync(path)) throw new BackupError(`La sauvegarde est incomplète : ${file} manque.`);
    if ((await sumOf(path)) !== sum) {
      throw new BackupError(`La sauvegarde est abîmée : ${file} n’est plus tel qu’il a été écrit.`);
    }
  }
}

/** Reads a backup and checks each of its files. Throws `BackupError` with a sentence that names what is wrong. */
export async function readBackup(folder: string): Promise<CheckedBackup> {
  const dir = resolve(folder);
  if (!existsSync(dir)) throw new BackupError(`${dir} n’existe pas.`);
  const manifest = readManifest(dir);
  const sums = readSums(dir);
  await assertIntact(dir, sums, [MANIFEST_FILE, JOBS_FILE, ...manifest.tables.map(({ name }) => tableFile(name))]);
  const jobs = jobsSchema.safeParse(readJson(join(dir, JOBS_FILE)));
  if (!jobs.success) throw new BackupError(`La sauvegarde est abîmée : ${JOBS_FILE} ne se lit pas.`);
  return { dir, manifest, sums, jobs: jobs.data };
}
