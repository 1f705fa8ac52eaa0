import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { PERSON_REASONS, type PersonReason } from "#lib/reports/report-reason.ts";
import { loadReports } from "#lib/server/reports/load-reports.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
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

const DAY = new Date("2027-03-11T10:00:00Z");
const NIGHT = new Date("2027-03-11T22:30:00Z");
const MORNING = new Date("2027-03-12T07:00:00Z");

const report = (reason: PersonReason = "danger", now = DAY, key = uuidv7(), messages: number[] = []) =>
  reportMember(talk.helper, { key, exchange: talk.exchange, reason, note: "Il est là", messages, block: false }, now);
const mails = () => base.db.select().from(outbox).where(eq(outbox.kind, "report-waiting")).orderBy(outbox.id);
const told = async () => (await mails()).map(({ recipient }) => recipient).sort();
const emails = (...people: TestMember[]) => people.map(({ email }) => email).sort();
const change = ({ id }: TestMember, values: Partial<typeof memberships.$inferInsert>) =>
  base.db.update(memberships).set(values).where(eq(memberships.id, id));

describe("a report is told", () => {
  test.each(PERSON_REASONS)("to the moderators and admins of its city, and to nobody else (%s)", async (reason) => {
    const { moderator, admin } = a.members;
    const second = await insertMember(
      base.db,
      { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[1] },
      { role: "moderator" },
    );
    await report(reason);
    expect(await told()).toEqual(emails(moderator, admin, second));
    expect(await told()).not.toContain(b.members.moderator.email);
  });

  test("with its reason and the way to it: no name, no note, no message", async () => {
    const seq = await write(base.db, talk, talk.beneficiary, "Je sais où vous habitez");
    await report("danger", DAY, uuidv7(), [seq]);
    const [open] = (await loadReports(a.members.moderator, DAY))?.reports ?? [];
    const link = expect.stringMatching(new RegExp(`/ville-a/moderation/signalements/${open?.id}$`));
    for (const { payload } of await mails()) expect(payload).toEqual({ reason: "danger", link });
  });

  test("to nobody who is suspended", async () => {
    await change(a.members.moderator, { suspendedAt: DAY });
    await report();
    expect(await told()).toEqual(emails(a.members.admin));
  });

  test("to neither of the two, whatever their role", async () => {
    await change(talk.helper, { role: "moderator" });
    await change(talk.beneficiary, { role: "admin" });
    await report();
    expect(await told()).toEqual(emails(a.members.moderator, a.members.admin));
  });

  test("once, however often it is sent, and again for another report", async () => {
    const key = uuidv7();
    await Promise.all([1, 2, 3].map(() => report("danger", DAY, key)));
    expect(await mails()).toHaveLength(2);
    await report();
    expect(await mails()).toHaveLength(4);
  });

  test("not at all when it is refused", async () => {
    await expect(report("danger", DAY, uuidv7(), [999_999])).rejects.toThrow();
    expect(await mails()).toEqual([]);
  });

  test("in the language of each", async () => {
    const { moderator, admin } = a.members;
    const other = await startTalk(base.db, a, DAY, moderator);
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, other.helper.id));
    await report();
    const languages = new Map((await mails()).map(({ recipient, locale }) => [recipient, locale]));
    expect(other.helper.id).toBe(moderator.id);
    expect([languages.get(moderator.email), languages.get(admin.email)]).toEqual(["en", "fr"]);
  });
});

describe("the mail leaves", () => {
  const leavesAt = async (): Promise<Date[]> => {
    return (await mails()).map(({ dueAt }) => dueAt);
  };

  test.each(["danger", "harassment"] as const)("at once, at night too, for %s", async (reason) => {
    await report(reason, NIGHT);
    const times = await leavesAt();
    expect(times).toEqual([NIGHT, NIGHT]);
  });

  test.each(["insult", "no_show"] as const)("in the morning for %s at night, and at once by day", async (reason) => {
    await report(reason, NIGHT);
    expect(await leavesAt()).toEqual([MORNING, MORNING]);
    await report(reason, DAY);
    expect((await leavesAt()).filter((at) => at.getTime() === DAY.getTime())).toHaveLength(2);
  });
});
