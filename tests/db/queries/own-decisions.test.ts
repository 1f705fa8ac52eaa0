import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listOwnDecisions } from "#db/queries/own-decisions.ts";
import { appeals } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase, openCaseFor, removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const AT = new Date("2026-11-24T10:00:00Z");

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
});

const found = ({ cityId, id: authorId }: { cityId: string; id: string }) =>
  listOwnDecisions(base.db, { cityId, authorId });

test("has the decision that removed a listing, for its author alone, and what became of an appeal", async () => {
  const id = await insertListing(base.db, { city: a });
  const { decisionId } = await removeListing(base.db, { cityId: a.id, id }, AT);
  expect([...(await found(author))]).toEqual([[id, { id: decisionId, appliedAt: AT, appeal: null }]]);
  for (const other of [a.neighbours[0], a.members.moderator, b.members.resident, { cityId: b.id, id: author.id }]) {
    expect((await found(other)).size).toBe(0);
  }

  const firstDeciderId = a.members.moderator.id;
  const appeal = { cityId: a.id, id: uuidv7(), decisionId, firstDeciderId, body: "Non.", createdAt: AT };
  const decided = { outcome: "upheld", answer: "Non plus.", decidedBy: a.members.admin.id, decidedAt: AT } as const;
  await base.db.insert(appeals).values({ ...appeal, appellant: "author" });
  expect((await found(author)).get(id)).toMatchObject({ appeal: "open" });
  await base.db.update(appeals).set(decided);
  expect((await found(author)).get(id)).toMatchObject({ appeal: "upheld" });
});

test("has a change that was asked for until it is made, and nothing of what is seen", async () => {
  const id = await insertListing(base.db, { city: a }, { status: "pending" });
  const seen = await insertListing(base.db, { city: a });
  const asked = { action: "ask_change", decidedAt: AT } as const;
  const { decisionId } = await judgedCase(base.db, author, { decision: { ...asked, listingId: id } });
  await judgedCase(base.db, author, { decision: { ...asked, listingId: seen } });
  expect([...(await found(author))]).toMatchObject([[id, { id: decisionId }]]);
  await openCaseFor(base.db, author, { listingId: id, origin: "edit" });
  expect((await found(author)).size).toBe(0);
});
