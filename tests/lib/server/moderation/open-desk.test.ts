import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { cases } from "#db/schema/cases.ts";
import { uuidv7 } from "#db/uuid.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { type DeskAsked, openDesk } from "#lib/server/moderation/open-desk.ts";
import { releaseCase } from "#lib/server/moderation/release-case.ts";
import { undoDecision } from "#lib/server/moderation/undo-decision.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { decide } from "#tests/support/judging.ts";
import { judgedCase, openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const open = (member: TestMember, asked: Partial<DeskAsked> = {}) =>
  openDesk(member, { dossier: "", filter: "all", decision: "", ...asked }, new Date());
const claimerOf = async (id: string) => (await base.db.select().from(cases).where(eq(cases.id, id)))[0]?.claimedBy;

describe("opening a case", () => {
  test("takes it, shows it as theirs, and notes that it was read", async () => {
    const { moderator } = a.members;
    const dossier = await openCaseFor(base.db, a.members.resident);
    expect(await open(moderator, { dossier })).toMatchObject({
      queue: { items: [{ id: dossier, claim: { isMine: true } }] },
      opened: { id: dossier, claim: { isMine: true } },
    });
    expect(await claimerOf(dossier)).toBe(moderator.id);
    const noted = await base.db.select({ action: auditEntries.action }).from(auditEntries);
    expect(noted.map(({ action }) => action).toSorted()).toEqual(["case.claimed", "case.read"]);
  });

  test("takes nothing from somebody else, and shows whose it is", async () => {
    const dossier = await openCaseFor(base.db, a.members.resident);
    await claimCase(a.members.admin, dossier, new Date());
    expect(await open(a.members.moderator, { dossier })).toMatchObject({
      opened: { claim: { isMine: false, firstName: a.members.admin.firstName } },
    });
    expect(await claimerOf(dossier)).toBe(a.members.admin.id);
  });

  test("gives none about the moderator, of another city, or made up, and leaves no trace", async () => {
    const own = await openCaseFor(base.db, a.members.moderator);
    const theirs = await openCaseFor(base.db, b.members.resident);
    for (const dossier of [own, theirs, uuidv7(), "x' or 1=1"]) {
      expect(await open(a.members.moderator, { dossier, decision: dossier })).toMatchObject({
        opened: null,
        taken: null,
      });
    }
    expect([await claimerOf(own), await claimerOf(theirs)]).toEqual([null, null]);
    expect(await base.db.select().from(auditEntries)).toEqual([]);
  });
});

describe("what was just decided", () => {
  test("is said to who decided it, until it is undone", async () => {
    const { admin, moderator } = a.members;
    const listingId = await insertListing(base.db, { city: a, author: a.members.resident });
    const decided = { decision: { action: "keep" as const, listingId, decidedBy: moderator.id } };
    const { caseId, decisionId } = await judgedCase(base.db, a.members.resident, decided);
    expect((await open(moderator, { decision: decisionId }))?.taken).toMatchObject({
      id: decisionId,
      caseId,
      action: "keep",
      title: "Besoin de quelques courses",
    });
    for (const member of [admin, b.members.moderator]) {
      expect((await open(member, { decision: decisionId }))?.taken).toBeNull();
    }
    const undone = { decision: { ...decided.decision, state: "undone" as const, appliedAt: null } };
    const { decisionId: gone } = await judgedCase(base.db, a.members.resident, undone);
    expect((await open(moderator, { decision: gone }))?.taken).toBeNull();
  });
});

test("nobody else has a desk", async () => {
  const dossier = await openCaseFor(base.db, a.members.resident);
  for (const member of [a.members.resident, a.members.agent, b.members.resident]) {
    expect(await open(member, { dossier })).toBeNull();
  }
  expect(await claimerOf(dossier)).toBeNull();
});

describe("what was taken back", () => {
  const typed = { facts: "L’annonce fixe un tarif : 15 € de l’heure.", answer: "Merci, nous l’avons retirée." };
  let dossier: string;
  beforeEach(async () => {
    const { moderator, resident } = a.members;
    dossier = await openCaseFor(base.db, resident, { listingId: await insertListing(base.db, { city: a }) });
    const decision = await decide(moderator, dossier, { action: "remove", ...typed }, new Date());
    await undoDecision(moderator, decision, new Date());
  });

  test("comes back with its reasons to whoever had decided", async () => {
    const { facts, answer } = typed;
    const desk = await open(a.members.moderator, { dossier });
    expect(desk?.undone).toMatchObject({
      action: "remove",
      answer,
      reasons: { clause: "free", facts, explanation: "" },
    });
  });

  test("is nothing to anybody else, an hour later, or once it is decided anew", async () => {
    const { moderator, admin } = a.members;
    const later = new Date(Date.now() + 61 * 60_000);
    const asked = { dossier, filter: "all", decision: "" } as const;
    expect((await openDesk(moderator, asked, later))?.undone).toBeNull();
    await releaseCase(moderator, dossier, new Date());
    expect((await open(admin, { dossier }))?.undone).toBeNull();
    await releaseCase(admin, dossier, new Date());
    await decide(moderator, dossier, { action: "keep" }, new Date());
    expect((await open(moderator, { dossier }))?.undone).toBeNull();
  });
});
