import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { cases } from "#db/schema/cases.ts";
import { appeals, decisions, strikes } from "#db/schema/decisions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { loadDecision } from "#lib/server/moderation/load-decision.ts";
import { contestDecision } from "#lib/server/moderation/make-appeal.ts";
import {
  APPLIED,
  byLink,
  bySession,
  cityOf,
  insertNotice,
  LAST,
  LATE,
  linkToDecision,
  linkToNotice,
  SOON,
} from "#tests/support/appeals.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase, removeListing, suspend, TEST_WORDS } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { tampered } from "#tests/support/preferences-links.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let listing: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  listing = await insertListing(base.db, { city: a });
});

const made = () => base.db.select().from(appeals);
const openAppeals = () => base.db.select().from(cases).where(eq(cases.origin, "appeal"));
const contest = (link: string, now = SOON, city = a) =>
  contestDecision(cityOf(city), byLink(link), "Ce n’est pas un tarif.", now);
const reverse = (id: string) => base.db.update(decisions).set({ state: "reversed" }).where(eq(decisions.id, id));

describe("the person concerned", () => {
  test("contests by the link of the mail: another person is asked, and they are told that it came", async () => {
    const { decisionId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const [first] = await base.db.select().from(decisions);
    await contest(linkToDecision(a, decisionId));
    const [appeal] = await made();
    expect(appeal).toMatchObject({ appellant: "author", decisionId, reportId: null, body: "Ce n’est pas un tarif." });
    expect(await openAppeals()).toMatchObject([
      {
        subject: "listing",
        memberId: author.id,
        listingId: listing,
        appealId: appeal?.id,
        excludedId: first?.decidedBy,
        state: "open",
        dueAt: new Date(SOON.getTime() + DEFAULT_CITY_SETTINGS.moderation.appealHours * 3_600_000),
      },
    ]);
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, author.email))).toMatchObject([
      { kind: "appeal-received" },
    ]);
    expect(await base.db.select().from(auditEntries)).toMatchObject([
      { action: "appeal.received", actorId: author.id, memberId: author.id },
    ]);
  });

  test("reads what they were sent, signed in and suspended too", async () => {
    const { decisionId } = await suspend(base.db, author, { at: APPLIED, until: LAST });
    const own = await loadDecision(cityOf(a), bySession(author, decisionId), SOON);
    expect(own).toMatchObject({
      decision: { action: "suspend", words: TEST_WORDS, language: "fr" },
      force: "inForce",
      contesting: "open",
      contestUntil: "2027-05-24",
      appeal: null,
    });
    await contestDecision(cityOf(a), bySession(author, decisionId), "C’est une erreur.", SOON);
    expect(await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), SOON)).toMatchObject({
      contesting: "done",
      appeal: { body: "C’est une erreur.", outcome: null },
    });
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, author.email))).toHaveLength(1);
  });

  test("does not read again the messages that somebody attached, and reads what is beside a photo", async () => {
    const judged = { title: "", body: "", kind: null, category: null, excerpt: ["Espèce de…"] };
    const read = async (subject: "message" | "member" | "photo") => {
      const decision = { action: "limit" as const, decidedAt: APPLIED, subject, judged };
      const { decisionId } = await judgedCase(base.db, author, { decision });
      return (await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), SOON))?.decision.judged.excerpt;
    };
    expect([await read("message"), await read("member"), await read("photo")]).toEqual([[], [], ["Espèce de…"]]);
  });

  test("contests once, however often it is sent", async () => {
    const { decisionId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const sent = await Promise.allSettled([1, 2, 3].map(() => contest(linkToDecision(a, decisionId))));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(contest(linkToDecision(a, decisionId))).rejects.toMatchObject({ code: "already-contested" });
    expect(await made()).toHaveLength(1);
    expect(await openAppeals()).toHaveLength(1);
  });

  test("has until the end of the last day in the city", async () => {
    const { decisionId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    await expect(contest(linkToDecision(a, decisionId), LATE)).rejects.toMatchObject({ code: "appeal-too-late" });
    expect(await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), LATE)).toMatchObject({
      contesting: "late",
    });
    await contest(linkToDecision(a, decisionId), LAST);
    expect(await made()).toHaveLength(1);
  });

  test("contests a restriction that has ended: it stays in their record", async () => {
    const { decisionId } = await suspend(base.db, author, { at: APPLIED, until: SOON });
    const link = linkToDecision(a, decisionId);
    expect(await loadDecision(cityOf(a), byLink(link), LAST)).toMatchObject({ force: "ended", contesting: "open" });
    await contest(link, LAST);
    expect(await made()).toHaveLength(1);
  });

  test("has nothing to contest once it was set aside", async () => {
    const { decisionId } = await judgedCase(base.db, author, { decision: { action: "limit", decidedAt: APPLIED } });
    await reverse(decisionId);
    expect(await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), SOON)).toMatchObject({
      force: "reversed",
      contesting: "nothing",
    });
    await expect(contest(linkToDecision(a, decisionId))).rejects.toMatchObject({ code: "already-contested" });
    expect(await made()).toEqual([]);
  });

  test("is not heard for a time after too many appeals without ground", async () => {
    const { decisionId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const counted = { cityId: a.id, id: uuidv7(), memberId: author.id, kind: "appeals", step: "suspension" } as const;
    await base.db.insert(strikes).values({ ...counted, at: APPLIED, until: LAST });
    await expect(contest(linkToDecision(a, decisionId))).rejects.toMatchObject({ code: "appeals-suspended" });
    expect(await made()).toEqual([]);
  });
});

describe("nobody else", () => {
  test.each(["pending", "undone", "void"] as const)(
    "reads or contests what is %s: it reached nobody",
    async (state) => {
      const applied = { appliedAt: null, state, decidedAt: APPLIED };
      const { decisionId } = await judgedCase(base.db, author, { decision: applied });
      expect(await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), SOON)).toBeNull();
      await expect(contest(linkToDecision(a, decisionId))).rejects.toMatchObject({ code: "not-found" });
    },
  );

  test("opens it: not with a forged link, one of another kind, of another city, or signed in as somebody else", async () => {
    const { decisionId, caseId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const report = await insertNotice(base.db, a, { caseId, listingId: listing });
    const ways = [
      [byLink(tampered(linkToDecision(a, decisionId))), a],
      [byLink(decisionId), a],
      [byLink(""), a],
      [byLink(linkToNotice(a, decisionId)), a],
      [byLink(linkToNotice(a, report)), a],
      [byLink(linkToDecision(a, decisionId)), b],
      [byLink(linkToDecision(b, decisionId)), a],
      [byLink(linkToDecision(b, decisionId)), b],
      [bySession(a.members.moderator, decisionId), a],
      [bySession(b.members.resident, decisionId), a],
      [bySession(author, "x"), a],
      [{ link: "", id: decisionId, userId: null }, a],
    ] as const;
    for (const [by, city] of ways) {
      expect(await loadDecision(cityOf(city), by, SOON)).toBeNull();
      await expect(contestDecision(cityOf(city), by, "Non.", SOON)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await made()).toEqual([]);
  });

  test("contests what was kept in the name of its author", async () => {
    const { decisionId } = await judgedCase(base.db, author, { decision: { action: "keep", decidedAt: APPLIED } });
    expect(await loadDecision(cityOf(a), byLink(linkToDecision(a, decisionId)), SOON)).toBeNull();
    await expect(contest(linkToDecision(a, decisionId))).rejects.toMatchObject({ code: "not-found" });
  });
});
