import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { z } from "zod";
import { NOBODY, type Scope, type Settings, settingsOf } from "./scope.ts";
import { scopedClient } from "./scoped-client.ts";

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
export type Connection = {
  db: PostgresJsDatabase<Schema>;
  sql: postgres.Sql;
  url: string;
  /** The same database for somebody: private tables show what is theirs. */
  scoped: (scope: Scope) => PostgresJsDatabase<Schema>;
  close: () => Promise<void>;
};

/** Whoever asks while the database is away hears so at once, and it is found again soon after it is back. */
const CONNECT_LIMIT_S = 3;
const RECONNECT_S = 0.25;

/** A lazy pool. `settings`: what each of its connections says from the beginning. */
function openPool(url: string, max: number, settings: Record<string, string> = {}): postgres.Sql {
  return postgres(url, {
    max,
    max_lifetime: 60 * 60,
    connect_timeout: CONNECT_LIMIT_S,
    backoff: () => RECONNECT_S,
    connection: {
      application_name: "coup-de-main",
      statement_timeout: 15_000,
      lock_timeout: 8_000,
      idle_in_transaction_session_timeout: 15_000,
      ...settings,
    },
    onnotice: () => {},
  });
}

/** Opens a lazy pool on a database, and one for jobs when they ask. `close` waits five seconds for running queries. */
export function connect(url: string, max: number): Connection {
  const client = openPool(url, max);
  let jobs: postgres.Sql | undefined;
  const clientOf = (scope: Scope) => {
    if (!isEverywhere(scope)) return scopedClient(client, scope);
    jobs ??= openPool(url, max, { "app.purposes": "service" });
    return jobs;
  };
  const made = new WeakMap<Scope, PostgresJsDatabase<Schema>>();
  const scoped = (scope: Scope) => {
    const db = made.get(scope) ?? drizzle(clientOf(scope), { casing: "snake_case" });
    made.set(scope, db);
    return db;
  };
  const close = async () => {
    await Promise.all([client, jobs].map((pool) => pool?.end({ timeout: 5 })));
  };
  return { db: drizzle(client, { casing: "snake_case" }), sql: client, url, scoped, close };
}

/** What jobs do is for nobody in particular: their connections say so once, and not each transaction. */
const isEverywhere = ({ cityId, purposes }: Scope): boolean => cityId === null && purposes.includes("service");

/** For whom something is done; `open`: who that is comes out on the way. */
type Asking = { scope: Scope; open?: boolean };
type Shared = {
  coupDeMainConnection?: Connection;
  /** The request that something is a part of, as Next knows it. */
  coupDeMainRequest?: () => object | null;
};
const shared = globalThis as typeof globalThis & Shared;

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
const asking = new AsyncLocalStorage<Asking>();
const requests = new WeakMap<object, Asking>();
const EVERYTHING: Scope = { cityId: null, actorId: null, purposes: ["service"] };

function currentAsking(): Asking | undefined {
  const inside = asking.getStore();
  const request = inside ? null : shared.coupDeMainRequest?.();
  return inside ?? (request ? requests.get(request) : undefined);
}

/** The database of this process for whoever asks, or the transaction of `inOneTransaction` around the caller. */
export function database(): PostgresJsDatabase<Schema> {
  const around = surrounding.getStore();
  if (around) return around;
  const scope = currentAsking()?.scope;
  return scope ? connection().scoped(scope) : connection().db;
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

/** What is called meanwhile happens in this database as its owner, whatever the pool of this process is: private tables are open. */
export function asOwner<Result>({ db }: Pick<Connection, "db">, run: () => Promise<Result>): Promise<Result> {
  return asking.run({ scope: EVERYTHING }, () => surrounding.run(db, run));
}

/** How a process tells one request from another, where a framework and not `asNobodyYet` begins them. */
export function tellRequestsBy(find: () => object | null): void {
  shared.coupDeMainRequest = find;
}

/** Runs what a request asks: for whom it is known to be, or for nobody until `askAs` says who they are. */
export function asNobodyYet<Result>(run: () => Promise<Result>): Promise<Result> {
  return asking.run({ scope: currentAsking()?.scope ?? NOBODY, open: true }, run);
}

/** From here on, the request around the caller is that of somebody; nothing changes outside of one. */
export function askAs(scope: Scope): void {
  const inside = asking.getStore();
  if (inside?.open) inside.scope = scope;
  const request = shared.coupDeMainRequest?.();
  if (request) requests.set(request, { scope });
}

/** Runs something for somebody, or for a declared purpose. Within `inOneTransaction`, it is the transaction that changes hands. */
export function inScope<Result>(scope: Scope, run: () => Promise<Result>): Promise<Result> {
  const around = surrounding.getStore();
  return around ? handedOver(around, scope, run) : asking.run({ scope }, run);
}

/**
 * What the service does by itself in the transaction of somebody, such as to tell a third person: private tables of the city are open
 * to it meanwhile, and to whoever asked no more. Throws when there is no transaction to widen.
 */
export async function asService<Result>(tx: Db, cityId: string, run: () => Promise<Result>): Promise<Result> {
  if (!("rollback" in tx)) throw new Error("only a transaction is widened");
  if (isService(currentAsking()?.scope, cityId)) return run();
  return handedOver(tx, { cityId, actorId: null, purposes: ["service"] }, run);
}

const isService = (scope: Scope | undefined, cityId: string): boolean =>
  scope?.purposes.includes("service") === true && (scope.cityId ?? cityId) === cityId;

async function handedOver<Result>(tx: Db, scope: Scope, run: () => Promise<Result>): Promise<Result> {
  const [before] = await tx.execute<Settings>(sql`
    select current_setting('app.city', true) as city, current_setting('app.actor', true) as actor,
      current_setting('app.purposes', true) as purposes`);
  await tx.execute(settingSql(settingsOf(scope)));
  try {
    return await asking.run({ scope }, run);
  } finally {
    // A transaction that failed takes no more questions: its end undoes the settings.
    if (before) await tx.execute(settingSql(before)).catch(() => {});
  }
}

function settingSql({ city, actor, purposes }: Settings) {
  return sql`
    select set_config('app.city', ${city ?? ""}, true), set_config('app.actor', ${actor ?? ""}, true),
      set_config('app.purposes', ${purposes ?? ""}, true)`;
}
