import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reportReadings } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loadPrivacyLog } from "#lib/server/privacy/load-privacy-log.ts";
import { closeReport } from "#lib/server/reports/close-report.ts";
import { loadReports } from "#lib/server/reports/load-reports.ts";
import { readReport } from "#lib/server/reports/read-report.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const NOW = new Date();
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const moderator = () => a.members.moderator;
const input = { reason: "harassment" as const, note: "Trop insistant", messages: [], block: false };
const report = (by: TestMember = talk.helper, at = NOW, messages: number[] = []) =>
  reportMember(by, { ...input, key: uuidv7(), exchange: talk.exchange, messages }, at);
const firstOpen = async (at = NOW) => (await loadReports(moderator(), at))?.reports[0]?.id ?? "";

/** `times` exchanges in which one of the two did not come, so many days ago. */
async function absences(absent: "helper" | "beneficiary", times: number, days: number, helperId = talk.helper.id) {
  for (let at = 0; at < times; at += 1) {
    await base.db.insert(exchanges).values({
      cityId: a.id,
      id: uuidv7(),
      helperId,
      beneficiaryId: talk.beneficiary.id,
      proposedBy: "helper",
      status: "no_show",
      absent,
      outcome: "did_not_come",
      expiresAt: daysAgo(days),
      acceptedAt: daysAgo(days),
      endedAt: daysAgo(days),
      week: "2026-11-23",
    });
  }
}

describe("the list of a moderator", () => {
  test("has the oldest first, with what is known of the same person in 90 days", async () => {
    await report(talk.helper, daysAgo(91));
    await report(talk.helper, daysAgo(3));
    await report(talk.beneficiary, daysAgo(2));
    await absences("beneficiary", 1, 89);
    await absences("beneficiary", 1, 91);
    await absences("helper", 2, 1);
    const elsewhere = await startTalk(base.db, b);
    await reportMember(elsewhere.helper, { ...input, key: uuidv7(), exchange: elsewhere.exchange }, NOW);
    const desk = await loadReports(moderator(), NOW);
    expect(desk?.reports.map(({ createdAt, reported, absences: n }) => [createdAt, reported, n])).toEqual([
      [daysAgo(91), 1, 1],
      [daysAgo(3), 1, 1],
      [daysAgo(2), 1, 2],
    ]);
  });

  test("has what is urgent before what is older", async () => {
    const reasons = ["other", "danger", "insult", "harassment"] as const;
    for (const [at, reason] of reasons.entries()) {
      const sent = { ...input, reason, key: uuidv7(), exchange: talk.exchange };
      await reportMember(talk.helper, sent, daysAgo(reasons.length - at));
    }
    const shown = (await loadReports(moderator(), NOW))?.reports.map(({ reason }) => reason);
    expect(shown).toEqual(["danger", "harassment", "other", "insult"]);
  });

  test("is empty for another city, and does not hold what was answered", async () => {
    await report();
    expect(await loadReports(b.members.moderator, NOW)).toEqual({ reports: [], absentees: [] });
    await closeReport(moderator(), { report: await firstOpen(), answer: "Merci." }, NOW);
    expect((await loadReports(moderator(), NOW))?.reports).toEqual([]);
  });

  test("names who did not come at least twice in 90 days, on the side that was absent", async () => {
    await absences("helper", 2, 1);
    await absences("helper", 1, 5, a.neighbours[1].id);
    await absences("beneficiary", 1, 2);
    await absences("beneficiary", 3, 100);
    const { absentees } = (await loadReports(moderator(), NOW)) ?? {};
    expect(absentees).toEqual([{ firstName: talk.helper.firstName, times: 2, lastAt: daysAgo(1) }]);
  });
});

describe("reading a report", () => {
  test("is noted each time, for the reporter and the author of what is attached", async () => {
    const seq = await write(base.db, talk, talk.beneficiary, "Répondez !");
    await report(talk.helper, NOW, [seq]);
    const id = await firstOpen();
    expect(await readReport(moderator(), id, daysAgo(-1))).toMatchObject({
      reason: "harassment",
      note: "Trop insistant",
      reporterName: talk.helper.firstName,
      reportedName: talk.beneficiary.firstName,
      excerpt: [{ seq, body: "Répondez !" }],
    });
    await readReport(a.members.admin, id, daysAgo(-2));
    const at = [daysAgo(-2), daysAgo(-1)];
    expect((await loadPrivacyLog(talk.helper)).readings).toEqual(at.map((moment) => ({ at: moment, as: "reporter" })));
    expect((await loadPrivacyLog(talk.beneficiary)).readings).toEqual(
      at.map((moment) => ({ at: moment, as: "author" })),
    );
    expect((await loadPrivacyLog(a.neighbours[1])).readings).toEqual([]);
  });

  test("tells the one who is reported nothing when none of their messages is attached", async () => {
    await report();
    await readReport(moderator(), await firstOpen(), NOW);
    expect(await loadPrivacyLog(talk.beneficiary)).toEqual({ reveals: [], readings: [], reports: [] });
  });

  test("gives no way to the conversation, and no one's id or address", async () => {
    await report();
    const opened = JSON.stringify(await readReport(moderator(), await firstOpen(), NOW));
    for (const secret of [talk.conversation, talk.exchange, talk.helper.id, talk.beneficiary.id, talk.helper.email]) {
      expect(opened).not.toContain(secret);
    }
  });

  test("leaves no trace and shows nothing to anybody who may not", async () => {
    await report();
    const id = await firstOpen();
    for (const member of [talk.helper, a.members.agent, b.members.moderator, { ...b.members.admin }]) {
      expect(await readReport(member, id, NOW)).toBeNull();
      await expect(closeReport(member, { report: id, answer: "Non" }, NOW)).rejects.toThrow("not-found");
    }
    expect(await base.db.select().from(reportReadings)).toEqual([]);
  });

  test("is somebody else's when the moderator made it, or is the one reported", async () => {
    await report();
    const id = await firstOpen();
    for (const party of [talk.helper, talk.beneficiary]) {
      const staff = { ...party, role: "moderator" as const };
      expect((await loadReports(staff, NOW))?.reports).toEqual([]);
      expect(await readReport(staff, id, NOW)).toBeNull();
      await expect(closeReport(staff, { report: id, answer: "Rien à voir" }, NOW)).rejects.toThrow("not-found");
    }
  });
});

describe("closing a report", () => {
  test("gives its reporter the answer, and a mail that says no more than that there is one", async () => {
    await report();
    await closeReport(moderator(), { report: await firstOpen(), answer: "Nous avons averti cette personne." }, NOW);
    expect((await loadPrivacyLog(talk.helper)).reports).toMatchObject([
      {
        about: talk.beneficiary.firstName,
        reason: "harassment",
        closedAt: NOW,
        answer: "Nous avons averti cette personne.",
      },
    ]);
    const [mail, ...others] = await base.db.select().from(outbox).where(eq(outbox.kind, "report-answered"));
    expect(others).toEqual([]);
    expect(mail?.recipient).toBe(talk.helper.email);
    expect(mail?.payload).toEqual({ link: expect.stringMatching(/\/ville-a\/profil\/journal$/) });
  });

  test("happens once, also when two moderators answer at the same moment", async () => {
    await report();
    const id = await firstOpen();
    const both = [moderator(), a.members.admin].map((member) =>
      closeReport(member, { report: id, answer: `De ${member.role}` }, NOW),
    );
    const ended = await Promise.allSettled(both);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    expect(await base.db.select().from(outbox).where(eq(outbox.kind, "report-answered"))).toHaveLength(1);
  });

  test("writes to nobody who is suspended", async () => {
    await report();
    await suspend(base.db, talk.helper, { at: NOW });
    await closeReport(moderator(), { report: await firstOpen(), answer: "Merci." }, NOW);
    expect(await base.db.select().from(outbox).where(eq(outbox.kind, "report-answered"))).toEqual([]);
  });
});
