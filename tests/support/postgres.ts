import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "#db/client.ts";

export type TestDatabase = { connection: Connection; db: Connection["db"]; url: string; close: () => Promise<void> };

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

/**
 * A migrated database of this test file's own; `database()` of `db/client.ts` is it, too, until `close`.
 * Call it in `beforeAll`, and `close` in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(`template ${inject("testServer").template}`);
  const connection = connect(url, 5);
  const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };
  shared.coupDeMainConnection = connection;
  process.env.DATABASE_URL = url;
  return {
    connection,
    db: connection.db,
    url,
    close: async () => {
      delete shared.coupDeMainConnection;
      await connection.close();
      await drop();
    },
  };
}
