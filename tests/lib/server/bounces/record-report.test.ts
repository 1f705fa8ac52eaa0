import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findAddressee } from "#db/queries/people.ts";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import type { MailReport } from "#lib/notifications/delivery-report.ts";
import { TOPICS } from "#lib/notifications/topic.ts";
import { recordReport } from "#lib/server/bounces/record-report.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let alex: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  alex = a.members.resident;
});

const NOW = new Date("2026-11-29T09:00:00Z");
const DAY = 86_400_000;
const daysAfter = (days: number) => new Date(NOW.getTime() + days * DAY);

function report(outboxId: string, addresses: string[], status = "5.1.1"): MailReport {
  const answer = { permanent: true, status, text: "550 said so" };
  return { kind: "failed", outboxId, recipients: [{ addresses, answer }] };
}
const complaint = (outboxId: string, email: string): MailReport => ({
  ...report(outboxId, [email]),
  kind: "complaint",
});
const failing = () => base.db.select().from(failingAddresses);

describe("a mail that came back", () => {
  test("leaves its address alone for a week when there is none", async () => {
    const mail = await insertMessage(base.db, alex);
    expect(await recordReport(base.db, report(mail, ["other@test.example", alex.email]), NOW)).toBe("failed");
    expect(await failing()).toEqual([
      {
        email: alex.email,
        hardCount: 1,
        softCount: 0,
        lastReason: "5.1.1 550 said so",
        lastFailedAt: NOW,
        pausedUntil: daysAfter(7),
      },
    ]);
    const addressee = await findAddressee(base.db, { cityId: a.id, memberId: alex.id });
    expect(addressee?.mailPausedUntil).toEqual(daysAfter(7));
  });

  test("counts once, told five times at the same moment or again later", async () => {
    const mail = await insertMessage(base.db, alex);
    const full = report(mail, [alex.email], "5.2.2");
    const told = await Promise.all(Array.from({ length: 5 }, () => recordReport(base.db, full, NOW)));
    expect(told.sort()).toEqual(["failed", "ignored", "ignored", "ignored", "ignored"]);
    expect(await recordReport(base.db, full, daysAfter(1))).toBe("ignored");
    expect(await failing()).toMatchObject([{ softCount: 1, lastFailedAt: NOW }]);
  });

  test("together with another one for the same address is one trouble", async () => {
    const mails = await Promise.all([insertMessage(base.db, alex), insertMessage(base.db, alex)]);
    await Promise.all(mails.map((mail) => recordReport(base.db, report(mail, [alex.email]), NOW)));
    expect(await failing()).toMatchObject([{ hardCount: 1, pausedUntil: daysAfter(7) }]);
  });

  test("from a full mailbox pauses it the third day", async () => {
    for (const day of [0, 1, 2]) {
      const mail = await insertMessage(base.db, alex);
      await recordReport(base.db, report(mail, [alex.email], "5.2.2"), daysAfter(day));
    }
    expect(await failing()).toMatchObject([{ softCount: 3, pausedUntil: daysAfter(5) }]);
  });

  test.each([
    ["was never written", async () => "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f"],
    ["waits", () => insertMessage(base.db, alex, { state: "waiting" })],
    ["failed", () => insertMessage(base.db, alex, { state: "failed" })],
    ["was dropped", () => insertMessage(base.db, alex, { state: "dropped", dropReason: "stale" })],
    ["went to devices", () => insertMessage(base.db, alex, { channel: "push", recipient: null })],
    ["went to somebody else", () => insertMessage(base.db, b.members.resident)],
  ])("counts for nobody when it %s", async (_, write) => {
    const mail = await write();
    expect(await recordReport(base.db, report(mail, [alex.email]), NOW)).toBe("ignored");
    expect(await failing()).toEqual([]);
  });

  test("is looked up in every city", async () => {
    const mail = await insertMessage(base.db, b.members.agent);
    expect(await recordReport(base.db, report(mail, [b.members.agent.email]), NOW)).toBe("failed");
    expect(await failing()).toMatchObject([{ email: b.members.agent.email }]);
  });
});

describe("a complaint", () => {
  const mailTopics = async (member: TestMember) =>
    (await findAddressee(base.db, { cityId: member.cityId, memberId: member.id }))?.preferences.mail;

  test("ends mails of its topic, for this member and by mail alone", async () => {
    const mail = await insertMessage(base.db, alex);
    expect(await recordReport(base.db, complaint(mail, alex.email), NOW)).toBe("complaint");
    expect(await mailTopics(alex)).toEqual(TOPICS.filter((topic) => topic !== "solicitations"));
    expect(await mailTopics(a.neighbours[0])).toEqual(TOPICS);
    const [stored] = await base.db.select().from(notificationPreferences);
    expect(stored).toMatchObject({ memberId: alex.id, push: ["solicitations", "messages", "reminders"], weeklyCap: 3 });
    expect(await failing()).toEqual([]);
  });

  test("leaves what was chosen before as it is, and holds once only", async () => {
    const mail = await insertMessage(base.db, alex);
    const news = await insertMessage(base.db, alex, { kind: "digest", topic: "digest" });
    await recordReport(base.db, complaint(mail, alex.email), NOW);
    await base.db.update(notificationPreferences).set({ weeklyCap: 1 });
    await recordReport(base.db, complaint(news, alex.email), NOW);
    expect(await mailTopics(alex)).toEqual(["messages", "reminders", "cityNews"]);
    expect(await base.db.select().from(notificationPreferences)).toMatchObject([{ weeklyCap: 1 }]);
    const all = { mail: [...TOPICS] };
    await base.db.update(notificationPreferences).set(all).where(eq(notificationPreferences.memberId, alex.id));
    expect(await recordReport(base.db, complaint(mail, alex.email), NOW)).toBe("ignored");
    expect(await mailTopics(alex)).toEqual(TOPICS);
  });

  test("about the service itself, or in the name of somebody else, ends nothing", async () => {
    const service = await insertMessage(base.db, alex, { kind: "sign-in", topic: null });
    expect(await recordReport(base.db, complaint(service, alex.email), NOW)).toBe("complaint");
    const other = await insertMessage(base.db, a.neighbours[0]);
    expect(await recordReport(base.db, complaint(other, alex.email), NOW)).toBe("ignored");
    expect(await base.db.select().from(notificationPreferences)).toEqual([]);
  });
});
