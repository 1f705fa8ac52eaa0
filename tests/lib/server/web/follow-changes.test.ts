import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
let failures = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
  ({ a: here, b: there } = await twoCities(database.db));
  application = createServer(async (request, answer) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    told.push({ key: request.headers["x-pages-key"], changes: JSON.parse(body) });
    answer.writeHead(failures-- > 0 ? 500 : 204).end();
  }).listen(join(folder, "application"));
  stop = await followChanges(join(folder, "application"), "the key", () => done++);
});
afterAll(async () => {
  await stop();
  application.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  told.length = 0;
  done = 0;
  failures = 0;
});

const cities = () => told.flatMap(({ changes }) => changes.cities);
const listings = () => new Set(told.flatMap(({ changes }) => changes.listings));

test("what another process changes is told together to the application, then to the store, and once more later", async () => {
  const ids = [
    await insertListing(database.db, { city: here }),
    await insertListing(database.db, { city: here }),
    await insertListing(database.db, { city: there }),
  ];
  await expect.poll(listings).toEqual(new Set(ids));
  const first = told.length;
  expect(first).toBeLessThan(ids.length);
  expect(new Set(cities())).toEqual(new Set([here.slug, there.slug]));
  // What was being read when the change came is out by then.
  await expect.poll(() => told.length, { timeout: 3_000 }).toBe(2 * first);
  expect(told.slice(first)).toEqual(told.slice(0, first));
  await expect.poll(() => done).toBe(told.length);
  expect(told.every(({ key, changes }) => key === "the key" && !changes.everything)).toBe(true);
});

test("an application that fails is told again until it hears, and the store forgets meanwhile", async () => {
  failures = 2;
  const id = await insertListing(database.db, { city: here });
  await expect.poll(() => told.length, { timeout: 3_000 }).toBeGreaterThanOrEqual(3);
  expect(listings()).toEqual(new Set([id]));
  await expect.poll(() => done).toBeGreaterThanOrEqual(3);
});

test("after a lost connection, everything may have changed", async () => {
  await database.connection.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`;
  await expect.poll(() => told.some(({ changes }) => changes.everything), { timeout: 10_000 }).toBe(true);
});
