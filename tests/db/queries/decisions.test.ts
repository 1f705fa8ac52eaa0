import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let listing: string;
let id: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator } = a.members);
  listing = await insertListing(base.db, { city: a });
  id = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
});

describe("the database itself refuses", () => {
  const insert = (overrides: Partial<typeof decisions.$inferInsert>) =>
    base.db.insert(decisions).values({
      cityId: a.id,
      id: uuidv7(),
      caseId: id,
      subject: "listing",
      listingId: listing,
      memberId: author.id,
      action: "remove",
      decidedBy: moderator.id,
      decidedAt: DAY,
      appliesAt: DAY,
      judged: { title: "", body: "", kind: null, category: null, excerpt: [] },
      ...overrides,
    });
  const refusedBy = (writing: PromiseLike<unknown>, constraint: string) =>
    expect(writing).rejects.toMatchObject({ cause: { constraint_name: constraint } });

  test("a restriction without reasons, and one's own judge", async () => {
    await refusedBy(insert({ clause: "free" }), "decisions_reasons");
    await refusedBy(insert({ action: "keep", decidedBy: author.id }), "decisions_not_own");
  });

  test("to take anything without reasons that are in force", async () => {
    await decide(moderator, id);
    await refusedBy(
      base.db.update(listings).set({ status: "removed" }).where(eq(listings.id, listing)),
      "restriction_has_reasons",
    );
    for (const flag of [{ suspendedAt: DAY }, { limitedUntil: DAY }]) {
      await refusedBy(
        base.db.update(memberships).set(flag).where(eq(memberships.id, author.id)),
        "restriction_has_reasons",
      );
    }
  });
});
