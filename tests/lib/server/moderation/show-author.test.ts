import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { showAuthor } from "#lib/server/moderation/show-author.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, judgingOf } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let id: string;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
  id = await openCaseFor(base.db, author, { openedAt: DAY });
});

describe("who it is", () => {
  test("is told to who asks, in the log, and shown to them from then on", async () => {
    expect((await loadCase(moderator, id, DAY))?.author.firstName).toBeNull();
    expect(await showAuthor(moderator, id, DAY)).toBe("Alex resident");
    expect((await loadCase(moderator, id, DAY))?.author.firstName).toBe("Alex resident");
    expect((await loadCase(admin, id, DAY))?.author.firstName).toBeNull();
    expect((await seen.log()).filter((action) => action === "case.author-shown")).toHaveLength(1);
  });

  test("is nobody else's to ask", async () => {
    const own = await openCaseFor(base.db, moderator);
    await expect(showAuthor(moderator, own, DAY)).rejects.toMatchObject({ code: "not-found" });
    for (const member of [author, a.members.agent, b.members.admin]) {
      await expect(showAuthor(member, id, DAY)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await seen.log()).toEqual([]);
  });
});
