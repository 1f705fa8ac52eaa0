import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries } from "#db/queries/audit.ts";
import { declineMatches } from "#db/queries/matches.ts";
import { cities } from "#db/schema/cities.ts";
import { invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { explainToAdmin } from "#lib/server/desk/explain-to-admin.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let request: string;
let helper: TestHelper;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  request = await insertRequest(base.db, a);
  helper = await insertHelper(base.db, a);
});

const NOON = hoursAfter(3);
const ask = (query: { request?: unknown; offer?: unknown }, member = a.members.admin, city = a) =>
  explainToAdmin(member, city.quartiers, { request: undefined, offer: undefined, ...query }, NOON);
const explain = async () => (await ask({ request, offer: helper.offerId }))?.pair;

describe("who may ask", () => {
  test.each(["resident", "moderator", "agent"] as const)("not a %s", async (role) => {
    expect(await ask({ request, offer: helper.offerId }, a.members[role])).toBeNull();
  });

  test("an admin of another city finds nothing of this one", async () => {
    const answer = await ask({ request, offer: helper.offerId }, b.members.admin, b);
    expect(answer).toMatchObject({ faults: { request: "not-found", offer: "not-found" }, pair: null });
  });
});

test("the log keeps what an administrator looked up, and nothing of who found nothing", async () => {
  await ask({ request: "BUT-0000" });
  await ask({ request, offer: helper.offerId });
  const log = await listAuditEntries(base.db, { cityId: a.id, about: null, before: null, limit: 10 });
  expect(log).toMatchObject([
    { action: "explained.read", subject: `listing:${request}`, details: { with: helper.offerId } },
  ]);
});

describe("how a listing is named", () => {
  test("by id, address or reference", async () => {
    const quartierSlug = a.quartiers[0].slug;
    for (const name of [
      request,
      `  https://ville.example/ville-a/annonces/${request}?x=1 `,
      listingReference({ id: request, quartierSlug }),
    ]) {
      expect(await ask({ request: name, offer: helper.offerId })).toMatchObject({
        faults: {},
        pair: { request: { id: request } },
      });
    }
  });

  test("wrongly: said at each field", async () => {
    const forged = "01990000-0000-7000-8000-000000000000";
    expect(await ask({ request: forged, offer: "VIL-0000" })).toMatchObject({
      faults: { request: "not-found", offer: "not-found" },
      pair: null,
      counterparts: null,
    });
    expect(await ask({ request: helper.offerId, offer: request })).toMatchObject({
      faults: { request: "wrong-kind", offer: "wrong-kind" },
    });
    const foreign = await insertRequest(base.db, b);
    expect(await ask({ request: foreign, offer: helper.offerId })).toMatchObject({ faults: { request: "not-found" } });
  });

  test.each([
    ["nothing", {}],
    ["empty words", { request: "", offer: "  " }],
    ["several values", { request: ["a", "b"] }],
    ["too much", { request: "x".repeat(5000) }],
  ])("by %s: only the form", async (_, query) => {
    expect(await ask(query)).toEqual({ asked: { request: "", offer: "" }, faults: {}, pair: null, counterparts: null });
  });

  test("a draft or a deleted listing is not there; a paused one is, and said to be off line", async () => {
    const set = (status: "draft" | "deleted" | "paused") =>
      base.db.update(listings).set({ status }).where(eq(listings.id, request));
    for (const status of ["draft", "deleted"] as const) {
      await set(status);
      expect((await ask({ request, offer: helper.offerId }))?.faults).toEqual({ request: "not-found" });
    }
    await set("paused");
    expect(await explain()).toMatchObject({ online: { request: false, offer: true } });
  });
});

describe("a pair", () => {
  test("that is proposed: every rule kept, and it may be asked", async () => {
    const pair = await explain();
    expect(pair?.explanation).toMatchObject({ allowed: true, proposed: true, step: "near" });
    expect(pair?.asking.every(({ kept }) => kept)).toBe(true);
    expect([pair?.invitation, pair?.stored]).toEqual([null, null]);
    expect(pair?.request.firstName).toBe("Alex resident");
  });

  const brokenRules = async () =>
    (await explain())?.explanation.rules.filter(({ kept }) => !kept).map(({ rule }) => rule);

  test("of two people of whom one blocked the other, either way", async () => {
    const [one, other] = [a.members.resident.id, helper.id];
    for (const [blockerId, blockedId] of [
      [one, other],
      [other, one],
    ] as const) {
      await base.db.delete(blocks);
      await base.db.insert(blocks).values({ cityId: a.id, blockerId, blockedId, createdAt: MORNING });
      expect(await brokenRules()).toEqual(["blocked"]);
    }
  });

  test("that was put aside, lacks a thing, is full", async () => {
    await declineMatches(base.db, { cityId: a.id, memberId: helper.id, requestId: request, now: MORNING });
    await base.db
      .update(listings)
      .set({ equipment: ["car"] })
      .where(eq(listings.id, request));
    expect(await brokenRules()).toEqual(["declined", "equipment"]);
    expect((await explain())?.stored).toBeNull();
  });

  test("of a helper who wants no more of this kind", async () => {
    await base.db
      .insert(mutedCategories)
      .values({ cityId: a.id, memberId: helper.id, category: "shopping", createdAt: MORNING });
    const asking = (await explain())?.asking.filter(({ kept }) => !kept);
    expect(asking).toMatchObject([{ check: "not-muted" }]);
  });

  test("is explained with the weights of its own city", async () => {
    await base.db
      .update(cities)
      .set({ matching: { weights: { proposed: { score: 0.99 } } } })
      .where(eq(cities.id, b.id));
    expect((await explain())?.explanation.proposed).toBe(true);
    await base.db
      .update(cities)
      .set({ matching: { weights: { proposed: { score: 0.99 } } } })
      .where(eq(cities.id, a.id));
    expect(await explain()).toMatchObject({
      explanation: { allowed: true, proposed: false, step: "close" },
      weights: { proposed: { score: 0.99 } },
    });
  });

  test("says no place, no address and no e-mail", async () => {
    const written = JSON.stringify(await explain());
    for (const secret of [helper.email, helper.userId, "location", "cellCentre", '"lat"', '"lng"', "home"]) {
      expect(written).not.toContain(secret);
    }
  });
});

describe("what was kept", () => {
  test("agrees with its score computed again, also after the weights changed", async () => {
    await matchListing(base.db, a.id, request, MORNING);
    await dispatchCity(base.db, a.id, MORNING);
    await base.db
      .update(cities)
      .set({ matching: { weights: { walk: { halfMinutes: 60 }, recordPrior: { mean: 0.9 } } } })
      .where(eq(cities.id, a.id));
    const pair = await explain();
    expect(pair?.invitation).toMatchObject({
      step: "near",
      wave: 1,
      answer: null,
      otherOffer: false,
      kept: { agrees: true },
    });
    expect(pair?.stored?.kept.agrees).toBe(true);
    expect(pair?.explanation.score).not.toBeCloseTo(pair?.invitation?.kept.score ?? 0, 3);
    expect(pair?.asking).toContainEqual({ check: "not-invited", kept: false });
    expect(pair?.asking).toContainEqual({ check: "daily", kept: true, used: 1, most: 2 });
  });

  test("is told not to agree when somebody changed it", async () => {
    await dispatchCity(base.db, a.id, MORNING);
    await base.db.update(invitations).set({ score: 0.1 });
    expect((await explain())?.invitation?.kept).toMatchObject({ score: expect.closeTo(0.1), agrees: false });
  });

  test("an invitation with another offer of the same person is found", async () => {
    await dispatchCity(base.db, a.id, MORNING);
    const { offerId } = await insertHelper(base.db, a);
    await base.db.update(listings).set({ authorId: helper.id }).where(eq(listings.id, offerId));
    const answer = await ask({ request, offer: offerId });
    expect(answer?.pair?.invitation).toMatchObject({ otherOffer: true, kept: { agrees: true } });
  });
});

describe("one listing alone", () => {
  test("is told beside those that it could meet, the best chances first", async () => {
    const far = await insertHelper(base.db, a, { radiusM: 500 }, a.quartiers[2]);
    const other = await insertHelper(base.db, a, { category: "sewing", title: "Ourlets et boutons" });
    await insertHelper(base.db, b);
    const answer = await ask({ request });
    expect(answer?.counterparts?.anchor).toBe("request");
    const [best, ...rest] = answer?.counterparts?.rows ?? [];
    expect(best).toMatchObject({ listing: { id: helper.offerId }, broken: [], proposed: true, step: "near" });
    expect(new Map(rest.map(({ listing, broken }) => [listing.id, broken]))).toEqual(
      new Map([
        [far.offerId, ["out-of-radius"]],
        [other.offerId, ["category-unrelated"]],
      ]),
    );
    expect((await ask({ offer: helper.offerId }))?.counterparts).toMatchObject({
      anchor: "offer",
      rows: [{ proposed: true }],
    });
  });

  test("that is not on line meets nobody", async () => {
    await base.db.update(listings).set({ status: "paused" }).where(eq(listings.id, request));
    expect((await ask({ request }))?.counterparts).toEqual({ anchor: "request", rows: [] });
  });
});
