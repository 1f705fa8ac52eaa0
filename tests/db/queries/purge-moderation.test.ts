import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals, decisions, statements } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, insertNoticeOn } from "#tests/support/judging.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
});

const YEAR = daysAfter(366);
const spans = [{ start: 0, end: 4, text: "15 €", field: "body" as const }];
const findings = [{ code: "money_asked" as const, severity: "high" as const, version: 1, onTrial: false, spans }];

/** A decided case with a note, a notice and what its author said against it. */
async function judged(decision: Partial<typeof decisions.$inferInsert> = {}) {
  const author = a.members.resident;
  const { caseId, decisionId } = await judgedCase(base.db, author, {
    decision: { decidedAt: DAY, passage: "15 € de l’heure", answer: "Merci.", ...decision },
    case: { findings },
  });
  const { id: authorId } = a.members.moderator;
  await base.db
    .insert(caseNotes)
    .values({ cityId: a.id, id: uuidv7(), caseId, authorId, kind: "note", body: "Camille le connaît.", at: DAY });
  await insertNoticeOn(
    base.db,
    { cityId: a.id, caseId, reportedId: author.id },
    {
      notifierName: "Camille Secret",
      notifierEmail: "camille@test.example",
      url: "https://x.example",
      closedAt: DAY,
      answer: "Merci.",
    },
  );
  return { caseId, decisionId };
}

async function contest(decisionId: string, decidedAt: Date | null): Promise<void> {
  const { moderator, admin } = a.members;
  const [first] = await base.db.select().from(decisions);
  const answered = { outcome: "upheld" as const, answer: "Non, Camille.", decidedBy: admin.id, decidedAt };
  await base.db.insert(appeals).values({
    cityId: a.id,
    id: uuidv7(),
    decisionId,
    firstDeciderId: first?.decidedBy ?? moderator.id,
    appellant: "author",
    body: "Je m’appelle Camille.",
    createdAt: DAY,
    ...(decidedAt && (first?.decidedBy === admin.id ? { ...answered, decidedBy: moderator.id } : answered)),
  });
}

const everything = async () =>
  JSON.stringify([
    await base.db.select().from(cases),
    await base.db.select().from(caseNotes),
    await base.db.select().from(decisions),
    await base.db.select().from(statements),
    await base.db.select().from(appeals),
    await base.db.select().from(reports),
  ]);

test("a year after a case was closed, nothing that anybody wrote is left of it, and it stays counted", async () => {
  const { decisionId } = await judged();
  await contest(decisionId, DAY);
  await purgeExpired(base.db, daysAfter(364));
  expect(await everything()).toMatch(/Camille/);
  expect(await purgeExpired(base.db, YEAR)).toMatchObject({ decisions: 1, notices: 1 });
  const left = await everything();
  expect(left).not.toMatch(/Camille|camille|15 €|Besoin de quelques courses|Merci|x\.example|fixe un tarif/);
  expect(await base.db.select().from(decisions)).toMatchObject([
    { action: "remove", clause: "free", state: "applied" },
  ]);
  expect(await base.db.select().from(statements)).toMatchObject([
    {
      facts: "The text fixes a rate.",
      publicFacts: "The text fixes a rate.",
      category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    },
  ]);
  expect(await base.db.select().from(appeals)).toMatchObject([{ outcome: "upheld", body: "—" }]);
  expect(await base.db.select().from(reports)).toMatchObject([{ reason: "money", closedAt: DAY }]);
  expect(await purgeExpired(base.db, YEAR)).toMatchObject({ decisions: 0, notices: 0 });
});

test("the reasons of what is still in force, or still contested, stay", async () => {
  await judged({ action: "close_account" });
  const { decisionId } = await judged();
  await contest(decisionId, null);
  expect(await purgeExpired(base.db, YEAR)).toMatchObject({ decisions: 0 });
  const kept = await base.db.select().from(statements);
  expect(kept.map(({ facts }) => facts)).toEqual(Array(2).fill("L’annonce fixe un tarif."));
});

test("an emptied notice is gone once the figures of its year are published no more", async () => {
  await judged();
  await purgeExpired(base.db, YEAR);
  await purgeExpired(base.db, daysAfter(6 * 365 + 1));
  expect(await base.db.select().from(reports)).toEqual([]);
});
