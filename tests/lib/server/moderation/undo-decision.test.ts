import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { addNote } from "#lib/server/moderation/add-note.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import { undoDecision } from "#lib/server/moderation/undo-decision.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, decisionInput, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let listing: string;
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
  listing = await insertListing(base.db, { city: a });
  id = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
});

describe("taken back", () => {
  test("within its seconds, it has never been: the case is theirs again", async () => {
    const decisionId = await decide(moderator, id);
    await undoDecision(moderator, decisionId, secondsAfter(9));
    await undoDecision(moderator, decisionId, secondsAfter(9));
    expect(await seen.decision(decisionId)).toMatchObject({ state: "undone", appliedAt: null });
    expect(await seen.case(id)).toMatchObject({ state: "open", claimedBy: moderator.id });
    expect(await applyDecisions(base.db, secondsAfter(20))).toBe(0);
    expect([await seen.status(listing), await seen.mails()]).toEqual(["published", []]);
    await takeDecision(moderator, decisionInput(id), secondsAfter(12));
    expect(await seen.log()).toEqual(["case.claimed", "decision.taken", "decision.undone", "decision.taken"]);
  });

  test("not by anybody else, nor once it is in force or late", async () => {
    const decisionId = await decide(moderator, id);
    for (const member of [admin, author, b.members.moderator]) {
      await expect(undoDecision(member, decisionId, DAY)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(undoDecision(moderator, "no id", DAY)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoDecision(moderator, decisionId, secondsAfter(16))).rejects.toMatchObject({
      code: "undo-too-late",
    });
    await applyDecisions(base.db, secondsAfter(10));
    await expect(undoDecision(moderator, decisionId, secondsAfter(11))).rejects.toMatchObject({
      code: "undo-too-late",
    });
  });

  test("at the very moment at which it comes into force, it is one or the other", async () => {
    for (let round = 0; round < 4; round += 1) {
      const other = await insertListing(base.db, { city: a });
      const caseId = await openCaseFor(base.db, author, { listingId: other, openedAt: DAY });
      const decisionId = await decide(moderator, caseId);
      const [undone] = await Promise.allSettled([
        undoDecision(moderator, decisionId, secondsAfter(10)),
        applyDecisions(base.db, secondsAfter(10)),
      ]);
      const isUndone = undone.status === "fulfilled";
      expect(await seen.decision(decisionId)).toMatchObject({ state: isUndone ? "undone" : "applied" });
      expect(await seen.status(other)).toBe(isUndone ? "published" : "removed");
      expect(await seen.case(caseId)).toMatchObject({ state: isUndone ? "open" : "closed" });
    }
  });

  test("its notices go to the case that was opened meanwhile, if there is one", async () => {
    const notice = await insertNoticeOn(base.db, { cityId: a.id, caseId: id, reportedId: author.id });
    const decisionId = await decide(moderator, id);
    const newer = await openCaseFor(base.db, author, { listingId: listing, risk: 10, openedAt: DAY });
    await undoDecision(moderator, decisionId, secondsAfter(5));
    expect(await seen.case(id)).toMatchObject({ state: "closed" });
    expect(await seen.case(newer)).toMatchObject({ state: "open", risk: 50 });
    expect(await seen.notice(notice)).toMatchObject({ caseId: newer, closedAt: null });
  });

  test("with all that is known of it: who may not decide it, what rules found, danger, notes, and who works on it", async () => {
    const findings = [
      { code: "money_asked" as const, severity: "high" as const, version: 1, onTrial: false, spans: [] },
    ];
    const known = { findings, dangerAt: DAY, escalatedAt: DAY, excludedId: admin.id };
    await base.db.update(cases).set(known).where(eq(cases.id, id));
    await addNote(moderator, { caseId: id, note: "Déjà vu en mai." }, DAY);
    const decisionId = await decide(moderator, id);
    const newer = await openCaseFor(base.db, author, { listingId: listing, risk: 10, openedAt: DAY });
    await undoDecision(moderator, decisionId, secondsAfter(5));
    expect(await seen.case(newer)).toMatchObject({ ...known, claimedBy: moderator.id });
    expect(await base.db.select().from(caseNotes)).toMatchObject([{ caseId: newer, body: "Déjà vu en mai." }]);
  });

  test("without taking the case from who works on it, nor leaving it with who may not decide it", async () => {
    for (const excludedId of [null, admin.id]) {
      const other = await insertListing(base.db, { city: a });
      const caseId = await openCaseFor(base.db, author, { listingId: other, excludedId, openedAt: DAY });
      const decisionId = await decide(moderator, caseId);
      const newer = await openCaseFor(base.db, author, { listingId: other, openedAt: DAY });
      await claimCase(admin, newer, DAY);
      await undoDecision(moderator, decisionId, secondsAfter(5));
      expect(await seen.case(newer)).toMatchObject({ excludedId, claimedBy: excludedId ? null : admin.id });
    }
  });
});
