import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { PlaceWish } from "#lib/listings/exact-place.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { editListing } from "#lib/server/listings/edit-listing.ts";
import { REQUEST_ANSWERS } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const RISKY = "Appelez le 06 39 98 12 34 ou écrivez à claude@exemple.fr";
const PHONE = "Appelez le 06 39 98 12 34";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  author = await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
  await insertListing(base.db, { city: a, author }, { title: "Trier mes photos", status: "expired" });
});
afterAll(() => base.close());

async function newListing(status: ListingStatus = "published"): Promise<string> {
  await base.db.update(listings).set({ status: "expired" }).where(eq(listings.authorId, author.id));
  const { languages, equipment, ...says } = REQUEST_ANSWERS;
  return insertListing(
    base.db,
    { city: a, author },
    { ...says, languages: [...languages], equipment: [...equipment], status },
  );
}
const edit = (listingId: string, changes: object, version = 1) =>
  editListing(
    author,
    {
      listingId,
      kind: "request",
      version,
      answers: { ...REQUEST_ANSWERS, ...changes },
      where: { quartier: a.quartiers[0].slug, place: null, proposed: false } as PlaceWish,
    },
    NOW,
  );
async function stored(id: string) {
  const [row] = await base.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const casesOf = (id: string) => base.db.select().from(cases).where(eq(cases.listingId, id)).orderBy(asc(cases.id));
const heldMails = async (id: string) => {
  const mails = await base.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, author.email), eq(outbox.kind, "listing-held")));
  return mails.filter(({ payload }) => String(payload.link).includes(id)).length;
};

describe("an edit of a listing on line", () => {
  test("that changes no word of its text is not read again", async () => {
    const id = await newListing();
    expect(await edit(id, { beneficiary: "other" })).toEqual({ isHeld: false });
    expect(await casesOf(id)).toEqual([]);
  });

  test("with a telephone number stays on line, and is read", async () => {
    const id = await newListing();
    expect(await edit(id, { body: PHONE })).toEqual({ isHeld: false });
    expect(await stored(id)).toMatchObject({ status: "published", version: 2 });
    expect(await casesOf(id)).toMatchObject([{ origin: "edit", version: 2, findings: [{ code: "contact_phone" }] }]);
    expect(await heldMails(id)).toBe(0);
  });

  test("with more than that is taken out of sight by the rules, and its author hears of it", async () => {
    const id = await newListing();
    expect(await edit(id, { body: RISKY })).toEqual({ isHeld: true });
    expect(await stored(id)).toMatchObject({ status: "pending", version: 2, body: RISKY });
    const events = await base.db
      .select()
      .from(listingEvents)
      .where(eq(listingEvents.listingId, id))
      .orderBy(asc(listingEvents.id));
    expect(events).toMatchObject([
      { action: null, fromStatus: "published", toStatus: "published", actorId: author.id },
      { action: "hold", fromStatus: "published", toStatus: "pending", actorId: null },
    ]);
    expect(await casesOf(id)).toMatchObject([{ state: "open", version: 2 }]);
    expect(await heldMails(id)).toBe(1);
  });

  test("that takes the number out again leaves the case, with what the text says now", async () => {
    const id = await newListing();
    await edit(id, { body: PHONE });
    await edit(id, { body: "Deux sacs." }, 2);
    expect(await casesOf(id)).toMatchObject([{ state: "open", version: 3, findings: [] }]);
    expect(await stored(id)).toMatchObject({ status: "published" });
  });

  test("keeps the version of an open case up to date, whatever it changes", async () => {
    const id = await newListing();
    await openCaseFor(base.db, author, { listingId: id, risk: 80 });
    await edit(id, { beneficiary: "other" });
    expect(await casesOf(id)).toMatchObject([{ version: 2, risk: 80 }]);
    expect(await stored(id)).toMatchObject({ status: "published" });
  });
});

test("an edit in the seconds after a decision comes before the moderators with what it says now", async () => {
  const id = await newListing();
  await openCaseFor(base.db, author, { listingId: id, state: "decided" });
  await edit(id, { body: "Deux sacs, et un pack d’eau." });
  const opened = (await casesOf(id)).filter(({ state }) => state === "open");
  expect(opened).toMatchObject([{ origin: "edit", version: 2, findings: [] }]);
});

describe("an edit of a listing that waits", () => {
  test("goes on waiting, in the same case, with what it says now", async () => {
    const id = await newListing("pending");
    await openCaseFor(base.db, author, { listingId: id });
    expect(await edit(id, { body: PHONE })).toEqual({ isHeld: true });
    expect(await casesOf(id)).toMatchObject([{ version: 2, findings: [{ code: "contact_phone" }] }]);
    expect(await stored(id)).toMatchObject({ status: "pending" });
    expect(await heldMails(id)).toBe(0);
  });

  test("comes before the moderators anew when they had asked for the change", async () => {
    const id = await newListing("pending");
    await openCaseFor(base.db, author, { listingId: id, state: "closed", closedAt: NOW });
    await edit(id, { body: "Deux sacs." });
    const opened = (await casesOf(id)).filter(({ state }) => state === "open");
    expect(opened).toMatchObject([{ state: "open", origin: "edit", version: 2, risk: 30 }]);
  });
});
