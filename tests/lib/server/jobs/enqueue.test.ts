import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { enqueue, enqueueOnce } from "#lib/server/jobs/enqueue.ts";
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

describe("enqueueOnce", () => {
  const waiting = async (cityId: string) =>
    (await base.db.execute(sql`select id from pgboss.job where data ->> 'cityId' = ${cityId}`)).length;
  const ask = (cityId: string, startAfter?: Date) =>
    base.db.transaction((tx) => enqueueOnce(tx, "dispatch-city", { cityId }, cityId, startAfter));

  test("leaves one waiting job for a key, however often it is asked, and another one for another key", async () => {
    const [one, two] = [uuidv7(), uuidv7()];
    await Promise.all([ask(one), ask(one), ask(two), ask(one)]);
    expect([await waiting(one), await waiting(two)]).toEqual([1, 1]);
  });

  test("a job that waits for its time keeps no other from going at once, nor at an earlier time", async () => {
    const cityId = uuidv7();
    const later = new Date(Date.now() + 3_600_000);
    await ask(cityId, later);
    await ask(cityId, later);
    await ask(cityId, new Date(later.getTime() - 60_000));
    await ask(cityId);
    expect(await waiting(cityId)).toBe(3);
  });
});
