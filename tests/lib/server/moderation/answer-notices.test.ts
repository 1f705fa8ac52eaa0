import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { strikes } from "#db/schema/decisions.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, insertNoticeOn, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
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
  ({ moderator } = a.members);
  seen = judgingOf(base.db, a);
  listing = await insertListing(base.db, { city: a });
});

const IN_FORCE = secondsAfter(10);

describe("who had reported", () => {
  const reported = async (input: Parameters<typeof judge>[2]) => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const of3 = { cityId: a.id, caseId, reportedId: author.id };
    const member = await insertNoticeOn(base.db, of3, { reporterId: a.neighbours[0].id });
    const sure = { notifierEmail: "out@test.example", confirmedAt: DAY, locale: "en" } as const;
    const outside = await insertNoticeOn(base.db, of3, sure);
    const silent = await insertNoticeOn(base.db, of3);
    await decide(moderator, caseId, input);
    await applyDecisions(base.db, IN_FORCE);
    return { caseId, ids: [member, outside, silent] as const };
  };

  test("is answered, each in their language, with the way to contest, and never who else", async () => {
    const { ids } = await reported({});
    for (const id of ids)
      expect(await seen.notice(id)).toMatchObject({ closedAt: IN_FORCE, closedBy: moderator.id, unfounded: false });
    // Two notices of one millisecond are answered in either order.
    const mails = (await seen.mails("notice-decided")).toSorted((one, other) => (one.locale < other.locale ? 1 : -1));
    expect(mails).toMatchObject([
      {
        recipient: a.neighbours[0].email,
        locale: "fr",
        payload: {
          measure: "removed",
          about: "Besoin de quelques courses",
          contestUntil: "2027-09-10",
          answer: expect.stringMatching(/justifié/),
          link: expect.stringContaining("/ville-a/signaler/suivi?lien="),
        },
      },
      {
        recipient: "out@test.example",
        locale: "en",
        payload: { measure: "removed", answer: expect.stringMatching(/justified/) },
      },
    ]);
  });

  test("reads what the moderator writes to them", async () => {
    await reported({ action: "keep", answer: "Ce prix est celui de l’essence." });
    for (const { payload } of await seen.mails("notice-decided")) {
      expect(payload).toMatchObject({ measure: "none", answer: "Ce prix est celui de l’essence." });
    }
  });

  test("without any ground has that counted; a manifest text counts against its author", async () => {
    const { ids } = await reported({ action: "keep", manifestNotices: true });
    for (const id of ids) expect(await seen.notice(id)).toMatchObject({ unfounded: true });
    expect(await base.db.select().from(strikes).orderBy(strikes.memberId)).toMatchObject([
      { kind: "notices", memberId: a.neighbours[0].id },
      { kind: "notices", memberId: null, notifierHash: expect.any(String) },
    ]);
    const other = await insertListing(base.db, { city: a });
    await judge(base.db, { by: moderator, author, listingId: other }, { manifestContent: true });
    expect(await base.db.select().from(strikes).where(eq(strikes.kind, "content"))).toMatchObject([
      { memberId: author.id },
    ]);
  });
});

test("what is manifest counts against the side that the decision is about, and no other", async () => {
  const content = { manifestContent: true, manifestNotices: false };
  const notices = { manifestContent: false, manifestNotices: true };
  const decided = async (said: object) => {
    const { decisionId } = await judge(base.db, { by: moderator, author }, said);
    return (await seen.decision(decisionId)).manifest;
  };
  expect([await decided({ action: "keep", ...content }), await decided({ action: "limit", ...notices })]).toEqual([
    false,
    false,
  ]);
  expect([await decided({ action: "keep", ...notices }), await decided({ action: "limit", ...content })]).toEqual([
    true,
    true,
  ]);
});
