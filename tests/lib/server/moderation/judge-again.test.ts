import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { strikes } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { addNote } from "#lib/server/moderation/add-note.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { loadNotice } from "#lib/server/moderation/load-notice.ts";
import { contestNotice } from "#lib/server/moderation/make-appeal.ts";
import { passOn } from "#lib/server/moderation/pass-on.ts";
import { byLink, cityOf, linkToNotice } from "#tests/support/appeals.ts";
import { appealsIn, NEXT } from "#tests/support/contested.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, decide, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let listing: string;
let seen: ReturnType<typeof judgingOf>;
let contest: ReturnType<typeof appealsIn>["contest"];
let answer: ReturnType<typeof appealsIn>["answer"];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
  ({ contest, answer } = appealsIn(base.db, a));
  listing = await insertListing(base.db, { city: a }, { expiresAt: daysAfter(200) });
});

const reversed = async (decisionId: string, at = NEXT) => answer(await contest(decisionId), {}, admin, at);

describe("of who had reported", () => {
  const kept = async (notifier: { reporterId?: string; notifierEmail?: string; confirmedAt?: Date }) => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const notice = await insertNoticeOn(base.db, { cityId: a.id, caseId, reportedId: author.id }, notifier);
    const decisionId = await decide(moderator, caseId, { action: "keep", manifestNotices: true });
    await applyDecisions(base.db, secondsAfter(10));
    return { notice, decisionId };
  };

  test("reversed: somebody else judges it once more, and their notice waits again", async () => {
    const { notice, decisionId } = await kept({ notifierEmail: "out@test.example", confirmedAt: DAY });
    await answer(await contest(decisionId, notice));
    const [again] = await base.db.select().from(cases).where(eq(cases.state, "open"));
    expect(again).toMatchObject({ origin: "report", subject: "listing", listingId: listing, excludedId: moderator.id });
    expect(await seen.notice(notice)).toMatchObject({ caseId: again?.id, closedAt: null, answer: null });
    expect(await seen.decision(decisionId)).toMatchObject({ state: "reversed" });
    expect(await base.db.select().from(strikes)).toMatchObject([{ kind: "notices", liftedAt: NEXT }]);
    expect(await seen.mails("appeal-decided")).toMatchObject([{ recipient: "out@test.example" }]);
    expect(await claimCase(moderator, again?.id ?? "", NEXT)).toBe(false);
    await decide(admin, again?.id ?? "", {}, NEXT);
    await applyDecisions(base.db, secondsAfter(10, NEXT));
    expect(await seen.status(listing)).toBe("removed");
    expect(await seen.mails("notice-decided")).toHaveLength(2);
  });

  test("reversed: everybody else whom it had answered is answered anew", async () => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const on = { cityId: a.id, caseId, reportedId: author.id };
    const [first, second] = [
      await insertNoticeOn(base.db, on, { reporterId: a.neighbours[0].id }),
      await insertNoticeOn(base.db, on, { reporterId: a.neighbours[1].id }),
    ];
    const decisionId = await decide(moderator, caseId, { action: "keep" });
    await applyDecisions(base.db, secondsAfter(10));
    const late = await contest(decisionId, second);
    await answer(await contest(decisionId, first));
    const [again] = await base.db
      .select()
      .from(cases)
      .where(and(eq(cases.state, "open"), eq(cases.origin, "report")));
    for (const notice of [first, second]) {
      expect(await seen.notice(notice)).toMatchObject({ caseId: again?.id, closedAt: null, answer: null });
    }
    await decide(admin, again?.id ?? "", {}, NEXT);
    await applyDecisions(base.db, secondsAfter(10, NEXT));
    await answer(late);
    expect(await seen.notice(second)).toMatchObject({ caseId: again?.id, closedBy: admin.id });
    expect(await base.db.select().from(cases).where(eq(cases.state, "open"))).toEqual([]);
  });

  test("reversed, where another opinion is asked on what was reported again: the first one stays away all the same", async () => {
    const { notice, decisionId } = await kept({ reporterId: a.neighbours[0].id });
    const newer = await openCaseFor(base.db, author, { listingId: listing, origin: "report", openedAt: NEXT });
    await claimCase(admin, newer, NEXT);
    await passOn(admin, { caseId: newer, note: "Qu’en pensez-vous ?" }, NEXT);
    await answer(await contest(decisionId, notice));
    expect(await seen.case(newer)).toMatchObject({ state: "open", excludedId: moderator.id });
  });

  test("reversed: not even an opinion that they had asked lets the first one in", async () => {
    const { notice, decisionId } = await kept({ reporterId: a.neighbours[0].id });
    const newer = await openCaseFor(base.db, author, { listingId: listing, origin: "report", openedAt: NEXT });
    await claimCase(moderator, newer, NEXT);
    await passOn(moderator, { caseId: newer, note: "Qu’en pensez-vous ?" }, NEXT);
    await answer(await contest(decisionId, notice));
    await escalateCases(base.db, daysAfter(3));
    await addNote(admin, { caseId: newer, note: "Je le retirerais." }, daysAfter(3));
    expect(await seen.case(newer)).toMatchObject({ excludedId: moderator.id });
  });

  test("that a restriction was set aside: neither of the two who decided answers, and the last one stays away", async () => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const on = { cityId: a.id, caseId, reportedId: author.id };
    const notice = await insertNoticeOn(base.db, on, { notifierEmail: "out@test.example" });
    const decisionId = await decide(moderator, caseId);
    await applyDecisions(base.db, secondsAfter(10));
    await reversed(decisionId);
    expect(await seen.status(listing)).toBe("published");
    const city = cityOf(a);
    const by = byLink(linkToNotice(a, notice));
    expect(await loadNotice(city, by, NEXT)).toMatchObject({ reversed: true, contesting: "open" });
    await contestNotice(city, by, "C’est bien un tarif.", NEXT);
    await expect(contestNotice(city, by, "Encore.", NEXT)).rejects.toMatchObject({ code: "already-contested" });
    const [appeal] = await base.db
      .select()
      .from(cases)
      .where(and(eq(cases.state, "open"), eq(cases.origin, "appeal")));
    for (const member of [moderator, admin]) expect(await claimCase(member, appeal?.id ?? "", NEXT)).toBe(false);
    const third = { ...a.neighbours[1], role: "moderator" as const };
    await base.db.update(memberships).set({ role: "moderator" }).where(eq(memberships.id, third.id));
    await answer(appeal?.id ?? "", {}, third);
    const [again] = await base.db.select().from(cases).where(eq(cases.state, "open"));
    expect(again).toMatchObject({ origin: "report", listingId: listing, excludedId: admin.id });
    expect(await seen.notice(notice)).toMatchObject({ caseId: again?.id, closedAt: null });
  });

  test("who moderates does not judge it themselves", async () => {
    const { notice, decisionId } = await kept({ reporterId: admin.id });
    expect(await claimCase(admin, await contest(decisionId, notice), NEXT)).toBe(false);
  });

  test("against a restriction: it stays until it is judged again", async () => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const notice = await insertNoticeOn(
      base.db,
      { cityId: a.id, caseId, reportedId: author.id },
      { reporterId: a.neighbours[0].id },
    );
    const decisionId = await decide(moderator, caseId, { action: "ask_change" });
    await applyDecisions(base.db, secondsAfter(10));
    await answer(await contest(decisionId, notice));
    expect([await seen.status(listing), (await seen.decision(decisionId)).state]).toEqual(["pending", "applied"]);
    expect(await base.db.select().from(cases).where(eq(cases.state, "open"))).toMatchObject([
      { excludedId: moderator.id },
    ]);
  });
});
