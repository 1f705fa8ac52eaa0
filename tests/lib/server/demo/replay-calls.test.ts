import { afterAll, expect, test } from "vitest";
import { listCalls } from "#db/queries/calls.ts";
import { listCities } from "#db/queries/cities.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { replayOpenCall, replayPastCall } from "#lib/server/demo/replay-calls.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T14:30:00Z");
const bases: TestDatabase[] = [];
afterAll(() => Promise.all(bases.map((base) => base.close())));

test("the example has a call that ended with its result, and an open one that writes to the demo accounts alone", async () => {
  const base = await testDatabase();
  bases.push(base);
  await seedDemo(base.db, { seed: 2020, now: NOW });
  const [city] = await listCities(base.db);
  if (!city) throw new Error("no city was seeded");
  await base.db.transaction(async (tx) => {
    await replayPastCall(tx, city, NOW);
    await replayOpenCall(tx, city, NOW);
  });
  const [past] = await listCalls(base.db, { cityId: city.id, open: false, limit: 5 });
  expect(past).toMatchObject({ state: "ended", author: "Marc" });
  expect(past?.result?.asked).toBeGreaterThan(5);
  expect(past?.result?.yes).toBeGreaterThan(0);
  expect(past?.result?.helps).toBeGreaterThan(0);
  const open = await listCalls(base.db, { cityId: city.id, open: true, limit: 5 });
  expect(open).toMatchObject([{ state: "open", category: "digital_help" }]);
  const { sql } = base.connection;
  const mails = await sql<{ recipient: string }[]>`select recipient from outbox where kind = 'call'`;
  expect(mails.length).toBeGreaterThan(0);
  for (const { recipient } of mails) expect(recipient).toMatch(/^(camille|nermin)@demo\.example$/);
}, 180_000);
