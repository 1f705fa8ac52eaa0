import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type MigrationFile, readMigrationFiles } from "./migration-file.ts";
import { stepOf } from "./migration-steps.ts";
import { MIGRATION_TABLE, refuseNewer, SchemaError } from "./schema-version.ts";

/** Any number, the same in every process: only one migrates a database at a time. */
const LOCK_KEY = 4_815_162_342;
const LOCK_ATTEMPTS = 10;
const LOCK_TIMEOUT = "55P03";

export type MigrateOptions = {
  files?: readonly MigrationFile[];
  /** Called after each file, with its name. */
  onApplied?: (name: string) => void;
};

async function readApplied(sql: postgres.Sql): Promise<Map<string, string>> {
  await sql.unsafe(
    `create table if not exists ${MIGRATION_TABLE} (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
  const rows = await sql<{ name: string; hash: string }[]>`select name, hash from ${sql(MIGRATION_TABLE)}`;
  return new Map(rows.map((row) => [row.name, row.hash]));
}

/** The files still to apply. Throws `SchemaError` when the past differs from what these files say. */
function pendingFiles(files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): MigrationFile[] {
  refuseNewer(
    applied.keys(),
    files.map((file) => file.name),
  );
  const changed = files.find((file) => applied.has(file.name) && applied.get(file.name) !== file.hash);
  if (changed) {
    throw new SchemaError(
      `La migration ${changed.name} a changé depuis qu’elle a été appliquée à cette base : une migration ne se modifie pas, ajoutez-en une.`,
    );
  }
  return files.filter((file) => !applied.has(file.name));
}

async function applyStatement(sql: postgres.Sql | postgres.TransactionSql, statement: string): Promise<void> {
  const step = stepOf(statement);
  await (step ? step(sql) : sql.unsafe(statement));
}

async function applyFile(sql: postgres.Sql, file: MigrationFile): Promise<void> {
  const record = (on: postgres.Sql | postgres.TransactionSql) =>
    on`insert into ${on(MIGRATION_TABLE)} ${on({ name: file.name, hash: file.hash })}`;
  if (!file.inTransaction) {
    for (const statement of file.statements) await applyStatement(sql, statement);
    await record(sql);
    return;
  }
  await sql.begin(async (tx) => {
    for (const statement of file.statements) await applyStatement(tx, statement);
    await record(tx);
  });
}

/** A busy table answers "lock timeout" after three seconds, so that visitors never queue behind a migration. */
async function applyWithPatience(sql: postgres.Sql, file: MigrationFile): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await applyFile(sql, file);
      return;
    } catch (cause) {
      const busy = cause instanceof postgres.PostgresError && cause.code === LOCK_TIMEOUT;
      if (!busy || attempt === LOCK_ATTEMPTS) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new SchemaError(`La migration ${file.name} a échoué : ${reason}.`, { cause });
      }
      await pause(200 * attempt);
    }
  }
}

/**
 * Brings a database to the schema of this code. The tables of the job queue come after, from `installJobs`.
 * Returns the names of the files applied. Throws `SchemaError`, with a sentence to show, when it refuses.
 */
export async function migrate(
  url: string,
  { files = readMigrationFiles(), onApplied }: MigrateOptions = {},
): Promise<string[]> {
  const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK_KEY}::bigint)`;
    await sql`set lock_timeout = '3s'`;
    const pending = pendingFiles(files, await readApplied(sql));
    for (const file of pending) {
      await applyWithPatience(sql, file);
      onApplied?.(file.name);
    }
    return pending.map((file) => file.name);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
