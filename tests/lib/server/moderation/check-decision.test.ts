import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decisions, statements, strikes } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { previewStatement } from "#lib/server/moderation/preview-statement.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decisionInput, insertNoticeOn, secondsAfter } from "#tests/support/judging.ts";
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
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  listing = await insertListing(base.db, { city: a }, { createdAt: new Date("2027-03-08T10:00:00Z") });
  const spans = [{ start: 0, end: 4, text: "15 €", field: "body" as const }];
  const findings = [{ code: "money_asked" as const, severity: "high" as const, version: 3, onTrial: false, spans }];
  id = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY, findings });
});

const refused = async (member: TestMember, input: DecisionInput, code: string, at = DAY) => {
  await expect(takeDecision(member, input, at)).rejects.toMatchObject({ code });
  expect(await base.db.select().from(decisions)).toEqual([]);
  expect(await base.db.select().from(statements)).toEqual([]);
};

describe("nothing is decided", () => {
  test("by anybody who does not moderate that city", async () => {
    await claimCase(moderator, id, DAY);
    for (const member of [author, a.neighbours[0], a.members.agent, b.members.moderator, b.members.admin]) {
      await refused(member, decisionInput(id), "not-found");
      await expect(previewStatement(member, decisionInput(id), DAY)).rejects.toMatchObject({ code: "not-found" });
    }
    await refused(moderator, decisionInput(uuidv7()), "not-found");
  });

  test("by a moderator of their own listing, of a notice of theirs, or of what is kept from them", async () => {
    const own = await insertListing(base.db, { city: a, author: moderator });
    const mine = await openCaseFor(base.db, moderator, { listingId: own });
    await insertNoticeOn(base.db, { cityId: a.id, caseId: id, reportedId: author.id }, { reporterId: moderator.id });
    const kept = await openCaseFor(base.db, a.neighbours[0], { excludedId: moderator.id });
    for (const one of [mine, id, kept]) await refused(moderator, decisionInput(one), "not-found");
  });

  test("of a case that somebody else has, that is free, or decided", async () => {
    await refused(moderator, decisionInput(id), "changed-meanwhile");
    await claimCase(admin, id, DAY);
    await refused(moderator, decisionInput(id), "changed-meanwhile");
    await takeDecision(admin, decisionInput(id, { action: "keep" }), DAY);
    await expect(takeDecision(admin, decisionInput(id), DAY)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("of a claim that ended, once somebody else has taken it; before, it still counts", async () => {
    await claimCase(moderator, id, DAY);
    const late = secondsAfter(11 * 60);
    await claimCase(admin, id, late);
    await refused(moderator, decisionInput(id), "changed-meanwhile", late);
    const other = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    await claimCase(moderator, other, DAY);
    await takeDecision(moderator, decisionInput(other, { action: "keep" }), late);
  });

  test("of a text that its author changed since it was read", async () => {
    await claimCase(moderator, id, DAY);
    await base.db.update(listings).set({ version: 2 }).where(eq(listings.id, listing));
    await refused(moderator, decisionInput(id), "changed-meanwhile");
    await takeDecision(moderator, decisionInput(id, { version: 2 }), DAY);
  });

  test("of notices that came since they were read", async () => {
    await claimCase(moderator, id, DAY);
    const on = { cityId: a.id, caseId: id, reportedId: author.id };
    await insertNoticeOn(base.db, on);
    await refused(moderator, decisionInput(id), "changed-meanwhile");
    await insertNoticeOn(base.db, on);
    await refused(moderator, decisionInput(id, { notices: 1 }), "changed-meanwhile");
    await takeDecision(moderator, decisionInput(id, { notices: 2 }), DAY);
  });

  test("that cannot be done: a change of what is removed, or of a person as if they were a text", async () => {
    const removed = await insertListing(base.db, { city: a }, { status: "removed" });
    const gone = await openCaseFor(base.db, author, { listingId: removed });
    const person = await openCaseFor(base.db, a.neighbours[0]);
    for (const [one, action] of [
      [gone, "ask_change"],
      [person, "ask_change"],
      [person, "remove"],
    ] as const) {
      await claimCase(moderator, one, DAY);
      await refused(moderator, decisionInput(one, { action }), "transition-not-allowed");
    }
    await claimCase(moderator, gone, DAY);
    await takeDecision(moderator, decisionInput(gone, { action: "keep" }), DAY);
  });

  test("as an ordinary case of an appeal", async () => {
    const appeal = await openCaseFor(base.db, author, { origin: "appeal", appealId: uuidv7(), listingId: listing });
    await claimCase(moderator, appeal, DAY);
    await refused(moderator, decisionInput(appeal), "not-allowed");
  });

  test("for misuse alone, of somebody who was not warned", async () => {
    const person = await openCaseFor(base.db, author, { subject: "member" });
    await claimCase(moderator, person, DAY);
    for (const action of ["suspend", "close_account"] as const) {
      await refused(moderator, decisionInput(person, { action, clause: "fair_use" }), "warning-first");
    }
    await base.db.insert(strikes).values({
      cityId: a.id,
      id: uuidv7(),
      memberId: author.id,
      kind: "notices",
      step: "warning",
      at: secondsAfter(-86_400),
    });
    await takeDecision(moderator, decisionInput(person, { action: "suspend", clause: "fair_use" }), DAY);
  });
});
