import "server-only";
import { join } from "node:path";
import { findEmbedded, startEmbedded } from "#db/embedded.ts";
import { SchemaError } from "#db/schema-version.ts";
import { BackupError } from "../backup/backup-error.ts";
import { type Env, SettingError } from "../env.ts";

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message || cause.name : String(cause));

/** What is a sentence stays one; anything else is said to be of the database. */
function inWords(cause: unknown, url: string): Error {
  if (cause instanceof BackupError || cause instanceof SchemaError || cause instanceof SettingError) return cause;
  return new BackupError(`La base ${new URL(url).host} : ${reasonOf(cause)}.`, { cause });
}

/**
 * Runs something with the address of the database of the settings: that of `DATABASE_OWNER_URL` or `DATABASE_URL`, or the embedded one, which is
 * started for it unless it runs already. `create`: an embedded one that is not there yet is made. Whatever fails is thrown as
 * one sentence.
 */
export async function withDatabase<Result>(
  { databaseUrl, databaseOwnerUrl, dataDir }: Env,
  { create }: { create: boolean },
  run: (url: string) => Promise<Result>,
): Promise<Result> {
  const dir = join(dataDir, "postgres");
  // What the application may not see, its login could not copy.
  const given = databaseOwnerUrl ?? databaseUrl;
  const { existing, url: running } = given ? { existing: true, url: given } : findEmbedded(dir);
  if (!existing && !create) {
    throw new BackupError(`Il n’y a pas de base dans ${dir} : indiquez DATA_DIR, ou DATABASE_URL.`);
  }
  const started = running === null ? await startEmbedded({ dir }) : null;
  const url = running ?? started?.url ?? "";
  try {
    return await run(url);
  } catch (cause) {
    throw inWords(cause, url);
  } finally {
    await started?.stop();
  }
}
