import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { undoChange } from "#lib/server/listings/undo-change.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { changePhoto } from "#lib/server/photos/change-photo.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
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
const open = (status: "pending" | "published" | "paused" | "closed") => insertListing(base.db, { city: a }, { status });
const insertPhoto = async (position = 0) => {
  const id = uuidv7();
  const photo = { alt: "Un vélo", width: 100, height: 80, bytes: 1, key: id.replaceAll("-", ""), position };
  await base.db.insert(listingPhotos).values({ cityId: a.id, id, listingId: listing, ...photo });
  return id;
};
const withPhotos = () => insertListing(base.db, { city: a }, { kind: "offer", category: "tool_loan" });
const takeOff = (id: string) =>
  changePhoto({ cityId: a.id, memberId: author.id, secretHash: null }, { id, act: "remove" }, DAY);

describe("falls away", () => {
  const pendingDecision = async (action: "remove" | "keep" | "suspend" = "remove", about = {}) => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY, ...about });
    return { caseId, decisionId: await decide(moderator, caseId, { action }) };
  };

  test("when its author changed the text meanwhile: it is read anew, by anybody", async () => {
    const { caseId, decisionId } = await pendingDecision();
    await base.db.update(listings).set({ version: 2 }).where(eq(listings.id, listing));
    expect(await applyDecisions(base.db, IN_FORCE)).toBe(1);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "void", appliedAt: null });
    expect(await seen.case(caseId)).toMatchObject({ state: "open", claimedBy: null, version: 2, closedAt: null });
    expect([await seen.status(listing), await seen.mails()]).toEqual(["published", []]);
    expect((await seen.log()).at(-1)).toBe("decision.void");
  });

  test("when its author changed the text, which opened a case of its own: that one goes on", async () => {
    const { caseId } = await pendingDecision();
    await base.db.update(listings).set({ version: 2 }).where(eq(listings.id, listing));
    const newer = await openCaseFor(base.db, author, { listingId: listing, origin: "edit", version: 2 });
    await applyDecisions(base.db, IN_FORCE);
    expect([await seen.case(caseId), await seen.case(newer)]).toMatchObject([{ state: "closed" }, { state: "open" }]);
  });

  test("when its author closed what was to be changed", async () => {
    const caseId = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
    const decisionId = await decide(moderator, caseId, { action: "ask_change" });
    await base.db.update(listings).set({ status: "closed" }).where(eq(listings.id, listing));
    await applyDecisions(base.db, IN_FORCE);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "void" });
    expect(await seen.case(caseId)).toMatchObject({ state: "open" });
  });

  test.each(["remove", "keep"] as const)("%s, while its author may take their deletion back", async (action) => {
    const one = await open(action === "keep" ? "pending" : "published");
    const { caseId, decisionId } = await pendingDecision(action, { listingId: one });
    await changeListingStatus(author, { listingId: one, action: "delete" }, secondsAfter(5));
    await applyDecisions(base.db, IN_FORCE);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "void" });
    const [last] = await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, one));
    await undoChange(author, { listingId: one, eventId: last?.id ?? "" }, secondsAfter(20));
    expect(await seen.case(caseId)).toMatchObject({ state: "open", closedAt: null });
    await decide(moderator, caseId, { action }, secondsAfter(30));
    await applyDecisions(base.db, secondsAfter(40));
    expect(await seen.status(one)).toBe(action === "keep" ? "published" : "removed");
  });

  test("of a photo that its author took off meanwhile, and who had reported it is told so", async () => {
    listing = await withPhotos();
    const photoId = await insertPhoto();
    const { caseId, decisionId } = await pendingDecision("remove", { subject: "photo", photoId });
    await takeOff(photoId);
    await applyDecisions(base.db, IN_FORCE);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "void" });
    expect(await seen.case(caseId)).toMatchObject({ state: "closed" });
    expect(await seen.mails("decision-made")).toEqual([]);
  });

  test("when its author deleted it and it was erased: nothing is left, and who had reported is told so", async () => {
    const { caseId, decisionId } = await pendingDecision();
    const notice = await insertNoticeOn(
      base.db,
      { cityId: a.id, caseId, reportedId: author.id },
      { reporterId: a.neighbours[0].id },
    );
    await base.db.delete(listings).where(eq(listings.id, listing));
    await applyDecisions(base.db, IN_FORCE);
    expect(await seen.decision(decisionId)).toMatchObject({ state: "void" });
    expect(await seen.case(caseId)).toMatchObject({ state: "closed" });
    expect(await seen.notice(notice)).toMatchObject({
      closedAt: IN_FORCE,
      closedBy: null,
      answer: expect.stringMatching(/supprimé/),
    });
    expect((await seen.mails()).map(({ kind }) => kind)).toEqual(["notice-decided"]);
  });

  test("but not who is suspended for it", async () => {
    await pendingDecision("suspend");
    await base.db.update(listings).set({ status: "deleted" }).where(eq(listings.id, listing));
    await applyDecisions(base.db, IN_FORCE);
    expect(await seen.flags(author)).toMatchObject({ suspendedAt: IN_FORCE });
    expect(await seen.status(listing)).toBe("deleted");
  });
});
