import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingDrafts } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import { pointText } from "#lib/geo/point.ts";
import type { PlaceAnswer } from "#lib/listings/exact-place.ts";
import { draftSecretHash } from "#lib/server/listings/draft-cookie.ts";
import { loadDraft } from "#lib/server/listings/load-draft.ts";
import { deleteDraft, saveDraft } from "#lib/server/listings/save-draft.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY_MIN = 24 * 60;

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
let otherCity: City;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  city = await cityOf(database.db, a);
  otherCity = await cityOf(database.db, b);
});
afterAll(() => database.close());

const newMember = (): Promise<TestMember> =>
  insertMember(database.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const memberHolder = ({ id }: { id: string }, secretHash: string | null = null) => ({
  cityId: a.id,
  memberId: id,
  secretHash,
});
const visitor = () => ({ cityId: a.id, memberId: null, secretHash: draftSecretHash(uuidv7()) });
const begin = { kind: "request", step: "category", answers: { category: "shopping" } } as const;
const title = { kind: "request", step: "title", answers: { title: "Faire mes courses", body: "" } } as const;

describe("a draft", () => {
  test("grows step by step and is found again by its holder alone", async () => {
    const [mine, other] = [await newMember(), await newMember()];
    await saveDraft(city, memberHolder(mine), begin, NOW);
    await saveDraft(city, memberHolder(mine), title, later(1));
    const draft = await loadDraft(memberHolder(mine), [], later(2));
    expect(draft?.answers).toEqual({ kind: "request", category: "shopping", title: "Faire mes courses", body: "" });
    expect(draft?.updatedAt).toEqual(later(1));
    expect(await loadDraft(memberHolder(other), [], later(2))).toBeNull();
    expect(await loadDraft({ ...memberHolder(mine), cityId: b.id }, [], later(2))).toBeNull();
    expect(await loadDraft(null, [], NOW)).toBeNull();
  });

  test("of a visitor opens with their secret only, and the secret itself is not stored", async () => {
    const secret = "x".repeat(43);
    const holder = { cityId: a.id, memberId: null, secretHash: draftSecretHash(secret) };
    await saveDraft(city, holder, begin, NOW);
    expect(await loadDraft(holder, [], NOW)).not.toBeNull();
    expect(await loadDraft(visitor(), [], NOW)).toBeNull();
    const rows = await database.db.select().from(listingDrafts);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("of a visitor becomes a member's in the same browser, and then opens to nobody else", async () => {
    const member = await newMember();
    const anonymous = visitor();
    await saveDraft(city, anonymous, begin, NOW);
    const signedIn = memberHolder(member, anonymous.secretHash);
    expect((await loadDraft(signedIn, [], later(1)))?.answers.category).toBe("shopping");
    await saveDraft(city, signedIn, title, later(2));
    expect(await loadDraft(anonymous, [], later(3))).toBeNull();
    expect((await loadDraft(memberHolder(member), [], later(3)))?.answers.title).toBe("Faire mes courses");
    const thief = memberHolder(await newMember(), anonymous.secretHash);
    expect(await loadDraft(thief, [], later(3))).toBeNull();
  });

  test("is not taken over with another browser's secret", async () => {
    await saveDraft(city, visitor(), begin, NOW);
    const signedIn = memberHolder(await newMember(), visitor().secretHash);
    expect(await loadDraft(signedIn, [], later(1))).toBeNull();
    expect(await saveDraft(city, signedIn, title, later(1))).not.toHaveProperty("category");
  });

  test("that is gone or too old begins anew with what was just written", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    const months = later(31 * DAY_MIN);
    expect(await saveDraft(city, holder, title, months)).toEqual({ kind: "request", ...title.answers });
    expect((await loadDraft(holder, [], months))?.answers.title).toBe("Faire mes courses");
    await deleteDraft(holder, months);
    expect(await saveDraft(city, holder, title, months)).toEqual({ kind: "request", ...title.answers });
  });

  test("whose category the city switched off meanwhile keeps all the rest", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    await saveDraft(city, holder, title, later(1));
    expect(await loadDraft(holder, ["shopping"], later(2))).toMatchObject({
      answers: { kind: "request", ...title.answers },
      switchedOff: "shopping",
      photos: [],
      updatedAt: later(1),
    });
    expect((await loadDraft(holder, ["sewing"], later(2)))?.switchedOff).toBeNull();
  });

  test("of the other kind is begun anew", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    await saveDraft(city, holder, title, later(1));
    const offer = { ...begin, kind: "offer" } as const;
    expect(await saveDraft(city, holder, offer, later(2))).toEqual({ kind: "offer", category: "shopping" });
    await expect(saveDraft(city, holder, title, later(3))).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect((await loadDraft(holder, [], later(4)))?.answers.kind).toBe("offer");
  });

  test("is forgotten on demand and after 30 days", async () => {
    const [kept, gone] = [visitor(), visitor()];
    await saveDraft(city, kept, begin, NOW);
    await saveDraft(city, gone, begin, NOW);
    await deleteDraft(gone, NOW);
    expect(await loadDraft(gone, [], NOW)).toBeNull();
    expect(await loadDraft(kept, [], later(30 * DAY_MIN - 1))).not.toBeNull();
    expect(await loadDraft(kept, [], later(30 * DAY_MIN + 1))).toBeNull();
  });
});

describe("an answer that only the city can judge", () => {
  const where = (quartier: string, place: PlaceAnswer = null, proposed = false) =>
    ({ kind: "request", step: "where", answers: {}, where: { quartier, place, proposed } }) as const;
  const when = (neededOn: string) =>
    ({ kind: "request", step: "when", answers: { urgency: "dated", neededOn } }) as const;

  test("a quartier that does not exist, or is another city's, is refused and nothing is kept", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    for (const slug of ["nowhere", b.quartiers[0].slug]) {
      await expect(saveDraft(city, holder, where(slug), NOW)).rejects.toMatchObject({
        field: "quartier",
        key: "quartier.unknown",
      });
    }
    expect((await loadDraft(holder, [], NOW))?.answers).toEqual({ kind: "request", category: "shopping" });
    expect((await saveDraft(city, holder, where(a.quartiers[1].slug), NOW)).quartier).toBe(a.quartiers[1].slug);
  });

  test("a point outside the city is refused; one in another quartier than the chosen one is asked about once", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    const [west, middle, east] = a.quartiers;
    const outside = { lng: west.centre.lng - 0.1, lat: west.centre.lat };
    await expect(saveDraft(city, holder, where(west.slug, outside), NOW)).rejects.toMatchObject({
      field: "place",
      key: "place.outside",
    });
    await expect(saveDraft(city, holder, where(west.slug, b.quartiers[0].centre), NOW)).rejects.toMatchObject({
      key: "place.outside",
    });
    const asked = where(east.slug, middle.centre);
    await expect(saveDraft(city, holder, asked, NOW)).rejects.toMatchObject({
      field: "quartier",
      key: "quartier.proposed",
      values: { quartier: middle.slug, proposed: pointText(middle.centre) },
    });
    expect((await loadDraft(holder, [], NOW))?.answers.point).toBeUndefined();
    const confirmed = await saveDraft(city, holder, where(middle.slug, middle.centre, true), NOW);
    expect(confirmed).toMatchObject({ quartier: middle.slug, point: middle.centre });
  });

  test("a place is kept with its quartier, tells the quartier when none is chosen, and is forgotten with another", async () => {
    const holder = visitor();
    await saveDraft(city, holder, begin, NOW);
    const [west, , east] = a.quartiers;
    expect(await saveDraft(city, holder, where("", west.centre), NOW)).toMatchObject({ quartier: west.slug });
    expect(await saveDraft(city, holder, where(west.slug, "kept"), NOW)).toMatchObject({ point: west.centre });
    expect(await saveDraft(city, holder, where(east.slug, "kept"), NOW)).toMatchObject({
      quartier: east.slug,
      point: null,
    });
  });

  test("a category that the city switched off", async () => {
    const strict = { ...city, settings: { ...city.settings, categoriesOff: ["shopping"] } };
    await expect(saveDraft(strict, visitor(), begin, NOW)).rejects.toMatchObject({ key: "category.switched-off" });
  });

  test("a day is past or not by the clocks of its own city", async () => {
    const evening = new Date("2026-11-24T21:30:00Z");
    const here = visitor();
    await saveDraft(city, here, begin, evening);
    expect((await saveDraft(city, here, when("2026-11-24"), evening)).neededOn).toBe("2026-11-24");
    const there = { ...visitor(), cityId: b.id };
    await saveDraft(otherCity, there, begin, evening);
    await expect(saveDraft(otherCity, there, when("2026-11-24"), evening)).rejects.toMatchObject({
      field: "neededOn",
      key: "neededOn.past",
    });
    await expect(saveDraft(city, here, when("2027-03-01"), evening)).rejects.toMatchObject({ key: "neededOn.too-far" });
  });
});
