import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { invitations } from "#db/schema/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { LADDER_STEPS } from "#lib/matching/waves/ladder.ts";
import { loadUrgentNeeds } from "#lib/server/insights/load-urgent-needs.ts";
import { hoursAfter, insertRequest, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { insertHelp } from "#tests/support/insights.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const TODAY = "2027-03-09";
const whole = { category: null, quartierId: null };
const cityOf = (city: TestCity) => city as unknown as City;
const idsFor = async (filter = whole as Parameters<typeof loadUrgentNeeds>[2]) => {
  const found = await loadUrgentNeeds(a.members.agent, cityOf(a), filter, MORNING);
  return found?.needs.map(({ id }) => id);
};

test("what is needed today comes first, then by its day; what is later or not urgent does not come", async () => {
  const dated = (days: number) => ({ urgency: "dated" as const, neededOn: addDays(TODAY, days) });
  const inTwoDays = await insertRequest(base.db, a, dated(2));
  const tomorrow = await insertRequest(base.db, a, { ...dated(1), neededPart: "morning" });
  const late = await insertRequest(base.db, a, { urgency: "today", publishedAt: hoursAfter(-1) });
  const early = await insertRequest(base.db, a, { urgency: "today", publishedAt: hoursAfter(-2) });
  await insertRequest(base.db, a, dated(3));
  await insertRequest(base.db, a, { urgency: "flexible" });
  await insertRequest(base.db, a, { urgency: "today", status: "paused" });
  await insertRequest(base.db, a, { urgency: "today", expiresAt: hoursAfter(-1) });
  await insertRequest(base.db, b, { urgency: "today" });
  expect(await idsFor()).toEqual([early, late, tomorrow, inTwoDays]);
});

test("a request that somebody answered is not without an answer; a no or a silence is no answer", async () => {
  const request = () => insertRequest(base.db, a, { urgency: "today" });
  const [proposed, can, cannot, withdrawn] = [await request(), await request(), await request(), await request()];
  await insertHelp(base.db, a, proposed);
  await insertHelp(base.db, a, withdrawn, { status: "withdrawn", endedAt: MORNING, outcome: "no_longer_needed" });
  const [step] = LADDER_STEPS;
  const asked = { cityId: a.id, helperId: a.neighbours[0].id, step, wave: 1, score: 0.5 };
  const sent = { reasons: [], inputs: {}, sentAt: hoursAfter(-1), deadlineAt: hoursAfter(1), answeredAt: MORNING };
  await base.db.insert(invitations).values([
    { ...asked, ...sent, id: uuidv7(), requestId: can, answer: "can" },
    { ...asked, ...sent, id: uuidv7(), requestId: cannot, answer: "not_this_time" },
  ]);
  expect((await idsFor())?.toSorted()).toEqual([cannot, withdrawn].toSorted());
});

test("the filters of the dashboard narrow them, and who is suspended is not waited for", async () => {
  const [west, middle] = a.quartiers;
  const pets = await insertRequest(base.db, a, { urgency: "today", category: "pets" });
  const elsewhere = await insertRequest(base.db, a, { urgency: "today", quartierId: middle.id });
  expect(await idsFor({ category: "pets", quartierId: null })).toEqual([pets]);
  expect(await idsFor({ category: null, quartierId: middle.id })).toEqual([elsewhere]);
  expect(await idsFor({ category: "pets", quartierId: middle.id })).toEqual([]);
  await suspend(base.db, a.members.resident);
  expect(await idsFor({ category: null, quartierId: west.id })).toEqual([]);
});

test("twenty are given, and it is said that there are more", async () => {
  for (let count = 0; count < 21; count += 1) await insertRequest(base.db, a, { urgency: "today" });
  const found = await loadUrgentNeeds(a.members.admin, cityOf(a), whole, MORNING);
  expect(found?.needs).toHaveLength(20);
  expect(found?.hasMore).toBe(true);
});

test("only those who work at the desk of the city are told", async () => {
  for (const member of [a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
    expect(await loadUrgentNeeds(member, cityOf(a), whole, MORNING)).toBeNull();
  }
});
