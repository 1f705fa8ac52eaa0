import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insightDays, insightEvents } from "#db/schema/insights.ts";
import { csvLine } from "#lib/csv/csv.ts";
import { EXPORTS, type ExportName } from "#lib/insights/figure-export.ts";
import { textStream } from "#lib/server/http/text-stream.ts";
import { exportFigures } from "#lib/server/insights/export-figures.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const ROWS = 60_000;
const BATCH = 10_000;
const NOW = new Date("2026-11-30T12:00:00Z");
const FILTER = { period: { from: "2000-01-01", to: "2026-11-30" }, category: null, quartierId: null };
const MEGABYTE = 1_000_000;

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  const quartier = a.quartiers[0].id;
  for (let from = 1; from < ROWS; from += BATCH) {
    await base.db.execute(sql`
      insert into ${insightEvents} (city_id, event, at, day, quartier_id, category, kind, subject_id, person_id)
      select ${a.id}, case when n % 3 = 0 then 'done' else 'posted' end::insight_event, ${NOW.toISOString()}::timestamptz,
        date '2024-12-01' + n % 700, ${quartier}, 'shopping', 'request', gen_random_uuid(), gen_random_uuid()
      from generate_series(${from}::int, ${from + BATCH - 1}::int) n`);
  }
  await base.db.execute(sql`
    insert into ${insightDays} (city_id, day, quartier_id, category, kind, posted)
    select ${a.id}, date '2024-12-01' + n, ${quartier}, 'shopping', 'request', 1 from generate_series(1, 729) n`);
}, 120_000);
afterAll(() => base.close());

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const bodyOf = async (name: ExportName) => {
  const lines = await exportFigures(a.members.agent, { name, filter: FILTER, format: "standard", locale: "fr" }, NOW);
  if (!lines) throw new Error("an agent may");
  return textStream(lines);
};

test.each(["listings", "helps"] as const)(
  "%s stream in pages, however many there are",
  { timeout: 120_000 },
  async (name) => {
    let [lines, bytes, largest, most] = [0, 0, 0, 0];
    collect();
    const before = process.memoryUsage().heapUsed;
    for await (const chunk of await bodyOf(name)) {
      lines += new TextDecoder().decode(chunk).split("\r\n").length - 1;
      bytes += chunk.length;
      largest = Math.max(largest, chunk.length);
      if (lines % 10_000 > 1_000) continue;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(lines - 1).toBe(name === "helps" ? ROWS / 3 : (ROWS / 3) * 2);
    expect(bytes).toBeGreaterThan(MEGABYTE);
    expect(largest).toBeLessThan(0.2 * MEGABYTE);
    expect(most).toBeLessThan(12 * MEGABYTE);
  },
);

test("days stream in the order of time, each once", async () => {
  const text = await new Response(await bodyOf("days")).text();
  const days = text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.slice(0, 10));
  expect(days).toEqual([...new Set(days)].sort());
  expect(days).toHaveLength(729);
});

test("nothing is read ahead of whoever takes it, and nothing once they left", async () => {
  let made = 0;
  let ended = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        made += 1;
        yield csvLine([made]);
      }
    } finally {
      ended = true;
    }
  }
  const reader = textStream(endless()).getReader();
  await reader.read();
  await reader.read();
  expect(made).toBe(2);
  await reader.cancel();
  expect(ended).toBe(true);
});

test("a failure on the way cuts the file off", async () => {
  async function* failing(): AsyncGenerator<string> {
    yield "a\r\n";
    throw new Error("the database is gone");
  }
  await expect(new Response(textStream(failing())).text()).rejects.toThrow();
});

test("a resident and a moderator get none", async () => {
  for (const role of ["resident", "moderator"] as const) {
    const asked = { name: "days", filter: FILTER, format: "standard", locale: "fr" } as const;
    expect(await exportFigures(a.members[role], asked, NOW)).toBeNull();
  }
  expect(Object.values(EXPORTS)).toEqual(["faits", "annonces", "coups-de-main"]);
});
