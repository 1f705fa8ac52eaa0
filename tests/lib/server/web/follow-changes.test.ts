import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Changes, followChanges } from "#lib/server/web/follow-changes.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "coup-de-main-follow-"));
let database: TestDatabase;
let here: TestCity;
let there: TestCity;
let application: Server;
const told: { key: unknown; changes: Changes }[] = [];
let done = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
  ({ a: here, b: there } = await twoCities(database.db));
  application = createServer(async (request, answer) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    told.push({ key: request.headers["x-pages-key"], changes: JSON.parse(body) });
    answer.writeHead(204).end();
  }).listen(join(folder, "application"));
  stop = await followChanges(join(folder, "application"), "the key", () => done++);
});
afterAll(async () => {
  await stop();
  application.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what another process changes is told once, together, to the application, and then to the store", async () => {
  const ids = [
    await insertListing(database.db, { city: here }),
    await insertListing(database.db, { city: here }),
    await insertListing(database.db, { city: there }),
  ];
  await expect.poll(() => told.flatMap(({ changes }) => changes.listings).sort()).toEqual(ids.sort());
  await expect.poll(() => done).toBe(told.length);
  expect(told.length).toBeLessThan(ids.length);
  expect(new Set(told.flatMap(({ changes }) => changes.cities))).toEqual(new Set([here.slug, there.slug]));
  expect(told.every(({ key, changes }) => key === "the key" && !changes.everything)).toBe(true);
});

test("after a lost connection, everything may have changed", async () => {
  told.length = 0;
  await database.connection.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`;
  await expect.poll(() => told.some(({ changes }) => changes.everything), { timeout: 10_000 }).toBe(true);
});
