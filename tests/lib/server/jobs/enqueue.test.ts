import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { enqueue } from "#lib/server/jobs/enqueue.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

async function jobsOf(listingId: string): Promise<unknown[]> {
  return base.db.execute(
    sql`select name, dead_letter, retry_limit from pgboss.job where data ->> 'listingId' = ${listingId}`,
  );
}

describe("enqueue", () => {
  test("leaves a job with its queue's policy when the transaction commits", async () => {
    const payload = { cityId: uuidv7(), listingId: uuidv7() };
    await base.db.transaction((tx) => enqueue(tx, "match-listing", payload));
    expect([...(await jobsOf(payload.listingId))]).toEqual([
      { name: "match-listing", dead_letter: "dead-letter", retry_limit: 5 },
    ]);
  });

  test("leaves none when the transaction rolls back", async () => {
    const payload = { cityId: uuidv7(), listingId: uuidv7() };
    const undone = base.db.transaction(async (tx) => {
      await enqueue(tx, "match-listing", payload);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobsOf(payload.listingId)).toHaveLength(0);
  });

  test("the job is not to be seen before the commit", async () => {
    const payload = { cityId: uuidv7(), listingId: uuidv7() };
    await base.db.transaction(async (tx) => {
      await enqueue(tx, "match-listing", payload);
      expect(await jobsOf(payload.listingId)).toHaveLength(0);
    });
    expect(await jobsOf(payload.listingId)).toHaveLength(1);
  });

  test("many callers at once each leave their job", async () => {
    const listingIds = Array.from({ length: 20 }, () => uuidv7());
    await Promise.all(
      listingIds.map((listingId) =>
        base.db.transaction((tx) => enqueue(tx, "match-listing", { cityId: uuidv7(), listingId })),
      ),
    );
    for (const listingId of listingIds) expect(await jobsOf(listingId)).toHaveLength(1);
  });

  test("opens no connection of its own", async () => {
    const [row] = await base.db.execute(
      sql`select count(*)::int as count from pg_stat_activity
          where datname = current_database() and application_name <> 'coup-de-main'`,
    );
    expect(row).toEqual({ count: 0 });
  });

  test("refuses a payload that is not of the job", async () => {
    await expect(
      base.db.transaction((tx) => enqueue(tx, "match-listing", { cityId: uuidv7(), listingId: "x" })),
    ).rejects.toThrow();
  });
});
