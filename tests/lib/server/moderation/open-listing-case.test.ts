import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { City } from "#lib/cities/city.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { cityOf, REQUEST_ANSWERS, saveWholeDraft } from "#tests/support/drafts.ts";
import { propose } from "#tests/support/exchange-flow.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const HOUR_MS = 3_600_000;
const RISKY = { body: "Appelez le 06 39 98 12 34 ou écrivez à claude@exemple.fr" };

let base: TestDatabase;
let a: TestCity;
let city: City;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  city = await cityOf(base.db, a);
});
afterAll(() => base.close());

const newMember = (): Promise<TestMember> =>
  insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });

/** Publishes a request and gives what is stored of it. */
async function publish(member: TestMember, changes: object = {}, now = NOW) {
  const answers = { kind: "request", quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS, ...changes } as const;
  const holder = { cityId: a.id, memberId: member.id, secretHash: null };
  const key = await saveWholeDraft(city, holder, answers, now);
  const { listingId } = await publishListing(member, { key, secretHash: null, locale: "fr" }, now);
  const [listing] = await base.db.select().from(listings).where(eq(listings.id, listingId));
  const opened = await base.db.select().from(cases).where(eq(cases.listingId, listingId));
  return { listingId, listing, opened };
}
const kindsTo = async ({ email }: TestMember) => {
  const mails = await base.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, email), eq(outbox.channel, "mail")));
  return mails.map(({ kind }) => kind);
};

describe("publishing", () => {
  test("a first listing appears at once, and its case waits for a day at most", async () => {
    const member = await newMember();
    const { listing, opened } = await publish(member);
    expect(listing).toMatchObject({ status: "published", publishedAt: NOW });
    expect(opened).toMatchObject([
      {
        subject: "listing",
        origin: "new",
        memberId: member.id,
        risk: 15,
        urgent: false,
        version: 1,
        findings: [{ code: "new_author" }],
        dueAt: new Date(NOW.getTime() + 24 * HOUR_MS),
      },
    ]);
    expect(await kindsTo(member)).toEqual(["listing-published"]);
  });

  test("a clean text of somebody known opens no case", async () => {
    const member = await newMember();
    await insertListing(base.db, { city: a, author: member }, { title: "Trier mes photos", status: "expired" });
    const { listing, opened } = await publish(member, {
      title: "Porter un colis à la poste",
      body: "Il pèse dix kilos.",
    });
    expect(listing).toMatchObject({ status: "published" });
    expect(opened).toEqual([]);
  });

  test("two serious things wait for a moderator: nobody sees, matches or hears of it but its author", async () => {
    const helper = await newMember();
    await insertListing(base.db, { city: a, author: helper }, { kind: "offer", urgency: "flexible", capacity: 1 });
    const member = await newMember();
    const { listingId, listing, opened } = await publish(member, RISKY);
    expect(listing).toMatchObject({ status: "pending", publishedAt: null });
    expect(opened).toMatchObject([{ state: "open", origin: "new", version: 1 }]);
    expect(opened[0]?.risk).toBeGreaterThanOrEqual(60);
    expect(opened[0]?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["contact_phone", "contact_email", "new_author"]),
    );
    expect(await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, listingId))).toMatchObject([
      { action: "submit", fromStatus: "draft", toStatus: "pending", actorId: member.id },
    ]);
    expect(await base.db.select().from(matches).where(eq(matches.requestId, listingId))).toEqual([]);
    expect(await kindsTo(member)).toEqual(["listing-held"]);
    expect(await kindsTo(a.members.moderator)).toEqual(["report-waiting"]);
  });

  test("everything waits where the city reads before, a clean text for no longer than an ordinary case", async () => {
    const member = await newMember();
    await base.db
      .update(cities)
      .set({ settings: { moderation: { mode: "before", rules: { new_author: 0 } } } })
      .where(eq(cities.id, a.id));
    const { listing, opened } = await publish(member, { title: "Lire une lettre en allemand", body: "" });
    await base.db.update(cities).set({ settings: {} }).where(eq(cities.id, a.id));
    expect(listing).toMatchObject({ status: "pending" });
    expect(opened).toMatchObject([{ risk: 30, findings: [], dueAt: new Date(NOW.getTime() + 2 * HOUR_MS) }]);
  });
});

describe("somebody who is limited", () => {
  const until = new Date(NOW.getTime() + HOUR_MS);
  async function limited(): Promise<TestMember> {
    const member = await newMember();
    await judgedCase(base.db, member, { decision: { action: "limit", endsAt: until } });
    await base.db.update(memberships).set({ limitedUntil: until }).where(eq(memberships.id, member.id));
    return member;
  }

  test("publishes nothing new until the end of it", async () => {
    const member = await limited();
    await expect(publish(member)).rejects.toMatchObject({ code: "publishing-limited" });
    const { listing } = await publish(member, {}, new Date(until.getTime() + 1));
    expect(listing).toBeDefined();
  });

  test("proposes no exchange until then", async () => {
    const listingId = await insertListing(base.db, { city: a });
    const member = await limited();
    await expect(propose(member, listingId, NOW)).rejects.toMatchObject({ code: "publishing-limited" });
    await propose(member, listingId, new Date(until.getTime() + 1));
  });
});
