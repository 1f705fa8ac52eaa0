import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { confirmOffers } from "#lib/server/listings/confirm-offers.ts";
import { openOfferLink } from "#lib/server/listings/offer-link-signature.ts";
import { createMailer } from "#lib/server/mail/mailer.ts";
import { drainOutbox } from "#lib/server/outbox/drain-outbox.ts";
import { drainContext } from "#tests/support/drain.ts";
import { insertListing, insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { startSmtpServer } from "#tests/support/smtp-server.ts";

/** Eleven in the morning in Paris, two in the afternoon in La Réunion. */
const NOW = new Date("2026-11-24T10:00:00Z");
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.delete(outbox);
  await base.db.update(memberships).set({ locale: "fr" });
  await base.db.delete(listings);
});

const newOffer = (city: TestCity, days: number, overrides: object = {}) =>
  insertListing(base.db, { city }, { kind: "offer", capacity: 2, expiresAt: inDays(days), ...overrides });
async function stored(id: string) {
  const [row] = await base.db.select().from(listings).where(eq(listings.id, id));
  return row;
}
const mails = () => base.db.select().from(outbox).orderBy(outbox.id);

describe("after thirty days", () => {
  test("the author is asked once, with a link that answers this round", async () => {
    const due = await newOffer(a, 7, { title: "Je fais vos courses" });
    await newOffer(a, 7.01);
    await insertListing(base.db, { city: a }, { expiresAt: inDays(3) });
    expect(await confirmOffers(base.db, NOW)).toEqual({ asked: 1, paused: 0 });
    expect(await confirmOffers(base.db, inDays(1))).toMatchObject({ asked: 1 });
    expect(await stored(due)).toMatchObject({
      status: "published",
      confirmationRound: 1,
      confirmationAskedAt: NOW,
      expiresAt: inDays(7),
    });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      kind: "offer-reconfirm",
      recipient: a.members.resident.email,
      businessKey: `offer-reconfirm:${due}:1`,
      payload: { title: "Je fais vos courses", until: "2026-12-01" },
    });
    const link = new URL(String(mail?.payload.link));
    expect(link.pathname).toBe(`/${a.slug}/reponse`);
    expect(openOfferLink(link.searchParams.get("lien") ?? "")).toEqual({
      purpose: "confirm-offer",
      cityId: a.id,
      listingId: due,
      round: 1,
      expiresAt: inDays(30),
    });
  });

  test("late is not too late: there are seven days from the question, even for what had left the map", async () => {
    const id = await newOffer(a, -20);
    expect(await confirmOffers(base.db, NOW)).toEqual({ asked: 1, paused: 0 });
    expect(await stored(id)).toMatchObject({ status: "published", expiresAt: inDays(7) });
  });

  test("two workers at once, over more than a batch: one mail each", async () => {
    await Promise.all(Array.from({ length: 130 }, () => newOffer(a, 5)));
    await newOffer(b, 5);
    const runs = await Promise.all([confirmOffers(base.db, NOW), confirmOffers(base.db, NOW)]);
    expect(runs.reduce((sum, { asked }) => sum + asked, 0)).toBe(131);
    const written = await mails();
    expect(written).toHaveLength(131);
    expect(written.filter(({ cityId }) => cityId === b.id)).toHaveLength(1);
  });

  test("nobody is asked at night, by the clock of their city", async () => {
    await newOffer(a, 3);
    await newOffer(b, 3);
    // Half past nine in the evening in La Réunion, half past six in Paris.
    expect(await confirmOffers(base.db, new Date("2026-11-24T17:30:00Z"))).toMatchObject({ asked: 1 });
    expect((await mails()).map(({ cityId }) => cityId)).toEqual([a.id]);
  });

  test("in the language in which its author reads the site", async () => {
    await newOffer(a, 3);
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, a.members.resident.id));
    await confirmOffers(base.db, NOW);
    const mail = (await mails()).find(({ kind }) => kind === "offer-reconfirm");
    expect(mail).toMatchObject({ locale: "en", payload: { link: expect.stringContaining("/en/") } });
  });

  test.each(["paused", "closed", "removed", "deleted"] as const)("a %s offer is left alone", async (status) => {
    await newOffer(a, -1, { status });
    expect(await confirmOffers(base.db, NOW)).toEqual({ asked: 0, paused: 0 });
  });
});

describe("after seven days without an answer", () => {
  const waiting = { confirmationRound: 3, confirmationAskedAt: inDays(-7) };

  test("the offer is paused by the system, and its author told once, with the way back", async () => {
    const id = await newOffer(a, 0, waiting);
    const still = await newOffer(a, 0.001, waiting);
    const runs = await Promise.all([confirmOffers(base.db, NOW), confirmOffers(base.db, NOW)]);
    expect(runs.map(({ paused }) => paused).sort()).toEqual([0, 1]);
    expect(await stored(id)).toMatchObject({ status: "paused" });
    expect(await stored(still)).toMatchObject({ status: "published" });
    expect(await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, id))).toMatchObject([
      { action: "pause", fromStatus: "published", toStatus: "paused", actorId: null },
    ]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "offer-paused", businessKey: `offer-paused:${id}:3` });
    const link = new URL(String(mail?.payload.link)).searchParams.get("lien") ?? "";
    expect(openOfferLink(link)).toMatchObject({ purpose: "resume-offer", listingId: id, round: 3 });
  });

  test("a suspended author is neither asked nor told, and the offer is paused all the same", async () => {
    const author = await insertMember(
      base.db,
      { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] },
      { suspendedAt: NOW },
    );
    const offer = { kind: "offer", capacity: 1, expiresAt: inDays(-1) } as const;
    const id = await insertListing(base.db, { city: a, author }, offer);
    expect(await confirmOffers(base.db, NOW)).toEqual({ asked: 0, paused: 1 });
    expect(await stored(id)).toMatchObject({ status: "paused" });
    expect(await mails()).toEqual([]);
    await base.db.delete(listings).where(eq(listings.authorId, author.id));
    await base.db.delete(memberships).where(eq(memberships.id, author.id));
  });
});

test("the mail leaves, says the day, and forgets the link that it carried", async () => {
  const smtp = await startSmtpServer();
  const mailer = createMailer({
    smtpUrl: smtp.url,
    mailFrom: "a@entraide.example",
    baseUrl: "https://entraide.example",
  });
  await newOffer(a, 3);
  await confirmOffers(base.db, NOW);
  const [mail] = await mails();
  await drainOutbox(drainContext({ db: base.db, mailer, now: NOW }), a.id);
  mailer.close();
  await smtp.close();
  const [sent] = smtp.received;
  expect(sent?.mail.subject).toBe("Votre offre est-elle toujours disponible\u00a0?");
  expect(sent?.mail.text).toContain("mardi 1 décembre");
  expect(sent?.mail.text).toContain(String(mail?.payload.link));
  expect((await mails())[0]).toMatchObject({ payload: {}, sentAt: NOW });
});
