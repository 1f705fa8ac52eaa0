import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { countWaitingCases } from "#lib/server/moderation/count-waiting-cases.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, insertNoticeOn, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
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
});

const minutes = (count: number) => secondsAfter(count * 60);
const open = async (overrides: Partial<typeof cases.$inferInsert> = {}) => {
  const listingId = await insertListing(base.db, { city: a });
  return openCaseFor(base.db, author, { listingId, openedAt: DAY, ...overrides });
};
const shown = async (member = moderator, filter: Parameters<typeof loadQueue>[1] = "all", now = DAY) =>
  (await loadQueue(member, filter, now))?.items.map(({ id }) => id);

describe("the queue", () => {
  test("has what is urgent first, then what is due first", async () => {
    const late = await open({ dueAt: minutes(90) });
    const soon = await open({ dueAt: minutes(30) });
    const urgent = await open({ dueAt: minutes(120), urgent: true });
    expect(await shown()).toEqual([urgent, soon, late]);
  });

  test("says of each case what it is about, and how pressing", async () => {
    const spans = [{ start: 0, end: 4, text: "15 €", field: "title" as const }];
    const finding = { code: "money_asked" as const, severity: "high" as const, version: 1, onTrial: false, spans };
    const id = await open({ risk: 70, findings: [finding], origin: "report", dueAt: minutes(60) });
    await insertNoticeOn(
      base.db,
      { cityId: a.id, caseId: id, reportedId: author.id },
      { reporterId: a.neighbours[0].id },
    );
    expect(await loadQueue(moderator, "all", DAY)).toEqual({
      items: [
        {
          id,
          subject: "listing",
          origin: "report",
          kind: "request",
          title: "Besoin de quelques courses",
          level: "high",
          openedAt: DAY,
          dueAt: minutes(60),
          escalated: false,
          reports: 1,
          codes: ["money_asked"],
          claim: null,
          opinion: null,
        },
      ],
      total: 1,
      late: 0,
      reported: 1,
      appeals: 0,
      escalated: 0,
      medianMinutes: null,
      targetMinutes: 120,
    });
  });

  test("shows parts of itself, and counts all of it", async () => {
    await open();
    const reported = await open({ origin: "report" });
    const escalated = await open({ escalatedAt: DAY });
    const appeal = await open({ origin: "appeal", appealId: uuidv7() });
    expect(await shown(moderator, "reported")).toEqual([reported]);
    expect(await shown(moderator, "escalated")).toEqual([escalated]);
    expect(await shown(moderator, "appeals")).toEqual([appeal]);
    expect(await loadQueue(moderator, "appeals", minutes(121))).toMatchObject({ total: 4, late: 4, reported: 1 });
  });

  test("holds no case that is theirs: about them, of their own notice, or kept from them", async () => {
    const cityId = a.id;
    await openCaseFor(base.db, moderator);
    const noticed = await open();
    await insertNoticeOn(base.db, { cityId, caseId: noticed, reportedId: author.id }, { reporterId: moderator.id });
    const kept = await open({ excludedId: moderator.id });
    expect(await shown()).toEqual([]);
    for (const id of [noticed, kept]) expect(await claimCase(moderator, id, DAY)).toBe(false);
    expect(await claimNext(moderator, DAY)).toBeNull();
    expect(await countWaitingCases(moderator)).toBe(0);
    expect(await shown(admin)).toHaveLength(3);
  });

  test("is for the moderators and admins of its city alone", async () => {
    const id = await open();
    for (const member of [author, a.members.agent, a.neighbours[0]]) {
      expect(await loadQueue(member, "all", DAY)).toBeNull();
      expect(await claimCase(member, id, DAY)).toBe(false);
      expect(await claimNext(member, DAY)).toBeNull();
      expect(await countWaitingCases(member)).toBe(0);
    }
    expect(await shown(b.members.moderator)).toEqual([]);
    expect(await claimCase(b.members.moderator, id, DAY)).toBe(false);
    expect(await claimNext(b.members.moderator, DAY)).toBeNull();
    expect(await claimCase(moderator, "no id", DAY)).toBe(false);
    expect(await seen.case(id)).toMatchObject({ claimedBy: null });
    expect(await seen.log()).toEqual([]);
  });

  test("leaves out what is decided, and what its author deleted", async () => {
    const listingId = await insertListing(base.db, { city: a });
    await openCaseFor(base.db, author, { listingId });
    await base.db.update(listings).set({ status: "deleted" }).where(eq(listings.id, listingId));
    await open({ state: "decided" });
    expect(await shown()).toEqual([]);
    expect(await claimNext(moderator, DAY)).toBeNull();
  });

  test("says in how many minutes the cases of today were decided", async () => {
    for (const [index, waited] of [10, 20, 90].entries()) {
      const listingId = await insertListing(base.db, { city: a });
      const opened = { by: moderator, author, listingId };
      const at = secondsAfter(index);
      const { caseId } = await judge(base.db, opened, { action: "keep" }, at);
      await base.db
        .update(cases)
        .set({ openedAt: secondsAfter(-waited * 60, at) })
        .where(eq(cases.id, caseId));
    }
    expect(await loadQueue(moderator, "all", minutes(5))).toMatchObject({ medianMinutes: 20 });
    expect(await loadQueue(moderator, "all", minutes(24 * 60))).toMatchObject({ medianMinutes: null });
  });
});
