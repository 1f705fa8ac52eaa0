import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { REPORT_REASONS, type ReportReason } from "#lib/reports/report-reason.ts";
import { tellModerators } from "#lib/server/moderation/tell-moderators.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor, suspend } from "#tests/support/moderation.ts";
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

type Waiting = Partial<Parameters<typeof tellModerators>[1]>;
/** A case about what the beneficiary of the talk wrote, reported by its helper. */
const tell = async (reason: ReportReason | null = "danger", now = DAY, waiting: Waiting = {}) => {
  const caseId = waiting.caseId ?? (await openCaseFor(base.db, talk.beneficiary, { origin: "report", openedAt: now }));
  const people = { reporterId: talk.helper.id, reportedId: talk.beneficiary.id };
  await base.db.transaction((tx) => tellModerators(tx, { cityId: a.id, caseId, ...people, reason, ...waiting }, now));
  return caseId;
};
const mails = () => base.db.select().from(outbox).where(eq(outbox.kind, "report-waiting")).orderBy(outbox.id);
const told = async () => (await mails()).map(({ recipient }) => recipient).sort();
const emails = (...people: TestMember[]) => people.map(({ email }) => email).sort();
const change = ({ id }: TestMember, values: Partial<typeof memberships.$inferInsert>) =>
  base.db.update(memberships).set(values).where(eq(memberships.id, id));

describe("a case that waits is told", () => {
  test.each([...REPORT_REASONS, null])(
    "to the moderators and admins of its city, and to nobody else (%s)",
    async (reason) => {
      const { moderator, admin } = a.members;
      const second = await insertMember(
        base.db,
        { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[1] },
        { role: "moderator" },
      );
      await tell(reason);
      expect(await told()).toEqual(emails(moderator, admin, second));
      expect(await told()).not.toContain(b.members.moderator.email);
    },
  );

  test("with its reason and the way to it when it is urgent: no name, no note, no message", async () => {
    const id = await tell("danger");
    const link = expect.stringMatching(new RegExp(`/ville-a/moderation\\?dossier=${id}$`));
    for (const { payload } of await mails()) expect(payload).toEqual({ reason: "danger", count: 1, link });
  });

  test("with how many wait for each when it is not, and the way to the queue", async () => {
    const { moderator, admin } = a.members;
    await openCaseFor(base.db, a.neighbours[1], { excludedId: moderator.id });
    await openCaseFor(base.db, b.members.resident);
    await tell("insult");
    const counts = new Map((await mails()).map(({ recipient, payload }) => [recipient, payload]));
    const link = expect.stringMatching(/\/ville-a\/moderation$/);
    expect(counts.get(moderator.email)).toEqual({ count: 1, link });
    expect(counts.get(admin.email)).toEqual({ count: 2, link });
  });

  test("to nobody who is suspended", async () => {
    await suspend(base.db, a.members.moderator);
    await tell();
    expect(await told()).toEqual(emails(a.members.admin));
  });

  test("to neither of the two, whatever their role", async () => {
    await change(talk.helper, { role: "moderator" });
    await change(talk.beneficiary, { role: "admin" });
    await tell();
    expect(await told()).toEqual(emails(a.members.moderator, a.members.admin));
  });

  test("to all others when who reported has no account", async () => {
    await tell("danger", DAY, { reporterId: null });
    expect(await told()).toEqual(emails(a.members.moderator, a.members.admin));
  });

  test("once when it is urgent, and again for another one", async () => {
    const caseId = await tell();
    await tell("danger", DAY, { caseId });
    expect(await mails()).toHaveLength(2);
    await tell("harassment", DAY, { caseId });
    expect(await mails()).toHaveLength(4);
  });

  test("once an hour at most when it is not", async () => {
    const minutes = (count: number) => new Date(DAY.getTime() + count * 60_000);
    const caseId = await tell("insult");
    for (const count of [5, 30, 59]) await tell("money", minutes(count), { caseId });
    expect(await mails()).toHaveLength(2);
    await tell("insult", minutes(60), { caseId });
    expect(await mails()).toHaveLength(4);
  });

  test("in the language of each", async () => {
    const { moderator, admin } = a.members;
    await change(moderator, { locale: "en" });
    await tell();
    const languages = new Map((await mails()).map(({ recipient, locale }) => [recipient, locale]));
    expect([languages.get(moderator.email), languages.get(admin.email)]).toEqual(["en", "fr"]);
  });
});

describe("the mail leaves", () => {
  const leavesAt = async (): Promise<Date[]> => (await mails()).map(({ dueAt }) => dueAt);

  test.each(["danger", "harassment", "child"] as const)("at once, at night too, for %s", async (reason) => {
    await tell(reason, NIGHT);
    expect(await leavesAt()).toEqual([NIGHT, NIGHT]);
  });

  test.each(["insult", "no_show", null] as const)(
    "in the morning for %s at night, one for the whole night",
    async (reason) => {
      const caseId = await tell(reason, NIGHT);
      await tell(reason, new Date(NIGHT.getTime() + 2 * 3_600_000), { caseId });
      expect(await leavesAt()).toEqual([MORNING, MORNING]);
    },
  );

  test("at once by day", async () => {
    await tell("insult", DAY);
    expect(await leavesAt()).toEqual([DAY, DAY]);
  });
});
