import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "#db/client.ts";

/** A transaction of the driver itself, for what streams. */
export type RawTransaction = postgres.TransactionSql;

/** The same bytes for the same rows, whatever the server's own settings are; and never fewer rows than there are. */
const EXACT = {
  timezone: "UTC",
  datestyle: "ISO, YMD",
  intervalstyle: "iso_8601",
  bytea_output: "hex",
  extra_float_digits: "1",
  synchronize_seqscans: "off",
  // A table of which this account may not see every row is an error, not a shorter copy.
  row_security: "off",
};
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Runs something in one transaction, on a connection of its own that no time-out cuts. `mode` is what follows `begin`:
 * `isolation level repeatable read read only` sees one moment of the database.
 */
export async function inRawTransaction<Result>(
  url: string,
  mode: string,
  run: (tx: RawTransaction, db: Db) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connection: {
      application_name: "coup-de-main-backup",
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 0,
      lock_timeout: LOCK_TIMEOUT_MS,
    },
    onnotice: () => {},
  });
  try {
    return (await sql.begin(mode, async (tx) => {
      for (const [name, value] of Object.entries(EXACT)) await tx`select set_config(${name}, ${value}, true)`;
      // Commands of the domain take part in the same transaction.
      const scope = Object.assign(tx, { options: sql.options }) as unknown as postgres.Sql;
      return run(tx, drizzle(scope, { casing: "snake_case" }));
    })) as Result;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
