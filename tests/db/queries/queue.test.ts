import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reports } from "#db/schema/conversations.ts";
import { appeals } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { decideAppeal } from "#lib/server/moderation/decide-appeal.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, insertNoticeOn, judge } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let listing: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  listing = await insertListing(base.db, { city: a }, { expiresAt: daysAfter(200) });
});

const NEXT = daysAfter(1);

/** Somebody contests a decision of the moderator; gives the case of it. */
async function contest(decisionId: string, reportId: string | null = null): Promise<string> {
  const id = uuidv7();
  const firstDeciderId = moderator.id;
  const appeal = { cityId: a.id, id, decisionId, firstDeciderId, body: "C’était l’essence.", createdAt: DAY };
  await base.db.insert(appeals).values({ ...appeal, appellant: reportId ? "notifier" : "author", reportId });
  const about = { origin: "appeal" as const, appealId: id, excludedId: firstDeciderId, listingId: listing };
  return openCaseFor(base.db, author, { ...about, openedAt: DAY });
}

/** A notice of a colleague who also moderates. */
const noticeOf = (caseId: string, { id: reporterId }: TestMember, more = {}) =>
  insertNoticeOn(base.db, { cityId: a.id, caseId, reportedId: author.id }, { reporterId, ...more });

describe("whoever had reported it", () => {
  test("neither reads nor judges what its author says against the decision", async () => {
    const { caseId, decisionId } = await judge(base.db, { by: moderator, author, listingId: listing });
    await noticeOf(caseId, admin);
    const contested = await contest(decisionId);
    expect(await claimCase(admin, contested, NEXT)).toBe(false);
    expect(await claimNext(admin, NEXT)).toBeNull();
    expect(await loadCase(admin, contested, NEXT)).toBeNull();
    expect((await loadQueue(admin, "all", NEXT))?.items).toEqual([]);
    const said = { caseId: contested, outcome: "upheld" as const, answer: "Le texte demandait 15 €.", manifest: false };
    await expect(decideAppeal(admin, said, NEXT)).rejects.toMatchObject({ code: "not-found" });
    const [third] = a.neighbours;
    await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, third.id));
    expect(await claimCase({ ...third, role: "admin" }, contested, NEXT)).toBe(true);
  });

  test("nor their own appeal, though their notice is judged again elsewhere", async () => {
    const { caseId, decisionId } = await judge(
      base.db,
      { by: moderator, author, listingId: listing },
      { action: "keep" },
    );
    const reportId = await noticeOf(caseId, admin);
    const contested = await contest(decisionId, reportId);
    const again = await openCaseFor(base.db, author, { origin: "report", openedAt: DAY });
    await base.db.update(reports).set({ caseId: again }).where(eq(reports.id, reportId));
    expect(await claimCase(admin, contested, NEXT)).toBe(false);
  });
});
