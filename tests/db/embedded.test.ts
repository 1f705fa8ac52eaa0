import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "#db/embedded.ts";

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
