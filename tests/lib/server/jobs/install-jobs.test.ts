import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { CRONS } from "#lib/server/jobs/registry.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

test("installing twice changes nothing, and brings back a policy that was changed", async () => {
  const queues = () =>
    base.db.execute(sql`select name, retry_limit, retry_backoff, notify from pgboss.queue order by name`);
  const before = [...(await queues())];
  expect(before.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["dead-letter", "expire-listings", "match-listing", "purge", "drain-outbox"]),
  );
  await base.db.execute(sql`update pgboss.queue set retry_limit = 99 where name = 'drain-outbox'`);
  await installJobs(base);
  expect([...(await queues())]).toEqual(before);
  const schedules = [...(await base.db.execute(sql`select name, cron from pgboss.schedule order by name`))];
  expect(schedules).toEqual(
    Object.entries(CRONS)
      .map(([name, cron]) => ({ name, cron }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test("a second connection pool is not left behind", async () => {
  await installJobs(base);
  const [row] = await base.db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name like 'pgboss%'`,
  );
  expect(row?.count).toBe(0);
});
