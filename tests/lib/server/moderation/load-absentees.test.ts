import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { loadAbsentees } from "#lib/server/moderation/load-absentees.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const NOW = new Date();
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

/** `times` exchanges in which one of the two did not come, so many days ago. */
async function absences(absent: "helper" | "beneficiary", times: number, days: number, helperId = talk.helper.id) {
  for (let at = 0; at < times; at += 1) {
    await base.db.insert(exchanges).values({
      cityId: a.id,
      id: uuidv7(),
      helperId,
      beneficiaryId: talk.beneficiary.id,
      proposedBy: "helper",
      status: "no_show",
      absent,
      outcome: "did_not_come",
      expiresAt: daysAgo(days),
      acceptedAt: daysAgo(days),
      endedAt: daysAgo(days),
      week: "2026-11-23",
    });
  }
}

test("moderators are told who did not come at least twice in 90 days, on the side that was absent", async () => {
  await absences("helper", 2, 1);
  await absences("helper", 1, 5, a.neighbours[1].id);
  await absences("beneficiary", 1, 2);
  await absences("beneficiary", 3, 100);
  const known = [{ number: memberNumber(talk.helper.id), times: 2, lastAt: daysAgo(1) }];
  for (const member of [a.members.moderator, a.members.admin]) expect(await loadAbsentees(member, NOW)).toEqual(known);
  expect(await base.db.select().from(auditEntries)).toMatchObject(
    [a.members.moderator, a.members.admin].map(({ id: actorId }) => ({ action: "absences.read", actorId })),
  );
});

test("nobody else is told, no other city, and not the one who was absent", async () => {
  await absences("helper", 2, 1);
  const absent = { ...talk.helper, role: "moderator" as const };
  for (const member of [a.members.resident, a.members.agent, b.members.admin, absent]) {
    expect(await loadAbsentees(member, NOW)).toEqual([]);
  }
  expect(await base.db.select().from(auditEntries)).toEqual([]);
});
