import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
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
    expect(await seen.mails("case-escalated")).toMatchObject([{ recipient: admin.email, payload: { count: 2 } }]);
    expect((await seen.log()).filter((action) => action === "case.escalated")).toHaveLength(3);
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

  test("is told to no administrator whom it is about", async () => {
    await base.db.delete(cases).where(eq(cases.id, id));
    await openCaseFor(base.db, admin, { openedAt: DAY });
    expect(await escalateCases(base.db, late(121))).toBe(1);
    expect(await seen.mails()).toEqual([]);
  });
});
