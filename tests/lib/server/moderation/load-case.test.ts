import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { reportMessages, reportReadings } from "#db/schema/conversations.ts";
import { appeals } from "#db/schema/decisions.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { casePhotoResponse } from "#lib/server/moderation/case-photo-response.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, insertNoticeOn, judge, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { judgedCase, openCaseFor, TEST_WORDS } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let listing: string;
let id: string;
let seen: ReturnType<typeof judgingOf>;
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
  listing = await insertListing(base.db, { city: a });
  id = await openCaseFor(base.db, author, { listingId: listing, openedAt: DAY });
});

const spans = [{ start: 0, end: 4, text: "15 €", field: "body" as const }];
const MONEY = { code: "money_asked" as const, severity: "high" as const, version: 1, onTrial: false, spans };

/** A notice with a message that its reporter attached. */
async function noticeWithMessage(caseId: string): Promise<string> {
  const of = { cityId: a.id, caseId, reportedId: author.id };
  const reportId = await insertNoticeOn(base.db, of, {
    reporterId: a.neighbours[0].id,
    subject: "message",
    reason: "insult",
  });
  await base.db
    .insert(reportMessages)
    .values({ cityId: a.id, reportId, seq: 3, authorId: author.id, body: "Espèce de…", sentAt: DAY });
  return reportId;
}

describe("an opened case", () => {
  test("has its text, its place as a quartier, its author as a number, and nobody's name", async () => {
    await claimCase(moderator, id, DAY);
    const opened = await loadCase(moderator, id, DAY);
    expect(opened).toMatchObject({
      id,
      subject: "listing",
      level: "normal",
      listing: {
        id: listing,
        title: "Besoin de quelques courses",
        status: "published",
        version: 1,
        quartierName: "Quartier ville-a-ouest",
        photos: [],
      },
      reports: [],
      notes: [],
      similar: [],
      appeal: null,
      author: {
        number: memberNumber(author.id),
        firstName: null,
        locale: "fr",
        exchangesDone: 0,
        decisions: 0,
        warned: false,
        isSuspended: false,
        restrictedUntil: null,
      },
      claim: { firstName: "Alex moderator", isMine: true, until: secondsAfter(600) },
      pending: null,
      closed: false,
    });
    expect(opened?.author.events.map(({ what }) => what)).toEqual(["listing", "joined"]);
    expect(JSON.stringify(opened)).not.toMatch(/Alex resident|location|"home"/);
  });

  test("has what was attached to its notices, once each, and never who made them: the two see that it was read", async () => {
    const person = await openCaseFor(base.db, author, { subject: "message", origin: "report", openedAt: DAY });
    const reportId = await noticeWithMessage(person);
    const opened = await loadCase(moderator, person, DAY);
    expect(opened).toMatchObject({
      listing: null,
      excerpt: [{ seq: 3, body: "Espèce de…" }],
      reports: [{ id: reportId, reason: "insult", note: "Il demande de l’argent.", from: "member" }],
    });
    expect(JSON.stringify(opened)).not.toContain("Bilal");
    expect(await base.db.select().from(reportReadings)).toMatchObject([{ reportId, readerId: moderator.id, at: DAY }]);
    expect(await base.db.select().from(auditEntries)).toMatchObject([
      { action: "notice.read", subject: `notice:${reportId}`, actorId: moderator.id, memberId: author.id },
      { action: "case.read", subject: `case:${person}`, actorId: moderator.id, memberId: author.id },
    ]);
  });

  test("is read once in half an hour by each moderator, however often it is drawn", async () => {
    const person = await openCaseFor(base.db, author, { subject: "message", origin: "report", openedAt: DAY });
    await noticeWithMessage(person);
    for (const seconds of [0, 5, 1_700]) await loadCase(moderator, person, secondsAfter(seconds));
    await loadCase(admin, person, secondsAfter(5));
    expect(await seen.log()).toEqual(["notice.read", "case.read", "notice.read", "case.read"]);
    expect(await base.db.select().from(reportReadings)).toHaveLength(2);
    await noticeWithMessage(person);
    await loadCase(moderator, person, secondsAfter(1_750));
    expect((await seen.log()).slice(4)).toEqual(["notice.read"]);
    await loadCase(moderator, person, secondsAfter(3_600));
    expect((await seen.log()).slice(5)).toEqual(["notice.read", "notice.read", "case.read"]);
  });

  test("keeps messages of two conversations apart that have the same number and words", async () => {
    const person = await openCaseFor(base.db, author, { subject: "message", origin: "report", openedAt: DAY });
    const first = await noticeWithMessage(person);
    const [second, third] = [await noticeWithMessage(person), await noticeWithMessage(person)];
    await base.db
      .update(reportMessages)
      .set({ sentAt: secondsAfter(60) })
      .where(eq(reportMessages.reportId, third));
    const { excerpt = [] } = (await loadCase(moderator, person, DAY)) ?? {};
    expect([first, second, third].length).toBe(3);
    expect(excerpt.map(({ seq, sentAt }) => [seq, sentAt])).toEqual([
      [3, DAY],
      [3, secondsAfter(60)],
    ]);
    expect(new Set(excerpt.map(({ key }) => key)).size).toBe(2);
  });

  test("of an appeal has what was found for the decision, marked while the text is still the same", async () => {
    const text = { title: "Aide au jardin", body: "15 € de l’heure" };
    const listingId = await insertListing(base.db, { city: a }, text);
    const judged = { ...text, kind: "offer" as const, category: "shopping", excerpt: [] };
    const { decisionId } = await judgedCase(base.db, author, {
      decision: { listingId, decidedBy: moderator.id, decidedAt: DAY, judged },
      case: { findings: [MONEY] },
    });
    const appealId = uuidv7();
    const made = { cityId: a.id, id: appealId, decisionId, firstDeciderId: moderator.id, body: "Non.", createdAt: DAY };
    await base.db.insert(appeals).values({ ...made, appellant: "author" });
    const about = { origin: "appeal" as const, appealId, excludedId: moderator.id, listingId };
    const appealed = await openCaseFor(base.db, author, { openedAt: DAY, ...about });
    expect((await loadCase(admin, appealed, DAY))?.findings).toEqual([MONEY]);

    await base.db.update(listings).set({ body: "Gratuit" }).where(eq(listings.id, listingId));
    expect((await loadCase(admin, appealed, DAY))?.findings).toEqual([{ ...MONEY, spans: [] }]);
  });

  test("of an appeal has the decision as it was sent, and reads its notices again", async () => {
    const { decisionId, caseId } = await judgedCase(base.db, author, {
      decision: { listingId: listing, decidedBy: moderator.id, decidedAt: DAY },
    });
    await noticeWithMessage(caseId);
    const appealId = uuidv7();
    const made = { cityId: a.id, id: appealId, decisionId, firstDeciderId: moderator.id, body: "Non.", createdAt: DAY };
    await base.db.insert(appeals).values({ ...made, appellant: "author" });
    const about = { origin: "appeal" as const, appealId, excludedId: moderator.id, listingId: listing };
    const contested = await openCaseFor(base.db, author, about);
    expect(await loadCase(moderator, contested, DAY)).toBeNull();
    expect(await loadCase(admin, contested, DAY)).toMatchObject({
      appeal: {
        id: appealId,
        by: "author",
        body: "Non.",
        decision: { id: decisionId, action: "remove", words: TEST_WORDS },
      },
      excerpt: [{ seq: 3 }],
    });
  });

  test("says what was decided of what is alike, and how that ended", async () => {
    const first = await openCaseFor(base.db, author, { findings: [MONEY], openedAt: DAY });
    const decisionId = await decide(moderator, first, { action: "keep" });
    await applyDecisions(base.db, secondsAfter(10));
    await judgedCase(base.db, author, {
      decision: { judged: { title: "Garde d’un cheval", body: "", kind: "offer", category: "pets", excerpt: [] } },
    });
    const listingId = await insertListing(base.db, { city: a });
    const alike = await openCaseFor(base.db, a.neighbours[0], { findings: [MONEY], listingId });
    const opened = await loadCase(moderator, alike, secondsAfter(60));
    expect(opened?.similar).toMatchObject([{ id: decisionId, action: "keep", appeal: null }]);
  });

  test("shows a decision while it can be taken back, and whose it is", async () => {
    const decisionId = await decide(moderator, id);
    const pending = { id: decisionId, action: "remove", state: "pending", appliesAt: secondsAfter(10) };
    expect(await loadCase(moderator, id, DAY)).toMatchObject({ pending: { ...pending, isMine: true }, claim: null });
    expect(await loadCase(admin, id, DAY)).toMatchObject({ pending: { ...pending, isMine: false } });
  });

  test("counts what the author had decided against them", async () => {
    await judge(base.db, { by: moderator, author, listingId: await insertListing(base.db, { city: a }) });
    await judge(base.db, { by: moderator, author }, { action: "limit", days: 7 }, secondsAfter(60));
    const opened = await loadCase(moderator, id, secondsAfter(100));
    expect(opened?.author).toMatchObject({
      decisions: 2,
      restrictedUntil: secondsAfter(7 * 86_400 + 70),
      isSuspended: false,
    });
    expect(opened?.author.events.filter(({ what }) => what === "decision")).toMatchObject([
      { action: "limit", clause: "free" },
      { action: "remove", clause: "free", title: "Besoin de quelques courses" },
    ]);
  });
});

test("is nothing to anybody else: no trace, no case", async () => {
  const own = await openCaseFor(base.db, moderator, {
    listingId: await insertListing(base.db, { city: a, author: moderator }),
  });
  expect(await loadCase(moderator, own, DAY)).toBeNull();
  for (const member of [author, a.members.agent, b.members.moderator, b.members.admin]) {
    expect(await loadCase(member, id, DAY)).toBeNull();
  }
  for (const wrong of ["", "x", uuidv7()]) expect(await loadCase(moderator, wrong, DAY)).toBeNull();
  expect(await seen.log()).toEqual([]);
});

test("a photo of a case is for its moderators alone, while nobody else may see it", async () => {
  const pending = await insertListing(base.db, { city: a }, { status: "pending" });
  const photoId = uuidv7();
  const key = photoId.replaceAll("-", "");
  const photo = { alt: "Un vélo", width: 100, height: 80, bytes: 1, key, position: 0 };
  await base.db.insert(listingPhotos).values({ cityId: a.id, id: photoId, listingId: pending, ...photo });
  const file = photoFile(key, "large");
  const storage = { put: async () => {}, get: async () => new Uint8Array([1]), remove: async () => {} };
  const ask = async (member: TestMember | null, name = file) => {
    const request = new Request("http://localhost:3000/");
    return (await casePhotoResponse(request, member, name, storage as never)).status;
  };
  expect(await ask(moderator)).toBe(404);
  const caseId = await openCaseFor(base.db, author, { listingId: pending });
  const opened = await loadCase(moderator, caseId, DAY);
  expect(opened?.listing?.photos).toMatchObject([{ id: photoId, url: `/api/ville-a/moderation/photos/${file}` }]);
  expect(await ask(moderator)).toBe(200);
  for (const member of [null, author, a.members.agent, b.members.admin]) expect(await ask(member)).toBe(404);
  expect(await ask(moderator, "../etc/passwd")).toBe(404);
});
