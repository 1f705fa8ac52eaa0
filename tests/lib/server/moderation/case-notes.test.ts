import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { addNote } from "#lib/server/moderation/add-note.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { markDanger } from "#lib/server/moderation/mark-danger.ts";
import { passOn } from "#lib/server/moderation/pass-on.ts";
import { showAuthor } from "#lib/server/moderation/show-author.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
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
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
  id = await openCaseFor(base.db, author, { openedAt: DAY });
});

const note = (text = "Qu’en pensez-vous ?") => ({ caseId: id, note: text });
const set = (moderation: object) =>
  base.db
    .update(cities)
    .set({ settings: { moderation } as typeof cities.$inferInsert.settings })
    .where(eq(cities.id, a.id));

describe("another opinion", () => {
  test("is asked of the others, and keeps whoever asks away until one of them gives it", async () => {
    await claimCase(moderator, id, DAY);
    await passOn(moderator, note(), DAY);
    expect(await claimCase(moderator, id, DAY)).toBe(false);
    expect((await loadQueue(admin, "all", DAY))?.items).toMatchObject([{ id, opinionAsked: true, claim: null }]);
    await claimCase(admin, id, DAY);
    await addNote(admin, note("Je le retirerais."), secondsAfter(60));
    expect(await seen.case(id)).toMatchObject({ excludedId: null });
    expect(await loadCase(moderator, id, secondsAfter(61))).toMatchObject({
      notes: [
        { authorName: "Alex moderator", kind: "opinion_asked", body: "Qu’en pensez-vous ?" },
        { authorName: "Alex admin", kind: "opinion", body: "Je le retirerais." },
      ],
    });
    expect(await seen.log()).toEqual(["case.claimed", "case.passed-on", "case.claimed", "case.noted", "case.read"]);
  });

  test("that nobody gives keeps nobody away for more than a day", async () => {
    await claimCase(moderator, id, DAY);
    await passOn(moderator, note(), DAY);
    await escalateCases(base.db, daysAfter(0.99));
    expect(await seen.case(id)).toMatchObject({ excludedId: moderator.id });
    await escalateCases(base.db, daysAfter(1.01));
    expect(await seen.case(id)).toMatchObject({ excludedId: null });
  });

  test("does not let in the one who decided first before an appeal", async () => {
    await base.db.update(cases).set({ excludedId: moderator.id }).where(eq(cases.id, id));
    await claimCase(admin, id, DAY);
    await passOn(admin, note(), DAY);
    await escalateCases(base.db, daysAfter(2));
    expect(await seen.case(id)).toMatchObject({ excludedId: moderator.id, claimedBy: null });
  });

  test("is asked by whoever works on the case alone", async () => {
    await claimCase(admin, id, DAY);
    await expect(passOn(moderator, note(), DAY)).rejects.toMatchObject({ code: "changed-meanwhile" });
    for (const member of [author, a.members.agent, b.members.moderator]) {
      for (const act of [passOn, addNote, markDanger]) {
        await expect(act(member, note(), DAY)).rejects.toMatchObject({ code: "not-found" });
      }
    }
    expect(await base.db.select().from(caseNotes)).toEqual([]);
  });
});

test("a note is for the other moderators, and of no decided case", async () => {
  await addNote(admin, note("Déjà vu en mai."), DAY);
  expect(await base.db.select().from(caseNotes)).toMatchObject([{ kind: "note", authorId: admin.id }]);
  await base.db.update(cases).set({ state: "decided" }).where(eq(cases.id, id));
  await expect(addNote(admin, note(), DAY)).rejects.toMatchObject({ code: "changed-meanwhile" });
});

describe("danger", () => {
  test("puts a case first, and writes to whom the city named, of nobody in particular", async () => {
    await set({ onCall: { name: "Permanence", phone: "03 81 00 00 00", email: "permanence@test.example" } });
    await markDanger(moderator, note("Elle parle de se faire du mal."), DAY);
    expect(await seen.case(id)).toMatchObject({ urgent: true, dangerAt: DAY, dueAt: secondsAfter(15 * 60) });
    const [mail] = await seen.mails("danger-noted");
    expect(mail).toMatchObject({
      recipient: "permanence@test.example",
      memberId: null,
      payload: { firstName: "Alex moderator" },
    });
    expect(JSON.stringify(mail?.payload)).toContain(`dossier=${id}`);
    expect(JSON.stringify(mail)).not.toMatch(/Alex resident|faire du mal/);
    expect(await seen.log()).toEqual(["case.danger"]);
  });

  test("is noted all the same where nobody is named", async () => {
    await markDanger(moderator, note(), DAY);
    expect([await seen.mails(), (await seen.case(id)).urgent]).toEqual([[], true]);
  });
});

describe("who it is", () => {
  test("is told to who asks, in the log, and shown to them from then on", async () => {
    expect((await loadCase(moderator, id, DAY))?.author.firstName).toBeNull();
    expect(await showAuthor(moderator, id, DAY)).toBe("Alex resident");
    expect((await loadCase(moderator, id, DAY))?.author.firstName).toBe("Alex resident");
    expect((await loadCase(admin, id, DAY))?.author.firstName).toBeNull();
    expect((await seen.log()).filter((action) => action === "case.author-shown")).toHaveLength(1);
  });

  test("is nobody else's to ask", async () => {
    const own = await openCaseFor(base.db, moderator);
    await expect(showAuthor(moderator, own, DAY)).rejects.toMatchObject({ code: "not-found" });
    for (const member of [author, a.members.agent, b.members.admin]) {
      await expect(showAuthor(member, id, DAY)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await seen.log()).toEqual([]);
  });
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
