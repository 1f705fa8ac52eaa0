import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consume } from "#lib/server/limits.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

describe("consume", () => {
  const noon = new Date("2026-11-24T12:00:00Z");

  it("allows as many uses as its limit in one window, and again in the next", async () => {
    for (let i = 0; i < 3; i += 1) await consume(test.db, "a", 3, 60_000, noon);
    await expect(consume(test.db, "a", 3, 60_000, new Date(noon.getTime() + 59_999))).rejects.toThrow(
      "too-many-requests",
    );
    await consume(test.db, "a", 3, 60_000, new Date(noon.getTime() + 60_000));
    await consume(test.db, "b", 3, 60_000, noon);
  });

  it("counts every one of many at the same time", async () => {
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => consume(test.db, "race", 7, 60_000, noon)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
  });
});
