import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { scoreOf } from "#lib/matching/score.ts";
import type { Signals } from "#lib/matching/signals.ts";
import type { MatchingWeights } from "#lib/matching/weights.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import {
  hoursAfter,
  insertHelper,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof searchesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = searchesOf(base.db, a.id);
});

const dispatch = (now = MORNING, city = a) => dispatchCity(base.db, city.id, now);

describe("a new request", () => {
  test("is put to the three best neighbours, each written to with three links, and told to its author", async () => {
    const helpers = await insertHelpers(base.db, a, 4);
    const request = await insertRequest(base.db, a);
    expect(await dispatch()).toEqual({ requests: 1, invitations: 3, desk: 0, ended: 0 });
    const asked = await seen.invitations(request);
    expect(asked).toHaveLength(3);
    // A day to answer, by the clock of people who sleep.
    const deadlineAt = hoursAfter(24);
    for (const one of asked) {
      expect(one).toMatchObject({ step: "near", wave: 1, sentAt: MORNING, deadlineAt, answer: null, answeredAt: null });
      expect(helpers.find(({ id }) => id === one.helperId)?.offerId).toBe(one.offerId);
    }
    expect(await seen.events(request)).toEqual(["asked 3 near"]);
    expect(await seen.dispatch(request)).toMatchObject({ state: "open", step: "near", waves: 1, nextAt: deadlineAt });
    const mails = await seen.mails("invitation");
    const emails = asked.map(({ helperId }) => helpers.find(({ id }) => id === helperId)?.email);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(emails.sort());
    const links = mails.flatMap(({ payload }) => Object.values(payload.answers as Record<string, string>));
    expect(new Set(links).size).toBe(9);
  });

  test("keeps what each score was computed from", async () => {
    await insertHelpers(base.db, a, 2);
    const request = await insertRequest(base.db, a);
    await dispatch();
    for (const { inputs, score, reasons } of await seen.invitations(request)) {
      const { signals, weights } = inputs as { signals: Signals; weights: MatchingWeights };
      expect(scoreOf(signals, weights).score).toBeCloseTo(score, 6);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test("asks by the weights of the city, and keeps them", async () => {
    const set = (weights: Record<string, unknown>) =>
      base.db.update(cities).set({ matching: { weights } }).where(eq(cities.id, a.id));
    await insertHelper(base.db, a);
    await set({ proposed: { score: 0.99 } });
    const strict = await insertRequest(base.db, a);
    await dispatch();
    expect(await seen.events(strict)).toEqual(["nobody near", "nobody wider", "asked 1 close"]);
    await set({ recordPrior: { mean: 0.9 } });
    await insertHelper(base.db, a);
    const trusting = await insertRequest(base.db, a);
    await dispatch(hoursAfter(1));
    const [{ inputs, score } = { inputs: {}, score: 0 }] = await seen.invitations(trusting);
    const { signals, weights } = inputs as { signals: Signals; weights: MatchingWeights };
    expect(weights.recordPrior.mean).toBe(0.9);
    expect(scoreOf(signals, weights).score).toBeCloseTo(score, 6);
  });

  test("is not seen by another city", async () => {
    await insertHelper(base.db, b);
    const request = await insertRequest(base.db, a);
    await dispatch();
    expect(await seen.invitations(request)).toEqual([]);
    expect(await dispatch(MORNING, b)).toEqual({ requests: 0, invitations: 0, desk: 0, ended: 0 });
  });

  test("that waits for nothing is not planned again", async () => {
    await insertHelpers(base.db, a, 4);
    await insertRequest(base.db, a);
    await dispatch();
    expect(await dispatch(hoursAfter(1))).toEqual({ requests: 0, invitations: 0, desk: 0, ended: 0 });
  });

  test("asks nobody who is blocked, muted this kind, or is the author", async () => {
    const [blocked, muted, free] = await insertHelpers(base.db, a, 3);
    await base.db
      .insert(blocks)
      .values({ cityId: a.id, blockerId: blocked?.id ?? "", blockedId: a.members.resident.id });
    const said = { cityId: a.id, memberId: muted?.id ?? "", category: "shopping" as const, createdAt: MORNING };
    await base.db.insert(mutedCategories).values(said);
    const request = await insertRequest(base.db, a);
    await dispatch();
    expect((await seen.invitations(request)).map(({ helperId }) => helperId)).toEqual([free?.id]);
  });
});

describe("the ladder", () => {
  test("at night nothing is sent; in the morning it is", async () => {
    await insertHelper(base.db, a);
    const request = await insertRequest(base.db, a);
    const night = new Date("2027-03-09T21:30:00Z");
    expect(await dispatch(night)).toMatchObject({ requests: 1, invitations: 0 });
    const morning = new Date("2027-03-10T07:00:00Z");
    expect(await seen.dispatch(request)).toMatchObject({ step: "near", waves: 0, nextAt: morning });
    expect(await dispatch(new Date(morning.getTime() - 1000))).toMatchObject({ requests: 0 });
    expect(await dispatch(morning)).toMatchObject({ invitations: 1 });
  });

  test("in the night of the clock change the morning stays at eight", async () => {
    await insertHelper(base.db, a);
    const request = await insertRequest(base.db, a, { expiresAt: new Date("2027-04-20T00:00:00Z") });
    // Clocks go forward on 28 March 2027, at 1:00 UTC.
    await base.db
      .update(listings)
      .set({ expiresAt: new Date("2027-04-20T00:00:00Z") })
      .where(eq(listings.cityId, a.id));
    await dispatch(new Date("2027-03-27T22:00:00Z"));
    expect(await seen.dispatch(request)).toMatchObject({ nextAt: new Date("2027-03-28T06:00:00Z") });
  });

  test("climbs from the neighbours to the city, to close categories and to the desk, never twice to the same", async () => {
    const near = await insertHelpers(base.db, a, 1);
    const far = [await insertHelper(base.db, a, {}, a.quartiers[2])];
    const close = await insertHelpers(base.db, a, 1, { category: "meals", title: "Je cuisine pour deux" });
    const request = await insertRequest(base.db, a, { urgency: "dated", neededOn: "2027-03-11" });
    const order: string[] = [];
    let now = MORNING;
    await dispatch(now);
    for (let round = 0; round < 12 && (await seen.dispatch(request))?.step !== "desk"; round += 1) {
      now = (await seen.dispatch(request))?.nextAt ?? now;
      await dispatch(now);
    }
    for (const { helperId } of await seen.invitations(request)) order.push(helperId);
    expect(order).toEqual([near[0]?.id, far[0]?.id, close[0]?.id]);
    expect(await seen.events(request)).toEqual(["asked 1 near", "asked 1 wider", "asked 1 close", "desk desk"]);
    expect((await seen.invitations(request)).map(({ answer }) => answer)).toEqual(["expired", "expired", "expired"]);
    expect(await seen.dispatch(request)).toMatchObject({ state: "open", step: "desk", handedAt: now });
    expect(await seen.mails("request-at-desk")).toMatchObject([
      { recipient: a.members.resident.email, payload: { asked: 3 } },
    ]);
  });

  test("with nobody at all passes every step over at once, and tells it", async () => {
    const request = await insertRequest(base.db, a);
    expect(await dispatch()).toMatchObject({ invitations: 0, desk: 1 });
    expect(await seen.events(request)).toEqual(["nobody near", "nobody wider", "nobody close", "desk desk"]);
    expect(await seen.dispatch(request)).toMatchObject({ step: "desk", handedAt: MORNING, nextAt: hoursAfter(22) });
    expect(await seen.mails("request-at-desk")).toMatchObject([{ payload: { asked: 0 } }]);
  });

  test("follows the limits that the city set; wrong ones stop it and are named", async () => {
    await insertHelpers(base.db, a, 3);
    const set = (matching: Record<string, unknown>) =>
      base.db.update(cities).set({ matching }).where(eq(cities.id, a.id));
    await set({ limits: { waveSize: { later: 1 } } });
    const one = await insertRequest(base.db, a);
    await dispatch();
    expect(await seen.invitations(one)).toHaveLength(1);
    await set({ limits: { waveSize: { later: "many" } } });
    const another = await insertRequest(base.db, a);
    await expect(dispatch()).rejects.toThrow("« ville-a », matching.limits.waveSize.later: ");
    expect(await seen.invitations(another)).toEqual([]);
  });
});

describe("a helper", () => {
  test("is asked twice a day and three times a week at most, over all requests", async () => {
    await insertHelper(base.db, a);
    for (let at = 0; at < 6; at += 1) await insertRequest(base.db, a);
    await dispatch();
    expect(await seen.all()).toHaveLength(2);
    for (let day = 1; day <= 6; day += 1) await dispatch(hoursAfter(24 * day));
    const all = await seen.all();
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ requestId }) => requestId)).size).toBe(3);
  });

  test("is asked no more than they offered for a week", async () => {
    await insertHelper(base.db, a, { capacity: 1 });
    await insertRequest(base.db, a);
    await insertRequest(base.db, a);
    await dispatch();
    expect(await seen.all()).toHaveLength(1);
  });
});

describe("a request that ends", () => {
  const end = (id: string, status: "paused" | "closed" | "published", at = MORNING) =>
    base.db.update(listings).set({ status, updatedAt: at }).where(eq(listings.id, id));

  test.each(["paused", "closed"] as const)(
    "%s: its invitations are withdrawn once the undo is over",
    async (status) => {
      await insertHelpers(base.db, a, 2);
      const request = await insertRequest(base.db, a);
      await dispatch();
      await end(request, status);
      expect(await dispatch(new Date(MORNING.getTime() + 20_000))).toMatchObject({ ended: 0 });
      expect(await dispatch(new Date(MORNING.getTime() + 90_000))).toMatchObject({ ended: 1, requests: 0 });
      expect((await seen.invitations(request)).map(({ answer }) => answer)).toEqual(["withdrawn", "withdrawn"]);
      expect(await seen.dispatch(request)).toMatchObject({ state: "ended", nextAt: null });
    },
  );

  test("by its date: at once", async () => {
    await insertHelper(base.db, a);
    const request = await insertRequest(base.db, a, { expiresAt: hoursAfter(2) });
    await dispatch();
    expect(await dispatch(hoursAfter(2))).toMatchObject({ ended: 1 });
    expect(await seen.invitations(request)).toMatchObject([{ answer: "withdrawn" }]);
  });

  test("and comes back begins anew, with others", async () => {
    const helpers = await insertHelpers(base.db, a, 5);
    const request = await insertRequest(base.db, a);
    await dispatch();
    await end(request, "paused");
    await dispatch(hoursAfter(1));
    await end(request, "published", hoursAfter(2));
    expect(await dispatch(hoursAfter(2))).toMatchObject({ invitations: 2 });
    const asked = (await seen.invitations(request)).map(({ helperId }) => helperId);
    expect(asked.sort()).toEqual(helpers.map(({ id }) => id).sort());
    expect(await seen.dispatch(request)).toMatchObject({ state: "open", step: "near", startedAt: hoursAfter(2) });
  });
});

test("a city that does not exist has nothing to do", async () => {
  expect(await dispatchCity(base.db, "01900000-0000-7000-8000-000000000000", MORNING)).toMatchObject({ requests: 0 });
});

test("an invitation cannot be written twice for one person and request", async () => {
  await insertHelper(base.db, a);
  const request = await insertRequest(base.db, a);
  await dispatch();
  const [sent] = await seen.invitations(request);
  const again = { ...sent, id: "01900000-0000-7000-8000-000000000000" } as typeof invitations.$inferInsert;
  await expect(base.db.insert(invitations).values(again)).rejects.toThrow();
});
