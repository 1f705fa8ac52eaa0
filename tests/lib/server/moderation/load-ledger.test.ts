import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { loadLedger } from "#lib/server/moderation/load-ledger.ts";
import { noteStrike } from "#lib/server/moderation/note-strike.ts";
import { suspendReporting } from "#lib/server/moderation/suspend-reporting.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
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

const NOW = new Date("2027-03-11T10:00:00Z");
const note = (
  of: { city?: TestCity; memberId?: string; email?: string; kind?: "content" | "notices" },
  days: number[],
) =>
  base.db.transaction(async (tx) => {
    const { city = a, memberId = null, email = null, kind = "notices" } = of;
    const strike = { cityId: city.id, memberId, email, locale: "fr" as const, kind, decisionId: null };
    for (const day of days) await noteStrike(tx, strike, new Date(NOW.getTime() - day * 86_400_000));
  });

test("the ledger tells of people as numbers, those first whose right may be suspended", async () => {
  const { moderator, resident } = a.members;
  await note({ memberId: resident.id }, [5, 4, 3, 2, 1]);
  await note({ memberId: resident.id, kind: "content" }, [0]);
  await note({ email: "voisin@test.example" }, [0]);
  await note({ memberId: a.neighbours[0].id }, [200]);
  const ledger = await loadLedger(moderator, NOW);
  expect(ledger?.map(({ number, kind, strikes, maySuspend }) => [number, kind, strikes, maySuspend])).toEqual(
    expect.arrayContaining([
      [memberNumber(resident.id), "notices", 2, true],
      [memberNumber(resident.id), "content", 1, false],
      [null, "notices", 1, false],
    ]),
  );
  expect(ledger).toHaveLength(3);
  expect(ledger?.[0]).toMatchObject({ maySuspend: true });
  expect(JSON.stringify(ledger)).not.toContain("voisin");
});

test("its lines are what a suspension is asked by, and show until when it lasts", async () => {
  const { moderator, resident } = a.members;
  await note({ memberId: resident.id }, [5, 4, 3, 2, 1]);
  const [entry] = (await loadLedger(moderator, NOW)) ?? [];
  await suspendReporting(moderator, { strike: entry?.strike ?? "" }, NOW);
  expect(await loadLedger(moderator, NOW)).toMatchObject([
    { maySuspend: false, suspendedUntil: new Date("2027-04-10T10:00:00Z") },
  ]);
});

test("nobody reads their own, that of another city, or any without being a moderator", async () => {
  const { moderator, admin, resident, agent } = a.members;
  await note({ memberId: moderator.id }, [1]);
  await note({ city: b, memberId: b.members.resident.id }, [1]);
  expect(await loadLedger(moderator, NOW)).toEqual([]);
  expect(await loadLedger(admin, NOW)).toHaveLength(1);
  expect(await loadLedger(resident, NOW)).toBeNull();
  expect(await loadLedger(agent, NOW)).toBeNull();
});

test("it leads to the cases that counted, but for one about whoever reads", async () => {
  const { moderator, admin, resident } = a.members;
  const { caseId, decisionId } = await judgedCase(base.db, moderator);
  const strike = { cityId: a.id, memberId: resident.id, email: null, locale: "fr" as const, kind: "notices" as const };
  await base.db.transaction((tx) => noteStrike(tx, { ...strike, decisionId }, NOW));
  expect(await loadLedger(admin, NOW)).toMatchObject([{ strikes: 1, cases: [{ id: caseId, at: NOW }] }]);
  expect(await loadLedger(moderator, NOW)).toMatchObject([{ strikes: 1, cases: [] }]);
});
