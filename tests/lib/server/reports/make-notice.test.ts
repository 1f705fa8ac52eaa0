import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { NoticeInput } from "#lib/notices/notice.schema.ts";
import { makeNotice } from "#lib/server/reports/make-notice.ts";
import { cityOf } from "#tests/support/appeals.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
let neighbour: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  listing = await insertListing(base.db, { city: a });
  neighbour = a.neighbours[0];
});

const NOW = new Date();
const inHours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const input = (more: Partial<NoticeInput> = {}): NoticeInput => ({
  key: uuidv7(),
  listing,
  photo: undefined,
  subject: "listing",
  reason: "scam",
  note: "On demande un mandat avant de venir.",
  name: "Nadia",
  email: "nadia@exemple.fr",
  goodFaith: true,
  unseen: "",
  ...more,
});
const send = (
  more: Partial<NoticeInput> = {},
  { member = null, network = uuidv7(), city = a, at = NOW }: Partial<Sender> = {},
) => makeNotice(cityOf(city), { member, network, locale: "fr" }, input(more), at);
type Sender = { member: TestMember | null; network: string; city: TestCity; at: Date };
const made = () => base.db.select().from(reports);
const opened = () => base.db.select().from(cases);
const mailsTo = (recipient: string) => base.db.select().from(outbox).where(eq(outbox.recipient, recipient));
const photoOf = async (listingId: string) => {
  const id = uuidv7();
  await base.db.insert(listingPhotos).values({
    cityId: a.id,
    id,
    listingId,
    alt: "Une perceuse",
    width: 800,
    height: 600,
    bytes: 10,
    key: id.replaceAll("-", ""),
  });
  return id;
};

describe("a notice", () => {
  test("of somebody without an account opens a case, is acknowledged and told to the moderators", async () => {
    const id = await send();
    const [only] = await opened();
    expect(await made()).toMatchObject([
      {
        id,
        caseId: only?.id,
        subject: "listing",
        reporterId: null,
        reportedId: a.members.resident.id,
        listingId: listing,
        notifierName: "Nadia",
        notifierEmail: "nadia@exemple.fr",
        url: `http://localhost:3000/ville-a/annonces/${listing}`,
        reason: "scam",
        closedAt: null,
      },
    ]);
    expect(only).toMatchObject({ subject: "listing", origin: "report", listingId: listing, urgent: false, version: 1 });
    expect(await mailsTo("nadia@exemple.fr")).toMatchObject([{ kind: "notice-received", payload: { unproven: true } }]);
    expect(await mailsTo(a.members.moderator.email)).toMatchObject([{ kind: "report-waiting" }]);
    expect(await mailsTo(a.members.resident.email)).toEqual([]);
    expect(await mailsTo(b.members.moderator.email)).toEqual([]);
  });

  test("is in the log without who made it", async () => {
    const id = await send({}, { member: neighbour });
    const log = await base.db.select().from(auditEntries);
    expect(log).toMatchObject([
      { action: "notice.received", subject: `notice:${id}`, actorId: null, memberId: a.members.resident.id },
    ]);
    expect(JSON.stringify(log)).not.toContain(neighbour.id);
  });

  test("of a member keeps no other name than theirs", async () => {
    await send({}, { member: neighbour });
    expect(await made()).toMatchObject([{ reporterId: neighbour.id, notifierName: null, notifierEmail: null }]);
    expect(await mailsTo(neighbour.email)).toMatchObject([
      { kind: "notice-received", payload: { about: "Besoin de quelques courses", unproven: false, guessable: false } },
    ]);
    expect(await mailsTo("nadia@exemple.fr")).toEqual([]);
  });

  test("is sure of its author at once for a member, and not by an address that anybody can write", async () => {
    await send({}, { member: neighbour });
    await send();
    const sure = (await made()).map(({ reporterId, confirmedAt }) => [reporterId, confirmedAt]);
    expect(sure).toEqual(
      expect.arrayContaining([
        [neighbour.id, NOW],
        [null, null],
      ]),
    );
  });

  test("sends no words of a listing to an address that may be somebody else’s, and three receipts a day", async () => {
    const of = async (at: number, on = NOW) =>
      send({ listing: await insertListing(base.db, { city: a }), email: `nadia+${at}@exemple.fr` }, { at: on });
    for (let at = 0; at < 5; at += 1) await of(at);
    const receipts = () => base.db.select().from(outbox).where(eq(outbox.kind, "notice-received"));
    expect(JSON.stringify(await receipts())).not.toContain("quelques courses");
    expect(await receipts()).toHaveLength(3);
    await of(9, inHours(25));
    expect(await receipts()).toHaveLength(4);
    expect(await made()).toHaveLength(6);
  });

  test("of a photo or of the person is a case of its own", async () => {
    const photo = await photoOf(listing);
    await send({ subject: "photo", photo });
    await send({ subject: "member" });
    await send();
    const found = await opened();
    expect(found.map(({ subject, listingId, photoId }) => ({ subject, listingId, photoId }))).toEqual(
      expect.arrayContaining([
        { subject: "photo", listingId: listing, photoId: photo },
        { subject: "member", listingId: null, photoId: null },
        { subject: "listing", listingId: listing, photoId: null },
      ]),
    );
    const [ofPhoto] = (await made()).filter(({ subject }) => subject === "photo");
    expect(ofPhoto?.url).toBe(`http://localhost:3000/ville-a/annonces/${listing}#photo-${photo}`);
  });

  test("joins the case that is open, which becomes as pressing as the worst of them", async () => {
    await send({ reason: "duplicate" });
    await send({ reason: "danger", email: "autre@exemple.fr" });
    await send({ reason: "other" }, { member: neighbour });
    const found = await opened();
    expect(found).toMatchObject([{ urgent: true, risk: 100 }]);
    expect((await made()).map(({ caseId }) => caseId)).toEqual(Array(3).fill(found[0]?.id));
  });

  test("in danger needs no name, and is answered to nobody", async () => {
    await send({ reason: "child", name: null, email: null });
    expect(await made()).toMatchObject([{ reporterId: null, notifierName: null, notifierEmail: null }]);
    expect(await opened()).toMatchObject([{ urgent: true }]);
    expect((await base.db.select().from(outbox)).map(({ kind }) => kind)).not.toContain("notice-received");
  });
});

describe("sending it again", () => {
  test("with the same key makes one notice of a member", async () => {
    const key = uuidv7();
    const ids = await Promise.all([1, 2, 3].map(() => send({ key }, { member: neighbour })));
    expect(new Set(ids).size).toBe(1);
    expect(await made()).toHaveLength(1);
  });

  test("from the same address, with another reason or other words, is another notice", async () => {
    await send();
    await send({ note: "On demande aussi un virement." });
    await send({ reason: "money" });
    expect(await made()).toHaveLength(3);
    expect(await opened()).toHaveLength(1);
  });

  test("is always heard when somebody is in danger, whatever was sent under that address", async () => {
    await send();
    for (const _ of [1, 2]) await send({ reason: "danger" });
    expect(await made()).toHaveLength(3);
    expect(await opened()).toMatchObject([{ urgent: true }]);
  });

  test("in the same words from the same address makes one notice of a case, at the same moment too", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => send()));
    expect(new Set(ids).size).toBe(1);
    expect(await made()).toHaveLength(1);
    expect(await opened()).toHaveLength(1);
    expect(await mailsTo("nadia@exemple.fr")).toHaveLength(1);
  });
});

describe("nothing is made", () => {
  const gone = { code: "listing-gone" };
  afterEach(async () => expect(await made()).toEqual([]));

  test("of a listing that was removed, deleted, closed, is over, or never was", async () => {
    await removeListing(base.db, { cityId: a.id, id: listing });
    await expect(send()).rejects.toMatchObject(gone);
    for (const status of ["deleted", "closed", "paused", "pending", "draft"] as const) {
      const other = await insertListing(base.db, { city: a }, { status });
      await expect(send({ listing: other, email: `${status}@exemple.fr` })).rejects.toMatchObject(gone);
    }
    const over = await insertListing(base.db, { city: a }, { expiresAt: new Date(NOW.getTime() - 1) });
    await expect(send({ listing: over })).rejects.toMatchObject(gone);
    await expect(send({ listing: uuidv7() })).rejects.toMatchObject(gone);
  });

  test("of a listing of another city, or of a photo of another listing", async () => {
    await expect(send({}, { city: b })).rejects.toMatchObject(gone);
    await expect(send({}, { city: b, member: b.members.resident })).rejects.toMatchObject(gone);
    const other = await photoOf(await insertListing(base.db, { city: a }));
    await expect(send({ subject: "photo", photo: other })).rejects.toMatchObject(gone);
    await expect(send({ subject: "photo" })).rejects.toMatchObject(gone);
  });

  test("by the author themselves", async () => {
    for (const subject of ["listing", "member"] as const) {
      await expect(send({ subject }, { member: a.members.resident })).rejects.toMatchObject({ code: "own-content" });
    }
  });
});

test("markup stays text, in the notice and its mail", async () => {
  const note = "<script>alert(1)</script> =cmd|’/c calc’!A1";
  await send({ note, name: "<b>Nadia</b>" });
  expect(await made()).toMatchObject([{ note, notifierName: "<b>Nadia</b>" }]);
});
