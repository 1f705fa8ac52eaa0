import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decisions, statements } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { previewStatement } from "#lib/server/moderation/preview-statement.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, decisionInput, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let listing: string;
let id: string;
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
  listing = await insertListing(base.db, { city: a }, { createdAt: new Date("2027-03-08T10:00:00Z") });
  const spans = [{ start: 0, end: 4, text: "15 €", field: "body" as const }];
  const findings = [{ code: "money_asked" as const, severity: "high" as const, version: 3, onTrial: false, spans }];
  id = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY, findings });
});

const statement = async () => {
  const [row] = await base.db.select().from(statements);
  return row;
};

describe("a restriction is written down", () => {
  test("with every field that the law asks for, and nothing happens yet", async () => {
    const decisionId = await decide(moderator, id);
    const appliesAt = secondsAfter(10);
    expect(await seen.decision(decisionId)).toMatchObject({
      caseId: id,
      subject: "listing",
      listingId: listing,
      memberId: author.id,
      action: "remove",
      state: "pending",
      clause: "free",
      decidedBy: moderator.id,
      decidedAt: DAY,
      appliesAt,
      appliedAt: null,
      endsAt: null,
      judged: { title: "Besoin de quelques courses", kind: "request", category: "shopping", excerpt: [] },
      version: 1,
      codes: ["money_asked"],
    });
    expect(await statement()).toMatchObject({
      puid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      visibility: "DECISION_VISIBILITY_CONTENT_REMOVED",
      provision: null,
      account: null,
      territory: "FR",
      endsAt: null,
      facts: "L’annonce fixe un tarif (« 15 € »).",
      publicFacts: expect.stringMatching(/règle 3 .*une demande ou une promesse d’argent\.$/),
      source: "own_initiative",
      automatedDetection: true,
      automatedDecision: "AUTOMATED_DECISION_NOT_AUTOMATED",
      ground: "terms",
      clause: "free",
      legalGround: null,
      groundUrl: "http://localhost:3000/regles#regle-3",
      category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
      contentType: "CONTENT_TYPE_TEXT",
      contentDate: "2027-03-08",
      applicationDate: "2027-03-10",
      contentLanguage: "FR",
      contestUntil: "2027-09-10",
      locale: "fr",
    });
    expect(await seen.case(id)).toMatchObject({ state: "decided", claimedBy: moderator.id });
    expect(await seen.status(listing)).toBe("published");
    expect(await seen.mails()).toEqual([]);
    expect(await seen.log()).toEqual(["case.claimed", "decision.taken"]);
  });

  test("in words that its moderator reads before, exactly as they are sent", async () => {
    await claimCase(moderator, id, DAY);
    const input = decisionInput(id, { action: "suspend", days: 30, explanation: "Nous l’avions déjà dit." });
    const preview = await previewStatement(moderator, input, DAY);
    expect(await previewStatement(moderator, decisionInput(id, { action: "keep" }), DAY)).toBeNull();
    await takeDecision(moderator, input, DAY);
    expect((await statement())?.words).toEqual(preview);
    expect(preview?.opening).toMatch(/suspendu votre compte .*Besoin de quelques courses.* \(VIL-\d{4}\)/);
    expect(preview?.why).toContain("Nous l’avions déjà dit.");
    expect(preview?.scope).toContain("9 avril 2027");
    expect(preview?.contest).toContain("10 septembre 2027");
    await applyDecisions(base.db, secondsAfter(10));
    expect(await seen.mails("decision-made")).toMatchObject([{ recipient: author.email, payload: { words: preview } }]);
  });

  test("in the language of the person concerned", async () => {
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, author.id));
    await decide(moderator, id, { action: "ask_change" });
    expect(await statement()).toMatchObject({
      locale: "en",
      contentLanguage: "EN",
      words: {
        opening: expect.stringContaining("we ask you to change"),
        why: expect.stringContaining("15 € de l’heure"),
      },
    });
  });

  test("with what reported it, and never who", async () => {
    const reportedId = author.id;
    const notice = { cityId: a.id, caseId: id, reportedId };
    await insertNoticeOn(base.db, notice, { reporterId: a.neighbours[0].id });
    await insertNoticeOn(base.db, notice, { notifierEmail: "camille@test.example", notifierName: "Camille Secret" });
    await decide(moderator, id, { ground: "law", legalGround: "article L. 324-1 du code du tourisme" });
    const row = await statement();
    expect(row).toMatchObject({ source: "notice", ground: "law", legalGround: "article L. 324-1 du code du tourisme" });
    expect(row?.words.how).toContain("2 signalements");
    expect(row?.words.why).toContain("article L. 324-1");
    expect(JSON.stringify(row)).not.toMatch(/Bilal|Camille/);
  });

  test("by a trusted flagger first of all", async () => {
    const notice = { cityId: a.id, caseId: id, reportedId: author.id };
    await insertNoticeOn(base.db, notice, {
      notifierEmail: "point@test.example",
      trustedFlagger: true,
      reason: "scam",
    });
    await decide(moderator, id, { clause: "honesty" });
    expect(await statement()).toMatchObject({
      source: "trusted_flagger",
      category: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    });
  });

  test("for a limit and a closed account in the words of the Commission", async () => {
    await decide(moderator, id, { action: "limit", days: 7 });
    expect(await statement()).toMatchObject({
      provision: "DECISION_PROVISION_PARTIAL_SUSPENSION",
      visibility: "DECISION_VISIBILITY_CONTENT_REMOVED",
      endsAt: secondsAfter(7 * 86_400 + 10),
    });
    const other = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    await decide(moderator, other, { action: "close_account" });
    const closed = await base.db.select().from(statements).where(eq(statements.account, "DECISION_ACCOUNT_TERMINATED"));
    expect(closed).toMatchObject([{ visibility: null, provision: null, endsAt: null }]);
  });
});

test("two who decide at once decide once", async () => {
  await claimCase(moderator, id, DAY);
  const both = await Promise.allSettled([
    takeDecision(moderator, decisionInput(id), DAY),
    takeDecision(moderator, decisionInput(id, { action: "keep" }), DAY),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await base.db.select().from(decisions)).toHaveLength(1);
});
