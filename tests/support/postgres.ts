import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "#db/client.ts";

/** `connection`, `db` and `url` are its owner's, for fixtures; `app`: the connection of the application's own role. */
export type TestDatabase = {
  app: Connection;
  connection: Connection;
  db: Connection["db"];
  url: string;
  close: () => Promise<void>;
};

async function onServer(statement: string): Promise<void> {
  const sql = postgres(inject("testServer").superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** An empty database with no table at all, for the tests of migrations. */
export async function bareDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return createDatabase("");
}

async function createDatabase(suffix: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = new URL(inject("testServer").ownerUrl);
  await onServer(`create database ${name} owner ${url.username} ${suffix}`);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/** The same database as the application's role. */
export function appUrl(url: string): string {
  const app = new URL(inject("testServer").appUrl);
  app.pathname = new URL(url).pathname;
  return app.href;
}

/**
 * A migrated database of this test file's own; `database()` of `db/client.ts` is it, too, until `close`: as its owner, and as the
 * application's role for whatever says for whom it is (actions, jobs, `inScope`). Call it in `beforeAll`, and `close` in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(`template ${inject("testServer").template}`);
  const app = connect(appUrl(url), 5);
  const connection = { ...connect(url, 5), scoped: app.scoped };
  const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };
  shared.coupDeMainConnection = connection;
  process.env.DATABASE_URL = url;
  return {
    app,
    connection,
    db: connection.db,
    url,
    close: async () => {
      delete shared.coupDeMainConnection;
      await Promise.all([connection.close(), app.close()]);
      await drop();
    },
  };
}
