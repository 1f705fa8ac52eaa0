import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingEvents } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { applyDecision, applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { liftRestrictions } from "#lib/server/moderation/lift-restrictions.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, decide, insertNoticeOn, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor, whileRefused } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let listing: string;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator } = a.members);
  seen = judgingOf(base.db, a);
  listing = await insertListing(base.db, { city: a });
});

const IN_FORCE = secondsAfter(10);
const of = (overrides = {}) => ({ by: moderator, author, listingId: listing, ...overrides });
const open = (status: "pending" | "published" | "paused" | "closed") => insertListing(base.db, { city: a }, { status });
const insertPhoto = async (position = 0) => {
  const id = uuidv7();
  const photo = { alt: "Un vélo", width: 100, height: 80, bytes: 1, key: id.replaceAll("-", ""), position };
  await base.db.insert(listingPhotos).values({ cityId: a.id, id, listingId: listing, ...photo });
  return id;
};
const hangsOn = async (id: string) => {
  const [row] = await base.db.select().from(listingPhotos).where(eq(listingPhotos.id, id));
  return row?.listingId;
};

describe("after ten seconds, not before", () => {
  test("a decision is in force, once, and its case is closed", async () => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const decisionId = await decide(moderator, caseId);
    expect(await applyDecisions(base.db, secondsAfter(9))).toBe(0);
    const runs = await Promise.all([
      applyDecisions(base.db, IN_FORCE),
      applyDecision(base.db, { cityId: a.id, decisionId }, IN_FORCE),
    ]);
    expect(runs.map(Number).sort()).toEqual([0, 1]);
    expect(await applyDecisions(base.db, IN_FORCE)).toBe(0);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "applied", appliedAt: IN_FORCE });
    expect(await seen.case(caseId)).toMatchObject({ state: "closed", closedAt: IN_FORCE, claimedBy: null });
    expect(await seen.mails("decision-made")).toHaveLength(1);
    expect(await seen.log()).toEqual(["case.claimed", "decision.taken", "decision.applied"]);
  });

  test("is every one, in each city", async () => {
    for (let count = 0; count < 3; count += 1) {
      const caseId = await openCaseFor(base.db, author, { listingId: await open("published"), openedAt: DAY });
      await decide(moderator, caseId, { action: "keep" });
    }
    expect(await applyDecisions(base.db, IN_FORCE)).toBe(3);
  });
});

describe("of a listing", () => {
  test("what is kept appears if it waited, as a publication; its author is told of nothing else", async () => {
    const pending = await open("pending");
    await judge(base.db, of({ listingId: pending }), { action: "keep" });
    expect(await seen.status(pending)).toBe("published");
    expect((await seen.mails()).map(({ kind }) => kind)).toEqual(["listing-approved"]);
    await judge(base.db, of(), { action: "keep" });
    expect(await seen.status(listing)).toBe("published");
    expect(await seen.mails()).toHaveLength(1);
  });

  test("a change that is asked for takes it out of sight, and its author reads which", async () => {
    await judge(base.db, of(), { action: "ask_change", passage: "15 € de l’heure" });
    expect(await seen.status(listing)).toBe("pending");
    const [mail] = await seen.mails("decision-made");
    expect(JSON.stringify(mail?.payload)).toContain("15 € de l’heure");
    const pending = await open("pending");
    await judge(base.db, of({ listingId: pending }), { action: "ask_change" });
    expect(await seen.status(pending)).toBe("pending");
  });

  test.each(["pending", "published", "paused", "closed"] as const)("a %s one is removed", async (status) => {
    const one = await open(status);
    await judge(base.db, of({ listingId: one }));
    expect(await seen.status(one)).toBe("removed");
    expect(await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, one))).toMatchObject([
      { action: "remove", fromStatus: status, actorId: moderator.id },
    ]);
    expect(await seen.flags(author)).toMatchObject({ suspendedAt: null, limitedUntil: null });
  });
});

describe("of a person", () => {
  test("a limit has an end, and takes the listing that it is about alone", async () => {
    const other = await open("published");
    const { decisionId } = await judge(base.db, of(), { action: "limit", days: 30 });
    const { endsAt } = await seen.decision(decisionId);
    expect(await seen.flags(author)).toEqual({
      suspendedAt: null,
      suspendedUntil: null,
      limitedUntil: endsAt,
      closedAt: null,
    });
    expect([await seen.status(listing), await seen.status(other)]).toEqual(["removed", "published"]);
  });

  test("a suspension has an end, and takes all that is open", async () => {
    const open3 = await Promise.all((["pending", "published", "paused"] as const).map(open));
    const closed = await open("closed");
    const foreign = await insertListing(base.db, { city: a, author: a.neighbours[0] });
    const { decisionId } = await judge(base.db, { by: moderator, author }, { action: "suspend", days: 7 });
    const { endsAt } = await seen.decision(decisionId);
    expect(await seen.flags(author)).toMatchObject({ suspendedAt: IN_FORCE, suspendedUntil: endsAt, closedAt: null });
    for (const id of [listing, ...open3]) expect(await seen.status(id)).toBe("removed");
    expect([await seen.status(closed), await seen.status(foreign)]).toEqual(["closed", "published"]);
    expect(await seen.mails("decision-made")).toMatchObject([{ recipient: author.email }]);
  });

  test("a closed account has none", async () => {
    await judge(base.db, { by: moderator, author }, { action: "suspend", days: 7 });
    await judge(base.db, { by: moderator, author }, { action: "close_account" }, secondsAfter(60));
    const closedAt = secondsAfter(70);
    expect(await seen.flags(author)).toMatchObject({ suspendedAt: IN_FORCE, suspendedUntil: null, closedAt });
    expect(await seen.mails("decision-made")).toHaveLength(2);
  });
});

describe("of what a suspension took away", () => {
  test("it is removed for its own reasons too, and stays away after the suspension", async () => {
    await judge(base.db, { by: moderator, author }, { action: "suspend", days: 7 });
    expect(await seen.status(listing)).toBe("removed");
    await judge(base.db, of({ origin: "report" }), {}, secondsAfter(60));
    expect(await seen.mails("decision-made")).toHaveLength(2);
    await liftRestrictions(base.db, daysAfter(8));
    expect([await seen.flags(author), await seen.status(listing)]).toMatchObject([{ suspendedAt: null }, "removed"]);
  });
});

describe("of a photo", () => {
  test("it is taken off and kept for an appeal; the listing stays", async () => {
    const photoId = await insertPhoto();
    const { decisionId } = await judge(base.db, of({ subject: "photo", photoId }));
    expect([await hangsOn(photoId), await seen.status(listing)]).toEqual([null, "published"]);
    expect((await seen.decision(decisionId)).judged).toMatchObject({ excerpt: ["Un vélo"] });
    await eraseDeleted(base.db, secondsAfter(86_400));
    expect(await hangsOn(photoId)).toBeNull();
  });
});

describe("notices of the seconds before", () => {
  const reportedMeanwhile = async (action: "remove" | "keep", urgent = false) => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const decisionId = await decide(moderator, caseId, { action });
    const later = await openCaseFor(base.db, author, { listingId: listing, origin: "report", urgent });
    const notice = await insertNoticeOn(
      base.db,
      { cityId: a.id, caseId: later, reportedId: author.id },
      { reporterId: a.neighbours[0].id },
    );
    await applyDecisions(base.db, IN_FORCE);
    return { caseId, decisionId, later, notice };
  };

  test("are answered by what takes away what they are about", async () => {
    const { caseId, later, notice } = await reportedMeanwhile("remove");
    expect(await seen.case(later)).toMatchObject({ state: "closed", closedAt: IN_FORCE });
    expect(await seen.notice(notice)).toMatchObject({ caseId, closedAt: IN_FORCE, closedBy: moderator.id });
    expect(await seen.mails("notice-decided")).toMatchObject([{ payload: { measure: "removed" } }]);
  });

  test.each([
    ["keep", false],
    ["remove", true],
  ] as const)("are read after %s, where somebody may be in danger: %s", async (action, urgent) => {
    const { later, notice } = await reportedMeanwhile(action, urgent);
    expect(await seen.case(later)).toMatchObject({ state: "open" });
    expect(await seen.notice(notice)).toMatchObject({ caseId: later, closedAt: null });
  });
});

test("one that cannot be put in force keeps no other one waiting", async () => {
  const [failing, fine] = [
    await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY }),
    await openCaseFor(base.db, a.neighbours[0], { openedAt: DAY }),
  ];
  const first = await decide(moderator, failing);
  const second = await decide(moderator, fine, { action: "keep" }, secondsAfter(1));
  await whileRefused(base.db, { id: first, column: "applied_at" }, async () => {
    await expect(applyDecisions(base.db, secondsAfter(20))).rejects.toThrow();
  });
  expect(await seen.decision(second)).toMatchObject({ state: "applied" });
  expect(await seen.decision(first)).toMatchObject({ state: "pending" });
  expect(await applyDecisions(base.db, secondsAfter(80))).toBe(1);
});
