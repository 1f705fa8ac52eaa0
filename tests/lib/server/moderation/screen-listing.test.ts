import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_MODERATION, type ModerationSettings } from "#lib/cities/moderation-settings.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { type ScreenedText, screenListing } from "#lib/server/moderation/screen-listing.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;
const BODY = "Une armoire en pin à monter samedi, les outils sont sur place et la notice est claire.";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  city = await cityOf(base.db, a);
});
afterAll(() => base.close());
// Texts of one test are no duplicates of those of another.
afterEach(() => base.db.update(listings).set({ status: "expired" }));

const newMember = (overrides: object = {}): Promise<TestMember> =>
  insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] }, overrides);

/** Somebody whose first listing is long ago. */
async function knownMember(): Promise<TestMember> {
  const author = await newMember();
  const createdAt = new Date(NOW.getTime() - 100 * DAY_MS);
  await insertListing(
    base.db,
    { city: a, author },
    { title: "Trier mes photos", body: "", createdAt, status: "expired" },
  );
  return author;
}

const text = (author: TestMember, changes: Partial<ScreenedText> = {}): ScreenedText => ({
  authorId: author.id,
  listingId: null,
  kind: "request",
  category: "repair",
  title: "Monter un meuble",
  body: BODY,
  ...changes,
});
const screen = (asked: ScreenedText, settings: Partial<ModerationSettings> = {}) => {
  const moderation = { ...DEFAULT_MODERATION, ...settings };
  return screenListing(base.db, { ...city, settings: { ...city.settings, moderation } }, asked, NOW);
};
const codesOf = async (asked: ScreenedText) => (await screen(asked)).findings.map(({ code }) => code);

describe("what the rules say of a text", () => {
  test("is nothing of a clean one by somebody known", async () => {
    expect(await screen(text(await knownMember()))).toEqual({ findings: [], risk: 0, route: "publish" });
  });

  test("is that it is a first one, of somebody new", async () => {
    const screened = await screen(text(await newMember()));
    expect(screened).toMatchObject({ findings: [{ code: "new_author" }], risk: 15, route: "publish_and_review" });
  });

  test("is where a telephone number stands; with an address beside it a moderator reads first", async () => {
    const author = await knownMember();
    const title = "Monter un meuble, 06 39 98 12 34";
    expect(await screen(text(author, { title }))).toMatchObject({
      findings: [{ code: "contact_phone", spans: [{ field: "title", text: "06 39 98 12 34" }] }],
      route: "publish_and_review",
    });
    const body = "Ou par e-mail : claude@exemple.fr";
    expect(await screen(text(author, { title, body }))).toMatchObject({ route: "review_first" });
  });
});

describe("who wrote it", () => {
  test("weighs less of somebody whom the city has verified", async () => {
    const author = await newMember({ verifiedHelperAt: NOW });
    expect(await screen(text(author))).toMatchObject({ risk: 0, route: "publish" });
  });

  test("weighs less after five exchanges done, on either side", async () => {
    const author = await knownMember();
    const [other] = a.neighbours;
    const done = { cityId: a.id, status: "done" as const, week: weekOf(NOW, a.timeZone), acceptedAt: NOW };
    const ended = { proposedBy: "helper" as const, expiresAt: NOW, endedAt: NOW, outcome: "helped" as const };
    for (const count of [0, 1, 2, 3, 4]) {
      const sides =
        count % 2 ? { helperId: author.id, beneficiaryId: other.id } : { helperId: other.id, beneficiaryId: author.id };
      await base.db.insert(exchanges).values({ ...done, ...ended, ...sides, id: crypto.randomUUID() });
    }
    expect(await screen(text(author, { category: "childcare" }))).toMatchObject({ risk: 0 });
    expect(await screen(text(await knownMember(), { category: "childcare" }))).toMatchObject({ risk: 15 });
  });

  test("weighs more for a year after something of theirs was removed, unless an appeal set that aside", async () => {
    const removed = async (decision: object) => {
      const author = await knownMember();
      await judgedCase(base.db, author, { decision });
      return (await screen(text(author))).risk;
    };
    expect(await removed({ action: "remove" })).toBe(20);
    expect(await removed({ action: "keep" })).toBe(0);
    expect(await removed({ action: "remove", state: "reversed" })).toBe(0);
    expect(await removed({ action: "remove", decidedAt: new Date(NOW.getTime() - 366 * DAY_MS) })).toBe(0);
  });
});

describe("what was written before", () => {
  test("by the author counts while it is there, was closed or was removed; not what found its end", async () => {
    const same = { title: "Monter un meuble", body: BODY };
    const withOne = async (status: object) => {
      const author = await knownMember();
      await insertListing(
        base.db,
        { city: a, author },
        { ...same, createdAt: new Date(NOW.getTime() - 20 * DAY_MS), ...status },
      );
      return codesOf(text(author));
    };
    expect(await withOne({ status: "closed" })).toEqual(["duplicate"]);
    expect(await withOne({ status: "fulfilled" })).toEqual([]);
    expect(await withOne({ status: "published", createdAt: new Date(NOW.getTime() - 31 * DAY_MS) })).toEqual([]);
    expect(await withOne({ kind: "offer", capacity: 1, urgency: "flexible" })).toEqual([]);
    expect(await withOne({ status: "published" })).toEqual(["duplicate"]);
  });

  test("is not the listing itself", async () => {
    const author = await knownMember();
    const listingId = await insertListing(base.db, { city: a, author }, { title: "Monter un meuble", body: BODY });
    expect(await codesOf(text(author, { listingId }))).toEqual([]);
  });

  test("by somebody else is found by its words, in this city alone", async () => {
    const others = {
      title: "Accorder une contrebasse",
      body: "Une vieille contrebasse fabriquée à Mirecourt, les chevilles glissent un peu et la table vibre.",
    };
    await insertListing(base.db, { city: b, author: b.members.resident }, others);
    expect(await codesOf(text(await knownMember(), others))).toEqual([]);
    await insertListing(base.db, { city: a }, others);
    expect(
      await codesOf(text(await knownMember(), { ...others, body: others.body.replace("vieille", "ancienne") })),
    ).toEqual(["duplicate"]);
  });

  test("is much, from the fourth of a day on, but not when an older one is edited", async () => {
    const author = await knownMember();
    const titles = ["Arroser mes tomates", "Lire une lettre", "Porter un colis"];
    for (const title of titles) await insertListing(base.db, { city: a, author }, { title, body: "" });
    expect(await codesOf(text(author))).toEqual(["too_many"]);
    const createdAt = new Date(NOW.getTime() - 2 * DAY_MS);
    const listingId = await insertListing(base.db, { city: a, author }, { title: "Coudre un ourlet", createdAt });
    await insertListing(base.db, { city: a, author }, { title: "Tailler une haie", body: "" });
    expect(await codesOf(text(author, { listingId }))).toEqual([]);
  });
});

describe("what the city decides", () => {
  test("switches rules off, and lets an old version be on trial", async () => {
    const author = await newMember();
    const asked = text(author, { title: "Monter un meuble, 06 39 98 12 34" });
    expect(await screen(asked, { rules: { new_author: 0, contact_phone: 0 } })).toMatchObject({
      findings: [],
      route: "publish",
    });
    const tried = await screen(asked, { rules: { new_author: 0, contact_phone: 1 } });
    expect(tried).toMatchObject({ findings: [{ code: "contact_phone", onTrial: true }], risk: 0, route: "publish" });
  });

  test("reads everything before, or nothing", async () => {
    const author = await knownMember();
    expect(await screen(text(author), { mode: "before" })).toMatchObject({ route: "review_first" });
    const worst = text(author, { title: "06 39 98 12 34, claude@exemple.fr" });
    expect(await screen(worst, { mode: "after" })).toMatchObject({ route: "publish_and_review" });
  });
});

test("somebody of another city is no author here", async () => {
  await expect(screen(text(b.members.resident))).rejects.toThrow("no author");
  expect(await base.db.select().from(memberships).where(eq(memberships.id, b.members.resident.id))).toHaveLength(1);
});
