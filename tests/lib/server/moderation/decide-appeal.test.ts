import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appeals, strikes } from "#db/schema/decisions.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { decideAppeal } from "#lib/server/moderation/decide-appeal.ts";
import { liftRestrictions } from "#lib/server/moderation/lift-restrictions.ts";
import { appealsIn, NEXT } from "#tests/support/contested.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let listing: string;
let seen: ReturnType<typeof judgingOf>;
let contest: ReturnType<typeof appealsIn>["contest"];
let answer: ReturnType<typeof appealsIn>["answer"];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
  ({ contest, answer } = appealsIn(base.db, a));
  listing = await insertListing(base.db, { city: a }, { expiresAt: daysAfter(200) });
});

const NONE = { suspendedAt: null, suspendedUntil: null, limitedUntil: null, closedAt: null };
const of = (overrides = {}) => ({ by: moderator, author, listingId: listing, ...overrides });

const reversed = async (decisionId: string, at = NEXT) => answer(await contest(decisionId), {}, admin, at);

describe("reversed, everything is as it was", () => {
  test.each(["published", "paused", "closed"] as const)("a %s listing that was removed", async (status) => {
    const one = await insertListing(base.db, { city: a }, { status, expiresAt: daysAfter(200) });
    const { decisionId } = await judge(base.db, of({ listingId: one }), { manifestContent: true });
    await reversed(decisionId);
    expect(await seen.status(one)).toBe(status);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "reversed" });
    expect(await base.db.select().from(strikes)).toMatchObject([{ liftedAt: NEXT }]);
  });

  test("a listing that was never seen appears", async () => {
    const pending = await insertListing(base.db, { city: a }, { status: "pending", expiresAt: daysAfter(200) });
    const { decisionId } = await judge(base.db, of({ listingId: pending }));
    await reversed(decisionId);
    expect(await seen.status(pending)).toBe("published");
    expect(await seen.mails("listing-approved")).toHaveLength(1);
  });

  test.each(["published", "paused", "pending"] as const)("a %s listing that was to be changed", async (status) => {
    const one = await insertListing(base.db, { city: a }, { status, expiresAt: daysAfter(200) });
    const { decisionId } = await judge(base.db, of({ listingId: one }), { action: "ask_change" });
    await reversed(decisionId);
    expect(await seen.status(one)).toBe(status === "pending" ? "published" : status);
  });

  test("but a text that its author changed meanwhile is still to be read", async () => {
    const { decisionId } = await judge(base.db, of(), { action: "ask_change" });
    await base.db.update(listings).set({ version: 2 }).where(eq(listings.id, listing));
    await reversed(decisionId);
    expect(await seen.status(listing)).toBe("pending");
  });

  test("a limit, with its listing", async () => {
    const { decisionId } = await judge(base.db, of(), { action: "limit" });
    await reversed(decisionId);
    expect([await seen.flags(author), await seen.status(listing)]).toEqual([NONE, "published"]);
  });

  test.each(["suspend", "close_account"] as const)(
    "what a person lost by %s: the account and all listings",
    async (action) => {
      const paused = await insertListing(base.db, { city: a }, { status: "paused" });
      const { decisionId } = await judge(base.db, of(), { action });
      await reversed(decisionId);
      expect(await seen.flags(author)).toEqual(NONE);
      expect([await seen.status(listing), await seen.status(paused)]).toEqual(["published", "paused"]);
      expect(await liftRestrictions(base.db, daysAfter(100))).toBe(0);
    },
  );

  test("even after the end of a suspension: its own listing comes back too", async () => {
    const { decisionId } = await judge(base.db, of(), { action: "suspend" });
    await liftRestrictions(base.db, daysAfter(8));
    expect(await seen.status(listing)).toBe("removed");
    await reversed(decisionId, daysAfter(9));
    expect(await seen.status(listing)).toBe("published");
  });

  test("but for what another decision keeps, until that ends", async () => {
    const other = await insertListing(base.db, { city: a }, { expiresAt: daysAfter(200) });
    const removed = await judge(base.db, of());
    const first = await judge(base.db, { by: moderator, author }, { action: "suspend", days: 7 }, secondsAfter(60));
    const second = await judge(base.db, { by: moderator, author }, { action: "suspend", days: 30 }, secondsAfter(120));
    await reversed(first.decisionId);
    await reversed(removed.decisionId);
    const { endsAt } = await seen.decision(second.decisionId);
    expect(await seen.flags(author)).toMatchObject({ suspendedUntil: endsAt });
    expect([await seen.status(listing), await seen.status(other)]).toEqual(["removed", "removed"]);
    await liftRestrictions(base.db, daysAfter(31));
    expect([await seen.status(listing), await seen.status(other)]).toEqual(["published", "published"]);
  });

  test("a photo hangs on its listing again", async () => {
    const photoId = uuidv7();
    const photo = { alt: "Un vélo", width: 100, height: 80, bytes: 1, key: photoId.replaceAll("-", ""), position: 0 };
    await base.db.insert(listingPhotos).values({ cityId: a.id, id: photoId, listingId: listing, ...photo });
    const { decisionId } = await judge(base.db, of({ subject: "photo", photoId }));
    await reversed(decisionId);
    expect(await base.db.select().from(listingPhotos)).toMatchObject([
      { id: photoId, listingId: listing, position: 0 },
    ]);
  });

  test("what an author deleted meanwhile stays gone", async () => {
    const { decisionId } = await judge(base.db, of(), { action: "ask_change" });
    await base.db.update(listings).set({ status: "deleted", updatedAt: DAY }).where(eq(listings.id, listing));
    const caseId = await contest(decisionId);
    await base.db.delete(listings).where(eq(listings.id, listing));
    await answer(caseId);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "reversed" });
  });
});

describe("an answer", () => {
  test("reaches whoever contested, and is in the log", async () => {
    const { decisionId } = await judge(base.db, of());
    const caseId = await contest(decisionId);
    await answer(caseId);
    expect(await base.db.select().from(appeals)).toMatchObject([
      { outcome: "reversed", answer: "Vous avez raison.", decidedBy: admin.id, decidedAt: NEXT, manifest: false },
    ]);
    expect(await seen.mails("appeal-decided")).toMatchObject([
      { recipient: author.email, payload: { reversed: true, answer: "Vous avez raison." } },
    ]);
    expect(await seen.case(caseId)).toMatchObject({ state: "closed", claimedBy: null });
    expect((await seen.log()).slice(-2)).toEqual(["decision.reversed", "appeal.decided"]);
  });

  test("that upholds changes nothing; what was manifestly without ground counts", async () => {
    const { decisionId } = await judge(base.db, of());
    await answer(await contest(decisionId), { outcome: "upheld", answer: "Le texte demandait 15 €.", manifest: true });
    expect([await seen.status(listing), (await seen.decision(decisionId)).state]).toEqual(["removed", "applied"]);
    expect(await base.db.select().from(strikes)).toMatchObject([{ kind: "appeals", memberId: author.id }]);
    expect(await seen.mails("appeal-decided")).toMatchObject([{ payload: { reversed: false } }]);
  });

  test("is given once", async () => {
    const { decisionId } = await judge(base.db, of());
    const caseId = await contest(decisionId);
    await claimCase(admin, caseId, NEXT);
    const said = { caseId, outcome: "reversed" as const, answer: "Vous avez raison.", manifest: false };
    const both = await Promise.allSettled([decideAppeal(admin, said, NEXT), decideAppeal(admin, said, NEXT)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await seen.mails("appeal-decided")).toHaveLength(1);
  });

  test("is never the first one's, nor anybody's who does not moderate that city or has it not", async () => {
    const { decisionId } = await judge(base.db, of());
    const caseId = await contest(decisionId);
    const said = { caseId, outcome: "upheld" as const, answer: "Nous avons relu.", manifest: false };
    for (const member of [moderator, author, a.members.agent, b.members.admin]) {
      expect(await claimCase(member, caseId, NEXT)).toBe(false);
      await expect(decideAppeal(member, said, NEXT)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(decideAppeal(admin, said, NEXT)).rejects.toMatchObject({ code: "changed-meanwhile" });
    const ordinary = await openCaseFor(base.db, a.neighbours[0]);
    await claimCase(admin, ordinary, NEXT);
    await expect(decideAppeal(admin, { ...said, caseId: ordinary }, NEXT)).rejects.toMatchObject({ code: "not-found" });
    const own = { outcome: "upheld" as const, answer: "x", decidedBy: moderator.id, decidedAt: NEXT };
    await expect(base.db.update(appeals).set(own)).rejects.toMatchObject({
      cause: { constraint_name: "appeals_other_person" },
    });
  });
});
