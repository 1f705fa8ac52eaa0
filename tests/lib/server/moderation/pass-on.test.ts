import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { addNote } from "#lib/server/moderation/add-note.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { markDanger } from "#lib/server/moderation/mark-danger.ts";
import { passOn } from "#lib/server/moderation/pass-on.ts";
import { tellModerators } from "#lib/server/moderation/tell-moderators.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor, suspend } from "#tests/support/moderation.ts";
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

describe("another opinion", () => {
  test("is asked of the others, and keeps whoever asks away until one of them gives it", async () => {
    await claimCase(moderator, id, DAY);
    await passOn(moderator, note(), DAY);
    expect(await claimCase(moderator, id, DAY)).toBe(false);
    expect((await loadQueue(admin, "all", DAY))?.items).toMatchObject([{ id, opinion: "asked", claim: null }]);
    await claimCase(admin, id, DAY);
    await addNote(admin, note("Je le retirerais."), secondsAfter(60));
    expect(await seen.case(id)).toMatchObject({ excludedId: null });
    expect((await loadQueue(moderator, "all", DAY))?.items).toMatchObject([{ id, opinion: "given" }]);
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
    await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] }, { role: "moderator" });
    await claimCase(admin, id, DAY);
    await passOn(admin, note(), DAY);
    await escalateCases(base.db, daysAfter(2));
    expect(await seen.case(id)).toMatchObject({ excludedId: moderator.id, claimedBy: null });
  });

  test("is told to who may give it, after the word of the hour too, and at once when it is urgent", async () => {
    const people = { reporterId: null, reportedId: author.id };
    await base.db.transaction((tx) => tellModerators(tx, { cityId: a.id, caseId: id, ...people, reason: null }, DAY));
    await claimCase(moderator, id, DAY);
    await passOn(moderator, note(), secondsAfter(60));
    const told = async () => (await seen.mails("report-waiting")).map(({ recipient, dueAt }) => ({ recipient, dueAt }));
    expect((await told()).slice(2)).toEqual([{ recipient: admin.email, dueAt: secondsAfter(3600) }]);
    const urgent = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY, urgent: true });
    await claimCase(moderator, urgent, DAY);
    await passOn(moderator, { ...note(), caseId: urgent }, secondsAfter(120));
    expect((await told()).slice(3)).toEqual([{ recipient: admin.email, dueAt: secondsAfter(120) }]);
  });

  test("is refused where nobody else may judge the case: it would be hidden from everybody", async () => {
    await claimCase(moderator, id, DAY);
    await insertNoticeOn(base.db, { cityId: a.id, caseId: id, reportedId: author.id }, { reporterId: admin.id });
    await expect(passOn(moderator, note(), DAY)).rejects.toMatchObject({ code: "nobody-else" });
    expect(await seen.case(id)).toMatchObject({ claimedBy: moderator.id, excludedId: null });
    const other = await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY });
    await claimCase(moderator, other, DAY);
    await suspend(base.db, admin, { at: DAY });
    await expect(passOn(moderator, { ...note(), caseId: other }, DAY)).rejects.toMatchObject({ code: "nobody-else" });
    expect(await base.db.select().from(caseNotes)).toEqual([]);
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
