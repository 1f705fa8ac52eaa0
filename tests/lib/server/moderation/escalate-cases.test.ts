import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { appeals } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { markDanger } from "#lib/server/moderation/mark-danger.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { judgedCase, openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
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
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
  id = await openCaseFor(base.db, author, { openedAt: DAY });
});

describe("what waits too long", () => {
  const late = (minutes: number) => secondsAfter((120 + minutes) * 60);

  test("goes before the administrators once, with one mail an hour", async () => {
    const other = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    const runs = await Promise.all([escalateCases(base.db, late(121)), escalateCases(base.db, late(121))]);
    expect(runs.sort()).toEqual([0, 2]);
    for (const one of [id, other]) expect(await seen.case(one)).toMatchObject({ escalatedAt: late(121) });
    expect((await loadQueue(moderator, "escalated", late(121)))?.items).toHaveLength(2);
    const third = await openCaseFor(base.db, a.neighbours[1], { openedAt: secondsAfter(60) });
    await escalateCases(base.db, late(123));
    expect(await seen.case(third)).toMatchObject({ escalatedAt: late(123) });
    // 13:01 and 13:03 in the same hour: the third is told at two.
    expect(await seen.mails("case-escalated")).toMatchObject([
      { recipient: admin.email, payload: { count: 2 }, dueAt: late(121) },
      { recipient: admin.email, payload: { count: 3 }, dueAt: late(180) },
    ]);
    const fourth = await openCaseFor(base.db, a.members.agent, { openedAt: secondsAfter(240) });
    await escalateCases(base.db, late(126));
    expect(await seen.case(fourth)).toMatchObject({ escalatedAt: late(126) });
    expect(await seen.mails("case-escalated")).toHaveLength(2);
    expect((await seen.log()).filter((action) => action === "case.escalated")).toHaveLength(4);
  });

  test("is not what is late by less, nor what was decided", async () => {
    await base.db.update(cases).set({ state: "decided" }).where(eq(cases.id, id));
    await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    expect(await escalateCases(base.db, late(119))).toBe(0);
    expect(await seen.mails()).toEqual([]);
  });

  test("is what is urgent as soon as it is late, each with its mail", async () => {
    await base.db.update(cases).set({ urgent: true }).where(eq(cases.id, id));
    await escalateCases(base.db, late(1));
    await openCaseFor(base.db, a.neighbours[0], { openedAt: secondsAfter(60), urgent: true });
    await escalateCases(base.db, late(3));
    const mails = await seen.mails("case-escalated");
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails[0]?.payload)).toContain(`dossier=${id}`);
  });

  test("is each danger of one run, with its mail, and one more for the rest", async () => {
    await base.db.update(cases).set({ urgent: true }).where(eq(cases.id, id));
    const second = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY, urgent: true });
    await openCaseFor(base.db, a.neighbours[1], { openedAt: DAY });
    await escalateCases(base.db, late(121));
    const links = (await seen.mails("case-escalated")).map(({ payload }) => (payload as { link: string }).link);
    expect(links).toHaveLength(3);
    for (const what of [`dossier=${id}`, `dossier=${second}`, "file=escalated"]) {
      expect(links.filter((link) => link.includes(what))).toHaveLength(1);
    }
  });

  test("and is a danger afterwards reaches the administrators all the same", async () => {
    await escalateCases(base.db, late(121));
    await markDanger(moderator, { caseId: id, note: "Elle parle de se faire du mal." }, late(200));
    const [mail] = await seen.mails("danger-noted");
    expect(mail).toMatchObject({ recipient: admin.email, dueAt: late(200) });
  });
});

describe("what no administrator may judge", () => {
  const late = (minutes: number) => secondsAfter((120 + minutes) * 60);
  const set = (settings: object) =>
    base.db
      .update(cities)
      .set({ settings: settings as typeof cities.$inferInsert.settings })
      .where(eq(cities.id, a.id));
  const told = async () =>
    (await seen.mails("case-escalated")).map(({ recipient, payload }) => ({ recipient, payload }));
  const stuck = (recipient: string, count = 1) => ({
    recipient,
    payload: expect.objectContaining({ count, stuck: true }),
  });
  beforeEach(() => base.db.delete(cases).where(eq(cases.id, id)));

  test("is told to the city once a day, and to nobody whom it is about", async () => {
    await set({ contactEmail: "ville@test.example" });
    const own = await openCaseFor(base.db, admin, { openedAt: DAY });
    expect(await escalateCases(base.db, late(121))).toBe(0);
    expect(await escalateCases(base.db, late(126))).toBe(0);
    expect(await seen.case(own)).toMatchObject({ escalatedAt: null });
    expect(await told()).toEqual([stuck("ville@test.example")]);
    await escalateCases(base.db, daysAfter(1, late(121)));
    expect(await told()).toHaveLength(2);
    expect(await seen.log()).toEqual([]);
  });

  test("is told to whom the city named first, each danger apart", async () => {
    const onCall = { name: "Permanence", phone: "03 81 00 00 00", email: "permanence@test.example" };
    await set({ contactEmail: "ville@test.example", moderation: { onCall } });
    await openCaseFor(base.db, admin, { openedAt: DAY });
    const excluded = { openedAt: DAY, excludedId: admin.id };
    const danger = await openCaseFor(base.db, author, { ...excluded, urgent: true });
    await openCaseFor(base.db, a.neighbours[0], excluded);
    await escalateCases(base.db, late(121));
    const found = await told();
    expect(found).toEqual([stuck(onCall.email), stuck(onCall.email, 2)]);
    expect(JSON.stringify(found[0])).toContain(`dossier=${danger}`);
  });

  test("is an appeal where the first decider is the whole team: it is not silent without an address either", async () => {
    await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, moderator.id));
    const { decisionId } = await judgedCase(base.db, author, { decision: { decidedBy: admin.id, decidedAt: DAY } });
    const [appealId, firstDeciderId] = [uuidv7(), admin.id];
    const appeal = { decisionId, firstDeciderId, appellant: "author", body: "Je conteste.", createdAt: DAY } as const;
    await base.db.insert(appeals).values({ cityId: a.id, id: appealId, ...appeal });
    const contested = { openedAt: DAY, origin: "appeal", appealId, excludedId: admin.id } as const;
    await openCaseFor(base.db, author, contested);
    await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    expect(await escalateCases(base.db, late(121))).toBe(1);
    expect(await told()).toEqual([
      { recipient: admin.email, payload: expect.not.objectContaining({ stuck: true }) },
      stuck(admin.email),
    ]);
  });

  test("goes before one as soon as there is one", async () => {
    const own = await openCaseFor(base.db, admin, { openedAt: DAY });
    await escalateCases(base.db, late(121));
    await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, moderator.id));
    expect(await escalateCases(base.db, late(126))).toBe(1);
    expect(await seen.case(own)).toMatchObject({ escalatedAt: late(126) });
    expect(await told()).toMatchObject([{ recipient: moderator.email, payload: { count: 1 } }]);
  });

  test("is not what its author deleted", async () => {
    await set({ contactEmail: "ville@test.example" });
    const listingId = await insertListing(base.db, { city: a }, { status: "deleted" });
    await openCaseFor(base.db, author, { openedAt: DAY, listingId });
    expect(await escalateCases(base.db, late(121))).toBe(0);
    expect(await told()).toEqual([]);
  });
});
