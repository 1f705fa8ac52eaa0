import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { outbox } from "#db/schema/outbox.ts";
import { loadNotice } from "#lib/server/moderation/load-notice.ts";
import { contestNotice } from "#lib/server/moderation/make-appeal.ts";
import {
  APPLIED,
  byLink,
  bySession,
  cityOf,
  insertNotice,
  LATE,
  linkToDecision,
  linkToNotice,
  SOON,
} from "#tests/support/appeals.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase, removeListing } from "#tests/support/moderation.ts";
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

describe("whoever made a notice", () => {
  test("follows it and contests its answer, without an account", async () => {
    const { caseId } = await judgedCase(base.db, author, {
      decision: { action: "keep", decidedAt: APPLIED, listingId: listing },
    });
    const by = byLink(linkToNotice(a, await insertNotice(base.db, a, { caseId, listingId: listing })));
    expect(await loadNotice(cityOf(a), by, SOON)).toMatchObject({
      state: "decided",
      measure: "none",
      contesting: "open",
      contestUntil: "2027-05-24",
      notice: { answer: "Nous avons retiré l’annonce.", title: "Besoin de quelques courses" },
    });
    await contestNotice(cityOf(a), by, "C’est une arnaque.", SOON);
    expect(await made()).toMatchObject([{ appellant: "notifier", outcome: null }]);
    expect(await openAppeals()).toMatchObject([{ memberId: author.id, listingId: listing }]);
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, "nadia@exemple.fr"))).toMatchObject([
      { kind: "appeal-received" },
    ]);
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, author.email))).toEqual([]);
    expect(await base.db.select().from(auditEntries)).toMatchObject([{ actorId: null }]);
    await expect(contestNotice(cityOf(a), by, "Encore.", SOON)).rejects.toMatchObject({ code: "already-contested" });
  });

  test("contests also what was done, and each of them once", async () => {
    const { caseId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const [one, other] = [
      await insertNotice(base.db, a, { caseId, listingId: listing }),
      await insertNotice(base.db, a, { caseId, listingId: listing, notifierEmail: "autre@exemple.fr" }),
    ];
    for (const id of [one, other]) await contestNotice(cityOf(a), byLink(linkToNotice(a, id)), "Trop peu.", SOON);
    expect(await made()).toHaveLength(2);
    expect(await loadNotice(cityOf(a), byLink(linkToNotice(a, one)), SOON)).toMatchObject({
      measure: "removed",
      contesting: "done",
    });
  });

  test("as a member follows their own, and nobody else's", async () => {
    const { caseId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const [neighbour, other] = a.neighbours;
    const id = await insertNotice(base.db, a, {
      caseId,
      listingId: listing,
      reporterId: neighbour.id,
      notifierName: null,
      notifierEmail: null,
    });
    expect(await loadNotice(cityOf(a), bySession(neighbour, id), SOON)).toMatchObject({ state: "decided" });
    const outside = await insertNotice(base.db, a, { caseId, listingId: listing });
    for (const who of [author, other, a.members.moderator, b.members.resident]) {
      expect(await loadNotice(cityOf(a), bySession(who, id), SOON)).toBeNull();
      expect(await loadNotice(cityOf(a), bySession(who, outside), SOON)).toBeNull();
      await expect(contestNotice(cityOf(a), bySession(who, id), "Non.", SOON)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    await contestNotice(cityOf(a), bySession(neighbour, id), "Non.", SOON);
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, neighbour.email))).toHaveLength(1);
  });

  test("waits for an answer before they contest, and sees nothing that nobody else sees", async () => {
    const waiting = { closedAt: null, closedBy: null, answer: null };
    const caseId = (await judgedCase(base.db, author, { decision: { state: "pending", appliedAt: null } })).caseId;
    const by = byLink(linkToNotice(a, await insertNotice(base.db, a, { caseId, ...waiting })));
    const followed = await loadNotice(cityOf(a), by, SOON);
    expect(followed).toMatchObject({ state: "received", measure: null, contesting: "nothing" });
    expect(JSON.stringify(followed)).not.toContain(author.firstName);
    await expect(contestNotice(cityOf(a), by, "Non.", SOON)).rejects.toMatchObject({ code: "not-found" });
  });

  test("keeps the title that they had seen, once they are known, and until its author deletes it", async () => {
    const { caseId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const titleFor = async (id: string) =>
      (await loadNotice(cityOf(a), byLink(linkToNotice(a, id)), SOON))?.notice.title;
    const about = { caseId, listingId: listing };
    const unproven = await insertNotice(base.db, a, { ...about, confirmedAt: null });
    const address = { notifierEmail: "autre@exemple.fr", confirmedAt: APPLIED };
    const proven = await insertNotice(base.db, a, { ...about, ...address });
    expect(await titleFor(unproven)).toBeNull();
    expect(await titleFor(proven)).toBe("Besoin de quelques courses");
    await base.db.update(listings).set({ status: "deleted" }).where(eq(listings.id, listing));
    expect(await titleFor(proven)).toBeNull();
  });

  test("keeps reading how it ended, when what they contested is judged again", async () => {
    const { caseId } = await judgedCase(base.db, author, { decision: { action: "keep", decidedAt: APPLIED } });
    const id = await insertNotice(base.db, a, { caseId, subject: "member" });
    const by = byLink(linkToNotice(a, id));
    await contestNotice(cityOf(a), by, "Relisez.", SOON);
    const again = await judgedCase(base.db, author, { decision: { action: "limit", decidedAt: SOON } });
    const waiting = { caseId: again.caseId, closedAt: null, closedBy: null, answer: null };
    await base.db.update(reports).set(waiting).where(eq(reports.id, id));
    expect(await loadNotice(cityOf(a), by, SOON)).toMatchObject({
      contesting: "nothing",
      appeal: { body: "Relisez." },
    });
    const answered = { closedAt: SOON, closedBy: a.members.moderator.id, answer: "Nous avons agi." };
    await base.db.update(reports).set(answered).where(eq(reports.id, id));
    expect(await loadNotice(cityOf(a), by, SOON)).toMatchObject({
      measure: "taken",
      contesting: "open",
      appeal: { body: "Relisez." },
    });
  });

  test("contests nothing after the term", async () => {
    const { caseId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const by = byLink(linkToNotice(a, await insertNotice(base.db, a, { caseId, listingId: listing })));
    expect(await loadNotice(cityOf(a), by, LATE)).toMatchObject({ contesting: "late" });
    await expect(contestNotice(cityOf(a), by, "Non.", LATE)).rejects.toMatchObject({ code: "appeal-too-late" });
  });

  test("does not open it by a link that is forged, of another kind or of another city", async () => {
    const { caseId, decisionId } = await removeListing(base.db, { cityId: a.id, id: listing }, APPLIED);
    const id = await insertNotice(base.db, a, { caseId, listingId: listing });
    for (const link of [
      tampered(linkToNotice(a, id)),
      linkToDecision(a, id),
      linkToDecision(a, decisionId),
      linkToNotice(b, id),
      id,
      "",
    ]) {
      expect(await loadNotice(cityOf(a), byLink(link), SOON)).toBeNull();
      await expect(contestNotice(cityOf(a), byLink(link), "Non.", SOON)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await loadNotice(cityOf(b), byLink(linkToNotice(a, id)), SOON)).toBeNull();
  });
});
