import { afterAll, beforeAll, expect, test } from "vitest";
import { reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { findReportedCase } from "#lib/server/reports/find-reported-case.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
let report: { id: string; caseId: string | null } | undefined;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
  const about = { reason: "insult" as const, note: "", messages: [], block: false };
  await reportMember(talk.helper, { ...about, key: uuidv7(), exchange: talk.exchange }, new Date());
  [report] = await base.db.select({ id: reports.id, caseId: reports.caseId }).from(reports);
});
afterAll(() => base.close());

test("a report leads its moderators to its case", async () => {
  expect(report?.caseId).toBeTruthy();
  for (const member of [a.members.moderator, a.members.admin]) {
    expect(await findReportedCase(member, report?.id ?? "")).toBe(report?.caseId);
  }
});

test("nobody else, no other city, and neither of the two", async () => {
  const parties = [talk.helper, talk.beneficiary].map((member) => ({ ...member, role: "moderator" as const }));
  for (const member of [talk.helper, a.members.agent, b.members.moderator, ...parties]) {
    expect(await findReportedCase(member, report?.id ?? "")).toBeNull();
  }
  expect(await findReportedCase(a.members.moderator, "x' or 1=1")).toBeNull();
  expect(await findReportedCase(a.members.moderator, uuidv7())).toBeNull();
});
