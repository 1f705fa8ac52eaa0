import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { listingDrafts, listingEvents, listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { idempotencyKeys, memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { MAX_LISTINGS_A_DAY, MAX_OPEN_LISTINGS } from "#lib/listings/publishing-limits.ts";
import { draftSecretHash } from "#lib/server/listings/draft-cookie.ts";
import { loadDraft } from "#lib/server/listings/load-draft.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { cityOf, OFFER_ANSWERS, REQUEST_ANSWERS, saveWholeDraft } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
const DAY_MS = 86_400_000;

let database: TestDatabase;
let a: TestCity;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  const both = await twoCities(database.db);
  a = both.a;
  city = await cityOf(database.db, a);
});
afterAll(() => database.close());

const newMember = (quartier = a.quartiers[0]): Promise<TestMember> =>
  insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier });

/** Gives the id of the draft. */
async function draftOf(member: TestMember, changes: object = {}, now = NOW): Promise<string> {
  const answers = { kind: "request", quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS, ...changes } as const;
  return saveWholeDraft(city, { cityId: a.id, memberId: member.id, secretHash: null }, answers, now);
}

const publication = (key: string, secretHash: string | null = null) => ({ key, secretHash, locale: "fr" }) as const;
const listingsOf = (member: TestMember) =>
  database.db
    .select()
    .from(listings)
    .where(and(eq(listings.cityId, a.id), eq(listings.authorId, member.id)));
async function rowsOf(member: TestMember) {
  const mine = { cityId: a.id, memberId: member.id };
  const [keys, drafts, mails] = await Promise.all([
    database.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.memberId, mine.memberId)),
    database.db.select().from(listingDrafts).where(eq(listingDrafts.memberId, mine.memberId)),
    database.db.select().from(outbox).where(eq(outbox.recipient, member.email)),
  ]);
  return { listings: (await listingsOf(member)).length, keys: keys.length, drafts: drafts.length, mails: mails.length };
}

describe("publishing a draft", () => {
  test("writes the listing, its history, a mail and the jobs, and forgets the draft", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    const { listingId } = await publishListing(member, publication(draft), NOW);
    const [listing] = await listingsOf(member);
    expect(listing).toMatchObject({
      id: listingId,
      status: "published",
      title: REQUEST_ANSWERS.title,
      version: 1,
      capacity: null,
      publishedAt: NOW,
      expiresAt: new Date(NOW.getTime() + 60 * DAY_MS),
    });
    const events = await database.db.select().from(listingEvents).where(eq(listingEvents.listingId, listingId));
    expect(events).toMatchObject([
      { action: "publish", fromStatus: "draft", toStatus: "published", actorId: member.id },
    ]);
    const mails = await database.db.select().from(outbox).where(eq(outbox.recipient, member.email));
    expect(mails).toMatchObject([
      { kind: "listing-published", cityId: a.id, payload: { title: REQUEST_ANSWERS.title } },
    ]);
    expect(mails[0]?.payload.link).toContain(`/${a.slug}/mes-annonces/${listingId}`);
    const jobs = await database.db.execute(sql`select data from pgboss.job where name = 'match-listing'`);
    expect(jobs.map(({ data }) => data)).toContainEqual({ cityId: a.id, listingId });
    expect(await rowsOf(member)).toMatchObject({ listings: 1, drafts: 0 });
  });

  test("matches at once, so that the next page can show who could help", async () => {
    const helper = await newMember();
    const offered = await draftOf(helper, { ...OFFER_ANSWERS, kind: "offer" });
    const offer = await publishListing(helper, publication(offered), NOW);
    const asker = await newMember();
    const draft = await draftOf(asker);
    const request = await publishListing(asker, publication(draft), NOW);
    const pairs = await database.db.select().from(matches).where(eq(matches.requestId, request.listingId));
    expect(pairs.map(({ offerId }) => offerId)).toContain(offer.listingId);
  });

  test("stands at home in one's own quartier, and in the middle of any other one", async () => {
    const home = { lng: a.quartiers[0].centre.lng + 0.004, lat: a.quartiers[0].centre.lat + 0.003 };
    const member = await newMember();
    await database.db
      .update(memberships)
      .set({ home: { x: home.lng, y: home.lat } })
      .where(and(eq(memberships.cityId, a.id), eq(memberships.id, member.id)));
    const draft = await draftOf(member);
    await publishListing(member, publication(draft), NOW);
    const [near] = await listingsOf(member);
    expect(near).toMatchObject({ location: { x: home.lng, y: home.lat }, cell: cellOf(home, 9) });
    const elsewhere = await draftOf(member, { quartier: a.quartiers[2].slug });
    const { listingId } = await publishListing(member, publication(elsewhere), NOW);
    const far = (await listingsOf(member)).find(({ id }) => id === listingId);
    const { centre, id } = a.quartiers[2];
    expect(far).toMatchObject({ quartierId: id, location: { x: centre.lng, y: centre.lat }, cell: cellOf(centre, 9) });
  });

  test("takes the draft of the member's browser, and of no other one", async () => {
    const secretHash = draftSecretHash("a browser");
    const draft = await saveWholeDraft(
      city,
      { cityId: a.id, memberId: null, secretHash },
      { kind: "request", quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS },
      NOW,
    );
    const stranger = await newMember();
    await expect(publishListing(stranger, publication(draft, draftSecretHash("another")), NOW)).rejects.toMatchObject({
      code: "not-found",
    });
    const member = await newMember();
    await publishListing(member, publication(draft, secretHash), NOW);
    expect(await rowsOf(member)).toMatchObject({ listings: 1, drafts: 0 });
    await expect(publishListing(stranger, publication(draft, secretHash), NOW)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a form sent again", () => {
  test("gives the first result", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    const form = publication(draft);
    const first = await publishListing(member, form, NOW);
    expect(await publishListing(member, form, new Date(NOW.getTime() + 60_000))).toEqual(first);
    expect(await rowsOf(member)).toEqual({ listings: 1, keys: 1, drafts: 0, mails: 1 });
  });

  test("twenty times at the same moment makes one listing", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    const form = publication(draft);
    const results = await Promise.all(Array.from({ length: 20 }, () => publishListing(member, form, NOW)));
    expect(new Set(results.map(({ listingId }) => listingId)).size).toBe(1);
    expect(await rowsOf(member)).toEqual({ listings: 1, keys: 1, drafts: 0, mails: 1 });
  });

  test("with the draft of somebody else publishes nothing", async () => {
    const [one, two] = [await newMember(), await newMember()];
    const form = publication(await draftOf(one));
    await draftOf(two);
    await expect(publishListing(two, form, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await rowsOf(two)).toEqual({ listings: 0, keys: 0, drafts: 1, mails: 0 });
  });
});

describe("another draft, begun before signing in or on another machine,", () => {
  test("is neither lost nor published with the one that was read", async () => {
    const member = await newMember();
    await draftOf(member, { title: "Promener mon chien le matin" });
    const secretHash = draftSecretHash(uuidv7());
    const read = await saveWholeDraft(
      city,
      { cityId: a.id, memberId: null, secretHash },
      { kind: "request", quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS },
      new Date(NOW.getTime() + 1000),
    );
    const form = publication(read, secretHash);
    await publishListing(member, form, NOW);
    await publishListing(member, form, NOW);
    expect((await listingsOf(member)).map(({ title }) => title)).toEqual([REQUEST_ANSWERS.title]);
    const left = await loadDraft({ cityId: a.id, memberId: member.id, secretHash }, [], NOW);
    expect(left?.answers.title).toBe("Promener mon chien le matin");
  });

  test("that is too old is not published", async () => {
    const member = await newMember();
    const draft = await draftOf(member, {}, new Date(NOW.getTime() - 31 * DAY_MS));
    await expect(publishListing(member, publication(draft), NOW)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what is refused leaves nothing and keeps the draft", () => {
  test.each([
    ["a question without an answer", { title: undefined }],
    ["a day that has passed", { urgency: "dated", neededOn: "2026-11-23" }],
  ])("%s", async (_, changes) => {
    const member = await newMember();
    const complete = { kind: "request", quartier: a.quartiers[0].slug, ...REQUEST_ANSWERS };
    const answers = JSON.parse(JSON.stringify({ ...complete, ...changes }));
    const draft = uuidv7();
    await database.db
      .insert(listingDrafts)
      .values({ cityId: a.id, id: draft, memberId: member.id, answers, updatedAt: NOW });
    await expect(publishListing(member, publication(draft), NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await rowsOf(member)).toEqual({ listings: 0, keys: 0, drafts: 1, mails: 0 });
  });

  test("a quartier that is gone, at its field", async () => {
    const member = await newMember();
    const answers = { kind: "request", ...REQUEST_ANSWERS, quartier: "rasé" };
    const draft = uuidv7();
    await database.db
      .insert(listingDrafts)
      .values({ cityId: a.id, id: draft, memberId: member.id, answers, updatedAt: NOW });
    await expect(publishListing(member, publication(draft), NOW)).rejects.toMatchObject({
      field: "quartier",
      key: "quartier.unknown",
    });
    expect(await rowsOf(member)).toEqual({ listings: 0, keys: 0, drafts: 1, mails: 0 });
  });

  test("a category that the city has switched off since", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    const settings = (categoriesOff: string[]) =>
      database.db.update(cities).set({ settings: { categoriesOff } }).where(eq(cities.id, a.id));
    await settings(["shopping"]);
    const refused = await publishListing(member, publication(draft), NOW).catch((error: unknown) => error);
    await settings([]);
    expect(refused).toMatchObject({ code: "category-switched-off" });
    expect(await rowsOf(member)).toEqual({ listings: 0, keys: 0, drafts: 1, mails: 0 });
  });

  test("a failure of the very last write", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    await database.db.execute(
      sql`alter table outbox add constraint broken check (recipient <> ${sql.raw(`'${member.email}'`)})`,
    );
    const form = publication(draft);
    const failed = await publishListing(member, form, NOW).catch((error: unknown) => error);
    await database.db.execute(sql`alter table outbox drop constraint broken`);
    expect(failed).toBeInstanceOf(Error);
    expect(await rowsOf(member)).toEqual({ listings: 0, keys: 0, drafts: 1, mails: 0 });
    await publishListing(member, form, NOW);
    expect(await rowsOf(member)).toEqual({ listings: 1, keys: 1, drafts: 0, mails: 1 });
  });

  test("one open listing too many", async () => {
    const member = await newMember();
    const old = { createdAt: new Date(NOW.getTime() - 5 * DAY_MS) };
    for (let n = 0; n < MAX_OPEN_LISTINGS - 1; n++) {
      await insertListing(database.db, { city: a, author: member }, { ...old, status: n % 2 ? "paused" : "published" });
    }
    await insertListing(database.db, { city: a, author: member }, { ...old, status: "closed" });
    const draft = await draftOf(member);
    await publishListing(member, publication(draft), NOW);
    const another = await draftOf(member);
    await expect(publishListing(member, publication(another), NOW)).rejects.toMatchObject({
      code: "too-many-open-listings",
    });
    expect(await rowsOf(member)).toMatchObject({ drafts: 1, keys: 1 });
  });

  test("more than five in a day, closed ones too", async () => {
    const member = await newMember();
    for (let n = 0; n < MAX_LISTINGS_A_DAY; n++) {
      await insertListing(
        database.db,
        { city: a, author: member },
        { status: "closed", createdAt: new Date(NOW.getTime() - DAY_MS + 1000) },
      );
    }
    const draft = await draftOf(member);
    await expect(publishListing(member, publication(draft), NOW)).rejects.toMatchObject({
      code: "too-many-listings-today",
    });
    await publishListing(member, publication(draft), new Date(NOW.getTime() + 2000));
  });

  test("a member suspended meanwhile", async () => {
    const member = await newMember();
    const draft = await draftOf(member);
    await suspend(database.db, member, { at: NOW });
    await expect(publishListing(member, publication(draft), NOW)).rejects.toMatchObject({ code: "not-allowed" });
  });
});
