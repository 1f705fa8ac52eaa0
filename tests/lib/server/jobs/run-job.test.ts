import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJob } from "#lib/server/jobs/run-job.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const run = (handler: () => Promise<unknown>) =>
  runJob("write-digests", handler, { id: "1", data: {} } as Parameters<typeof runJob>[2]);

test("a job that failed keeps what the database said, and nothing of what it was to write", async () => {
  const result = await run(() =>
    base.db.execute(sql`insert into nowhere values (${"https://ville.example/?lien=secret"})`),
  );
  expect(result).toMatchObject({
    status: "failed",
    output: { message: 'relation "nowhere" does not exist' },
  });
  expect(JSON.stringify(result)).not.toContain("secret");
});

test("and of any other failure, its words", async () => {
  expect(await run(() => Promise.reject(new TypeError("x is not a city")))).toMatchObject({
    output: { name: "TypeError", message: "x is not a city" },
  });
  expect(await run(async () => {})).toEqual({ id: "1", status: "completed" });
});
