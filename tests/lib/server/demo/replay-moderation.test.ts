import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { findModerationCast, type ModerationCast } from "#db/seed/moderation/find-cast.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { replayModeration } from "#lib/server/demo/replay-moderation.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T14:30:00Z");
let base: TestDatabase;
let cast: ModerationCast | null;
beforeAll(async () => {
  base = await testDatabase();
  await seedDemo(base.db, { seed: 2020, now: NOW });
  const [city] = await listCities(base.db);
  if (!city) throw new Error("no city was seeded");
  await replayModeration(city, NOW);
  cast = await findModerationCast(base.db, city.id);
}, 60_000);
afterAll(() => base.close());

const rows = <Row extends object>(statement: string) => base.connection.sql.unsafe<Row[]>(statement);
const counted = async (statement: string) =>
  Object.fromEntries((await rows<{ name: string; count: number }>(statement)).map(({ name, count }) => [name, count]));

describe("the moderators of the example", () => {
  test("have decided forty cases in six months, in every way, half of them each", async () => {
    const actions = await counted("select action::text as name, count(*)::int from decisions group by action");
    expect(Object.keys(actions).sort()).toEqual(["ask_change", "close_account", "keep", "limit", "remove", "suspend"]);
    const deciders = await counted("select decided_by::text as name, count(*)::int from decisions group by decided_by");
    for (const count of Object.values(deciders)) expect(count).toBeGreaterThan(15);
    expect(await counted("select state::text as name, count(*)::int from decisions group by state")).toEqual({
      applied: expect.any(Number),
      reversed: 2,
    });
    expect(await rows("select id from decisions where decided_at > now() or applied_at is null")).toEqual([]);
  });

  test("have answered appeals, one of which waits, and every notice but those of open cases", async () => {
    expect(
      await counted("select coalesce(outcome::text, 'open') as name, count(*)::int from appeals group by outcome"),
    ).toEqual({ upheld: 3, reversed: 2, open: 1 });
    const silent = await rows(
      "select r.id from reports r join cases c on c.city_id = r.city_id and c.id = r.case_id where c.state = 'closed' and r.answer is null",
    );
    expect(silent).toEqual([]);
  });

  test("have warned somebody once", async () => {
    expect(await counted("select step::text as name, count(*)::int from strikes group by step")).toMatchObject({
      warning: 1,
    });
  });

  test("find nine cases, one of them late, one with the other moderator, one reported twice", async () => {
    const queue = cast && (await loadQueue(cast.moderators.first, "all", NOW));
    expect(queue?.total).toBe(9);
    expect(queue?.late).toBe(1);
    const items = queue?.items ?? [];
    expect(items[0]).toMatchObject({ title: "Ménage et petites courses", reports: 2 });
    expect(items[0]?.codes).toEqual(expect.arrayContaining(["money_asked", "contact_phone", "exact_address"]));
    expect(items.filter(({ claim }) => claim).map(({ claim }) => claim?.firstName)).toEqual(["Malik"]);
    expect(items.filter(({ origin }) => origin === "appeal")).toHaveLength(1);
    expect(items.filter(({ opinion }) => opinion === "asked")).toHaveLength(1);
    expect(queue?.medianMinutes).toBeGreaterThan(30);
  });

  test("left no listing on line whose time is over, and nobody suspended without an end to it", async () => {
    const now = NOW.toISOString();
    expect(
      await rows(`select id from listings where status in ('published', 'pending') and expires_at < '${now}'`),
    ).toEqual([]);
    expect(await rows("select id from memberships where suspended_at is not null and closed_at is null")).toEqual([]);
    expect(await rows("select id from memberships where limited_until is not null")).toEqual([]);
  });

  test("wrote to nobody but the accounts of today", async () => {
    const others = await rows(
      "select recipient from outbox where recipient not in ('moderation@demo.example', 'malik@demo.example', 'admin@demo.example')",
    );
    expect(others).toEqual([]);
  });
});
