import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { linkEnd, type OfferLinkPurpose } from "#lib/listings/offer-link.ts";
import { answerOfferLink } from "#lib/server/listings/answer-offer-link.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { loadOfferLink } from "#lib/server/listings/load-offer-link.ts";
import { signOfferLink } from "#lib/server/listings/offer-link-signature.ts";
import { insertListing, insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

/** An offer whose author was asked, and the link of their mail. */
async function asked(overrides: object = {}, purpose: OfferLinkPurpose = "confirm-offer") {
  const place = { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] };
  const author = await insertMember(database.db, place);
  const waiting = { confirmationRound: 1, confirmationAskedAt: NOW, expiresAt: inDays(7) };
  const id = await insertListing(
    database.db,
    { city: a, author },
    { kind: "offer", capacity: 1, ...waiting, ...overrides },
  );
  const link = signOfferLink({ purpose, cityId: a.id, listingId: id, round: 1, expiresAt: linkEnd(NOW) });
  return { author, id, link };
}
async function stored(id: string) {
  const [row] = await database.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const view = async (link: string, citySlug = a.slug, now = NOW) => (await loadOfferLink(citySlug, link, now)).view;

describe("the link of a mail", () => {
  test("changes nothing when it is opened, however often", async () => {
    const { id, link } = await asked();
    const before = await stored(id);
    for (let time = 0; time < 3; time++) expect(await view(link)).toBe("ask");
    expect(await stored(id)).toEqual(before);
  });

  test("yes confirms, once: pressed twice, or by two people at the same moment", async () => {
    const { author, id, link } = await asked();
    const yes = { link, answer: "yes" } as const;
    const answers = await Promise.all([answerOfferLink(a.slug, yes, NOW), answerOfferLink(a.slug, yes, NOW)]);
    expect(answers.filter((answer) => answer === id)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ status: "published", confirmationAskedAt: null, expiresAt: inDays(37) });
    expect(await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, id))).toMatchObject([
      { action: "confirm", fromStatus: "published", toStatus: "published", actorId: author.id },
    ]);
    expect(await view(link)).toBe("answered");
    expect(await answerOfferLink(a.slug, { link, answer: "no" }, NOW)).toBeNull();
    expect(await stored(id)).toMatchObject({ status: "published" });
  });

  test("no pauses, and the same link puts it back", async () => {
    const { id, link } = await asked();
    expect(await answerOfferLink(a.slug, { link, answer: "no" }, NOW)).toBe(id);
    expect(await stored(id)).toMatchObject({ status: "paused" });
    expect(await view(link)).toBe("resume");
    expect(await answerOfferLink(a.slug, { link, answer: "no" }, NOW)).toBeNull();
    expect(await answerOfferLink(a.slug, { link, answer: "yes" }, NOW)).toBe(id);
    expect(await stored(id)).toMatchObject({ status: "published", expiresAt: inDays(37) });
    expect(await view(link)).toBe("answered");
  });

  test("of the second mail puts back what was paused for want of an answer, and does nothing else", async () => {
    const { id, link } = await asked({ status: "paused", expiresAt: inDays(-1) }, "resume-offer");
    expect(await view(link)).toBe("resume");
    expect(await answerOfferLink(a.slug, { link, answer: "yes" }, NOW)).toBe(id);
    expect(await stored(id)).toMatchObject({ status: "published", publishedAt: NOW, expiresAt: inDays(37) });
    const open = await asked({}, "resume-offer");
    expect(await answerOfferLink(a.slug, { link: open.link, answer: "no" }, NOW)).toBeNull();
    expect(await stored(open.id)).toMatchObject({ status: "published" });
  });

  test("has nothing left to ask once its author answered in « Mes annonces »", async () => {
    const { author, id, link } = await asked();
    await changeListingStatus(author, { listingId: id, action: "confirm" }, NOW);
    expect(await view(link)).toBe("answered");
  });

  test.each(["fulfilled", "closed", "removed", "deleted", "expired"] as const)(
    "does nothing to an offer that is %s",
    async (status) => {
      const { id, link } = await asked({ status });
      expect(await view(link)).toBe("gone");
      for (const answer of ["yes", "no"] as const)
        expect(await answerOfferLink(a.slug, { link, answer }, NOW)).toBeNull();
      expect(await stored(id)).toMatchObject({ status });
    },
  );

  test("is refused when it is late, false, of another city, of nothing, or of a suspended author", async () => {
    const { author, id, link } = await asked();
    expect(await view(link, a.slug, inDays(31))).toBe("expired");
    expect(await answerOfferLink(a.slug, { link, answer: "no" }, inDays(31))).toBeNull();
    for (const citySlug of [b.slug, "nowhere"]) {
      expect(await view(link, citySlug)).toBe("forged");
      expect(await answerOfferLink(citySlug, { link, answer: "no" }, NOW)).toBeNull();
    }
    const elsewhere = signOfferLink({
      purpose: "confirm-offer",
      cityId: b.id,
      listingId: id,
      round: 1,
      expiresAt: linkEnd(NOW),
    });
    const nothing = signOfferLink({
      purpose: "confirm-offer",
      cityId: a.id,
      listingId: uuidv7(),
      round: 1,
      expiresAt: linkEnd(NOW),
    });
    const other = link.slice(0, -1) + (link.endsWith("A") ? "E" : "A");
    for (const wrong of [other, "", elsewhere, nothing]) {
      expect(await answerOfferLink(a.slug, { link: wrong, answer: "no" }, NOW)).toBeNull();
    }
    await suspend(database.db, author, { at: NOW });
    expect(await view(link)).toBe("gone");
    expect(await answerOfferLink(a.slug, { link, answer: "no" }, NOW)).toBeNull();
    expect(await stored(id)).toMatchObject({ status: "published", confirmationAskedAt: NOW });
  });
});
