import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failingAddresses } from "#db/schema/notifications.ts";
import { noteRefusedAddress } from "#lib/server/bounces/note-refused-address.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(() => emptyTables(base.db));

const email = "alex@test.example";
const NOW = new Date("2026-11-29T09:00:00Z");
const refused = (reason: string, permanent: boolean, minutes = 0) =>
  noteRefusedAddress(base.db, { email, permanent, reason, now: new Date(NOW.getTime() + minutes * 60_000) });
const known = () => base.db.select().from(failingAddresses);

describe("an address that our mail server does not take", () => {
  test("is left alone at once when it does not exist", async () => {
    await refused("all recipients were rejected: 550 5.1.1 <alex@test.example>: User unknown", true);
    expect(await known()).toMatchObject([{ email, hardCount: 1, pausedUntil: new Date("2026-12-06T09:00:00Z") }]);
  });

  test("is not blamed for a server that refuses us", async () => {
    await refused("554 5.7.1 <alex@test.example>: Relay access denied", true);
    expect(await known()).toMatchObject([{ hardCount: 0, softCount: 1, pausedUntil: null }]);
  });

  test("counts once over all the tries of one mail", async () => {
    for (const minutes of [0, 1, 2, 4, 8, 16, 32, 64, 124]) await refused("450 4.2.1 greylisted", false, minutes);
    expect(await known()).toMatchObject([{ softCount: 1, lastFailedAt: NOW, pausedUntil: null }]);
  });

  test("keeps the pause that another process gives it at the same moment", async () => {
    await Promise.all([refused("550 5.1.1 unknown", true), refused("452 4.2.2 full", false)]);
    expect(await known()).toMatchObject([{ hardCount: 1, pausedUntil: new Date("2026-12-06T09:00:00Z") }]);
  });
});
