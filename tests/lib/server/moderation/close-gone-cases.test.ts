import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let listing: string;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  seen = judgingOf(base.db, a);
  listing = await insertListing(base.db, { city: a });
});

test("the case of a listing that its author deleted for good closes by itself", async () => {
  const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
  const notice = await insertNoticeOn(
    base.db,
    { cityId: a.id, caseId, reportedId: author.id },
    { notifierEmail: "out@test.example" },
  );
  const appeal = await openCaseFor(base.db, author, { listingId: listing, origin: "appeal", appealId: uuidv7() });
  await base.db.update(listings).set({ status: "deleted", updatedAt: DAY }).where(eq(listings.id, listing));
  await eraseDeleted(base.db, secondsAfter(60));
  expect(await seen.case(caseId)).toMatchObject({ state: "open" });
  await eraseDeleted(base.db, secondsAfter(180));
  expect(await seen.case(caseId)).toMatchObject({ state: "closed", listingId: null });
  expect(await seen.notice(notice)).toMatchObject({ closedBy: null, answer: expect.stringMatching(/supprimé/) });
  expect(await seen.case(appeal)).toMatchObject({ state: "open" });
  expect(await base.db.select().from(cases)).toHaveLength(2);
});

test("that case is waited for while somebody holds it: once its listing is erased, nothing would find it", async () => {
  const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
  await base.db.update(listings).set({ status: "deleted", updatedAt: DAY }).where(eq(listings.id, listing));
  const erasing = await base.db.transaction(async (tx) => {
    await tx.select().from(cases).where(eq(cases.id, caseId)).for("update");
    const started = eraseDeleted(base.db, secondsAfter(180));
    const held = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await base.db.execute(held)).length).toBeGreaterThan(0);
    return { started };
  });
  await erasing.started;
  expect(await seen.case(caseId)).toMatchObject({ state: "closed", listingId: null });
});
