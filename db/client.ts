import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { z } from "zod";

const databaseEnv = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL must look like postgres://user@host:5432/name",
  }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

/** The keys of encrypted columns as they were given, for `db/sealed.ts`; empty when there are none. */
export function dataKeysText(): string {
  return process.env.DATA_KEYS ?? "";
}

type Schema = Record<string, never>;
/** The database or a transaction of it: every query takes one, and its caller owns the transaction. */
export type Db = PostgresJsDatabase<Schema> | PostgresJsTransaction<Schema, never>;
export type Connection = { db: PostgresJsDatabase<Schema>; sql: postgres.Sql; url: string; close: () => Promise<void> };

/** Opens a lazy pool on a database. `close` waits five seconds for running queries. */
export function connect(url: string, max: number): Connection {
  const sql = postgres(url, {
    max,
    max_lifetime: 60 * 60,
    connection: {
      application_name: "coup-de-main",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    onnotice: () => {},
  });
  return { db: drizzle(sql, { casing: "snake_case" }), sql, url, close: () => sql.end({ timeout: 5 }) };
}

const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };

/** The one pool of this process, opened at its first use. Throws when `DATABASE_URL` is missing or malformed. */
export function connection(): Connection {
  if (!shared.coupDeMainConnection) {
    const env = databaseEnv.parse(process.env);
    shared.coupDeMainConnection = connect(env.DATABASE_URL, env.DATABASE_POOL);
  }
  return shared.coupDeMainConnection;
}

/** The transaction in which everything that is called at this moment happens; none as a rule. */
const surrounding = new AsyncLocalStorage<PostgresJsDatabase<Schema>>();

/** The database of this process, or the transaction of `inOneTransaction` around the caller. */
export function database(): PostgresJsDatabase<Schema> {
  return surrounding.getStore() ?? connection().db;
}

/**
 * Runs commands that open a transaction of their own as parts of one: all of what they write stands, or nothing. For a
 * command that is made of others, such as an act for somebody else and its entry in the log.
 */
export function inOneTransaction<Result>(run: (tx: Db) => Promise<Result>): Promise<Result> {
  return database().transaction((tx) =>
    // A transaction does what the database does; only its type keeps the two apart.
    surrounding.run(tx as unknown as PostgresJsDatabase<Schema>, () => run(tx)),
  );
}
