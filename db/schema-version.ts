import type postgres from "postgres";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

export const MIGRATION_TABLE = "schema_migrations";

/** The schema of the database and the one that this code was written for differ; the message says how. */
export class SchemaError extends Error {}

/** Names of the migrations that this code knows, in order. */
export const MIGRATION_NAMES: readonly string[] = journal.entries.map((entry) => entry.tag);

/** The migrations that were applied, in order, with the hash of each file. Throws when none ever was. */
export async function listApplied(
  sql: postgres.Sql | postgres.TransactionSql,
): Promise<{ name: string; hash: string }[]> {
  const rows = await sql<{ name: string; hash: string }[]>`
    select name, hash from ${sql(MIGRATION_TABLE)} order by name`;
  return rows.map(({ name, hash }) => ({ name, hash }));
}

/** Throws `SchemaError` unless exactly the migrations `known` are in the database. */
export async function assertSchemaCurrent(
  sql: postgres.Sql | postgres.TransactionSql,
  known: readonly string[] = MIGRATION_NAMES,
): Promise<void> {
  const [table] = await sql`select to_regclass(${MIGRATION_TABLE}) as name`;
  if (!table?.name) throw new SchemaError("La base est vide : les migrations n’ont pas été appliquées.");
  const rows = await sql<{ name: string }[]>`select name from ${sql(MIGRATION_TABLE)}`;
  const applied = new Set(rows.map((row) => row.name));
  const missing = known.filter((name) => !applied.has(name));
  if (missing.length > 0) {
    throw new SchemaError(`La base est plus ancienne que le programme : il lui manque ${missing.join(", ")}.`);
  }
  refuseNewer(applied, known);
}

/** Throws `SchemaError` when the database holds a migration that `known` does not. */
export function refuseNewer(applied: Iterable<string>, known: readonly string[]): void {
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new SchemaError(
      `La base est plus récente que le programme : elle contient ${unknown.join(", ")}. Installez la version du programme qui va avec.`,
    );
  }
}
