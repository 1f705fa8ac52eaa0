import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blindReviews, decisions } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { drawSample } from "#lib/server/moderation/draw-sample.ts";
import { judgeReview } from "#lib/server/moderation/judge-review.ts";
import { loadConsistency } from "#lib/server/moderation/load-consistency.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { insertNoticeOn } from "#tests/support/judging.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2027-03-11T10:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
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

type Past = { city?: TestCity; days?: number; action?: "keep" | "remove"; state?: "applied" | "undone" };

/** A past decision of the moderator of a city on a listing of its resident. */
async function past({ city = a, days = 20, action = "remove", state = "applied" }: Past = {}): Promise<string> {
  const listingId = await insertListing(base.db, { city });
  const { decisionId } = await judgedCase(base.db, city.members.resident, {
    decision: {
      listingId,
      subject: "listing",
      action,
      state,
      decidedAt: ago(days),
      decidedBy: city.members.moderator.id,
    },
  });
  return decisionId;
}
const drawn = () => base.db.select().from(blindReviews);

async function answerGiven(decisionId: string | undefined): Promise<"keep" | "remove"> {
  const rows = await base.db.select({ id: decisions.id, action: decisions.action }).from(decisions);
  return rows.find(({ id }) => id === decisionId)?.action as "keep" | "remove";
}

describe("the weekly sample", () => {
  test("is drawn once a week, twenty at most, from what was decided and not drawn before", async () => {
    for (let at = 0; at < 25; at++) await past();
    expect(await drawSample(base.db, NOW)).toBe(20);
    expect(await drawSample(base.db, NOW)).toBe(0);
    expect(await drawSample(base.db, new Date(NOW.getTime() + 7 * DAY_MS))).toBe(5);
    const all = await drawn();
    expect(new Set(all.map(({ decisionId }) => decisionId)).size).toBe(25);
    expect(new Set(all.map(({ week }) => week))).toEqual(new Set(["2027-03-08", "2027-03-15"]));
  });

  test("leaves out what is fresh, old, taken back or not on a listing", async () => {
    await past({ days: 2 });
    await past({ days: 120 });
    await past({ state: "undone" });
    await judgedCase(base.db, a.members.resident, { decision: { subject: "member", decidedAt: ago(20) } });
    expect(await drawSample(base.db, NOW)).toBe(0);
  });

  test("leaves out what nobody else of the active team may judge again", async () => {
    const { moderator, admin, resident } = a.members;
    await past();
    await judgedCase(base.db, admin, {
      decision: { listingId: await insertListing(base.db, { city: a }), decidedAt: ago(20), decidedBy: moderator.id },
      case: { subject: "listing" },
    });
    const listingId = await insertListing(base.db, { city: a });
    const decision = { listingId, decidedAt: ago(20), decidedBy: moderator.id };
    const { caseId } = await judgedCase(base.db, resident, { decision });
    await insertNoticeOn(base.db, { cityId: a.id, caseId, reportedId: resident.id }, { reporterId: admin.id });
    expect(await drawSample(base.db, NOW)).toBe(1);
    await past({ city: b });
    await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, b.members.admin.id));
    expect(await drawSample(base.db, NOW)).toBe(0);
  });

  test("is each city's own", async () => {
    await past();
    await past({ city: b });
    expect(await drawSample(base.db, NOW)).toBe(2);
    expect((await loadConsistency(a.members.admin, NOW))?.waiting).toBe(1);
    expect((await loadConsistency(b.members.admin, NOW))?.waiting).toBe(1);
  });
});

describe("judging again", () => {
  test("is for another person than the first, who does not see the decision", async () => {
    await past();
    await drawSample(base.db, NOW);
    expect((await loadConsistency(a.members.moderator, NOW))?.next).toBeNull();
    const seen = await loadConsistency(a.members.admin, NOW);
    expect(Object.keys(seen?.next ?? {}).sort()).toEqual(["codes", "id", "judged"]);
    const review = seen?.next?.id ?? "";
    for (const person of [a.members.moderator, a.members.resident, a.members.agent, b.members.admin]) {
      await expect(judgeReview(person, { review, action: "keep" }, NOW)).rejects.toMatchObject({ code: "not-found" });
    }
    await judgeReview(a.members.admin, { review, action: "keep", clause: "free" }, NOW);
    await expect(judgeReview(a.members.admin, { review, action: "remove" }, NOW)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await loadConsistency(a.members.admin, NOW)).toMatchObject({ judged: 1, same: 0, waiting: 0, next: null });
  });

  test("is not for whoever had reported it", async () => {
    const decisionId = await past();
    await drawSample(base.db, NOW);
    const { admin, resident } = a.members;
    expect((await loadConsistency(admin, NOW))?.waiting).toBe(1);
    const [decided] = await base.db.select().from(decisions).where(eq(decisions.id, decisionId));
    const notice = { cityId: a.id, caseId: decided?.caseId ?? "", reportedId: resident.id };
    await insertNoticeOn(base.db, notice, { reporterId: admin.id });
    expect(await loadConsistency(admin, NOW)).toMatchObject({ waiting: 0, next: null });
    const [review] = await drawn();
    const answer = { review: review?.id ?? "", action: "keep" as const };
    await expect(judgeReview(admin, answer, NOW)).rejects.toMatchObject({ code: "not-found" });
  });

  test("what is left of a week can still be judged in the next one, and not later", async () => {
    await past();
    await drawSample(base.db, NOW);
    const daysOn = (days: number) => loadConsistency(a.members.admin, new Date(NOW.getTime() + days * DAY_MS));
    expect((await daysOn(7))?.waiting).toBe(1);
    expect((await daysOn(14))?.waiting).toBe(0);
  });

  test("gives a figure from ten on, with the disagreements", async () => {
    for (let at = 0; at < 10; at++) await past({ action: at < 5 ? "keep" : "remove" });
    await drawSample(base.db, NOW);
    for (let at = 0; at < 10; at++) {
      const state = await loadConsistency(a.members.admin, NOW);
      expect(state?.kappa).toBeNull();
      const id = state?.next?.id ?? "";
      const row = (await drawn()).find((review) => review.id === id);
      const first = await answerGiven(row?.decisionId);
      await judgeReview(a.members.admin, { review: id, action: at === 0 ? "suspend" : first }, NOW);
    }
    const found = await loadConsistency(a.members.admin, NOW);
    expect(found).toMatchObject({ judged: 10, same: 9 });
    expect(found?.kappa).toBeGreaterThan(0.7);
    expect(found?.disagreements).toMatchObject([{ second: "suspend" }]);
  });

  test("is no business of residents, agents or another city", async () => {
    for (const person of [a.members.resident, a.members.agent]) expect(await loadConsistency(person, NOW)).toBeNull();
  });
});
