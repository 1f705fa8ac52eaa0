import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getCity } from "#db/queries/cities.ts";
import { appeals, strikes } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { listReportYears, loadReportYear } from "#lib/server/transparency/load-year.ts";
import { yearSummary } from "#lib/transparency/year-summary.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, insertNoticeOn, secondsAfter } from "#tests/support/judging.ts";
import { judgedCase, openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2027-03-11T10:00:00Z");
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

const year = async (of: TestCity, which = 2027) => loadReportYear(await getCity(base.db, of.id), which, NOW);
const judge = (city: TestCity, at: string, decision = {}) =>
  judgedCase(base.db, city.members.resident, {
    decision: { decidedAt: new Date(at), decidedBy: city.members.moderator.id, ...decision },
  });

describe("a year of moderation", () => {
  test("is counted from its decisions and appeals, and is each city's own", async () => {
    const { decisionId } = await judge(a, "2027-03-01T10:00:00Z");
    await judge(a, "2027-03-02T10:00:00Z", { action: "keep" });
    await judge(b, "2027-03-02T10:00:00Z");
    await base.db.insert(appeals).values({
      cityId: a.id,
      id: uuidv7(),
      decisionId,
      firstDeciderId: a.members.moderator.id,
      appellant: "author",
      body: "Je conteste.",
      createdAt: new Date("2027-03-03T10:00:00Z"),
      outcome: "reversed",
      answer: "Vous aviez raison.",
      decidedBy: a.members.admin.id,
      decidedAt: new Date("2027-03-03T15:00:00Z"),
    });
    const found = await year(a);
    expect(found && yearSummary(found.records)).toMatchObject({
      decisions: 2,
      restrictions: 1,
      appeals: 1,
      reversed: 1,
      appealsMedian: null,
    });
    expect(found?.frame).toMatchObject({ from: "2027-01-01", to: "2027-03-11" });
  });

  test("leaves out what was taken back, is still to come into force, or was void", async () => {
    for (const state of ["pending", "undone", "void"] as const) await judge(a, "2027-03-01T10:00:00Z", { state });
    expect((await year(a))?.records.decisions).toEqual([]);
  });

  test("begins and ends with the clocks of the city", async () => {
    // In Besançon it was 2027 already; in Réunion too, three hours earlier.
    await judge(a, "2026-12-31T23:30:00Z");
    await judge(a, "2026-12-31T22:30:00Z");
    await judge(b, "2026-12-31T20:30:00Z");
    expect((await year(a))?.records.decisions).toHaveLength(1);
    expect((await year(a, 2026))?.records.decisions).toHaveLength(1);
    expect((await year(b))?.records.decisions).toHaveLength(1);
  });

  test("counts suspensions of rights by kind", async () => {
    const strike = { cityId: a.id, memberId: a.members.resident.id, at: NOW };
    await base.db.insert(strikes).values([
      { ...strike, id: uuidv7(), kind: "notices", step: "strike" },
      { ...strike, id: uuidv7(), kind: "notices", step: "suspension", until: new Date("2027-04-11T10:00:00Z") },
    ]);
    expect((await year(a))?.records.suspensions).toEqual({ content: 0, notices: 1, appeals: 0 });
  });

  test("counts them still when nobody can be told any more whose they were", async () => {
    const at = new Date("2025-12-01T10:00:00Z");
    const suspension = { cityId: a.id, step: "suspension", at, until: new Date("2025-12-31T10:00:00Z") } as const;
    await base.db.insert(strikes).values([
      { ...suspension, id: uuidv7(), memberId: a.members.resident.id, kind: "notices" },
      { ...suspension, id: uuidv7(), notifierHash: "0".repeat(64), kind: "appeals" },
    ]);
    await purgeExpired(base.db, NOW);
    expect((await year(a, 2025))?.records.suspensions).toEqual({ content: 0, notices: 1, appeals: 1 });
    expect(await base.db.select().from(strikes)).toMatchObject(Array(2).fill({ memberId: null, notifierHash: null }));
    await purgeExpired(base.db, new Date("2031-12-01T10:00:00Z"));
    expect(await base.db.select().from(strikes)).toEqual([]);
  });

  test("counts as found by rules what rules found, and not what people reported", async () => {
    const author = a.members.resident;
    const spans = [{ start: 0, end: 4, text: "15 €", field: "body" as const }];
    const found = { code: "money_asked" as const, severity: "high" as const, version: 1, onTrial: false, spans };
    for (const findings of [[], [{ ...found, onTrial: true }], [found]]) {
      const listingId = await insertListing(base.db, { city: a });
      const caseId = await openCaseFor(base.db, author, { listingId, openedAt: DAY, findings });
      await insertNoticeOn(base.db, { cityId: a.id, caseId, reportedId: author.id });
      await decide(a.members.moderator, caseId, { action: "keep", answer: "Rien à redire." });
    }
    await applyDecisions(base.db, secondsAfter(10));
    const flags = (await year(a))?.records.decisions.map(({ flagged }) => flagged);
    expect(flags?.sort()).toEqual([false, false, true]);
  });

  test("is not there before it begins, or when it makes no sense", async () => {
    for (const which of [2028, 1999, 2027.5, Number.NaN]) expect(await year(a, which)).toBeNull();
  });

  test("is listed from the first record on, the running one always", async () => {
    const city = await getCity(base.db, a.id);
    expect(await listReportYears(city, NOW)).toEqual([2027]);
    await judge(a, "2025-06-01T10:00:00Z");
    expect(await listReportYears(city, NOW)).toEqual([2027, 2026, 2025]);
  });
});
