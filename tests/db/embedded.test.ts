import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { startCrashing } from "#tests/support/crashing-database.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-embedded-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

test("a second start finds the data and the password of the first", async () => {
  const first = await startEmbedded({ dir });
  await query(first.url, "create table kept (id int); insert into kept values (7)");
  await expect(startEmbedded({ dir })).rejects.toThrow(/servent déjà à un autre démarrage/);
  await first.stop();
  await first.stop();
  const second = await startEmbedded({ dir });
  const rows = await query(second.url, "select id from kept");
  await second.stop();
  expect([...rows]).toEqual([{ id: 7 }]);
  expect(statSync(join(dir, "password")).mode & 0o777).toBe(0o600);
});

test("the application owns its database, is no superuser, and lowers French letters", async () => {
  const server = await startEmbedded({ dir, disposable: true });
  const [row] = await query<Record<string, unknown>>(
    server.url,
    "select rolsuper as super, lower('ÉLÈVE') as lower, current_setting('server_encoding') as encoding from pg_roles where rolname = current_user",
  );
  const wrong = new URL(server.url);
  wrong.password = "wrong";
  await expect(query(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
  await server.stop();
  expect(row).toEqual({ super: false, lower: "élève", encoding: "UTF8" });
});

test("two crashes under load lose nothing that was said to be written, and the pool finds the server again by itself", async () => {
  const server = await startCrashing(dir);
  const pool = connect(server.url, 5);
  const acknowledged: number[] = [];
  let next = 0;
  let going = true;
  const write = async () => {
    while (going) {
      const n = next++;
      const written = pool.sql.begin((tx) => tx`insert into kept values (${n})`);
      await written.then(
        () => acknowledged.push(n),
        () => pause(20),
      );
    }
  };
  try {
    await pool.sql`create table kept (n int primary key)`;
    const writers = Promise.all(Array.from({ length: 8 }, write));
    for (let crashes = 0; crashes < 2; crashes++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 20);
      await server.crash();
      await server.restart();
      const back = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 5_000 }).toBeGreaterThan(back);
    }
    going = false;
    await writers;
    const rows = await pool.sql<{ n: number }[]>`select n from kept`;
    const kept = new Set(rows.map(({ n }) => n));
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  } finally {
    going = false;
    await pool.close();
    await server.stop();
  }
}, 60_000);
