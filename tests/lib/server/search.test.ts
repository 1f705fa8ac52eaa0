import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCityBySlug, listQuartiers } from "#db/queries/cities.ts";
import { listSavedSearches } from "#db/queries/saved-searches.ts";
import { listings } from "#db/schema/listings.ts";
import { SEED_TEXTS } from "#db/seed/texts/seed-texts.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { matchesSearch } from "#lib/search/matches-search.ts";
import { saveSearchSchema } from "#lib/search/saved-search.schema.ts";
import { MAX_SAVED_SEARCHES } from "#lib/search/saved-search.ts";
import { loadFilterContext } from "#lib/server/listings/load-filter-context.ts";
import { changeSavedSearch, removeSavedSearch } from "#lib/server/search/change-saved-search.ts";
import { listNewMatches, loadSavedSearches, openSavedSearch } from "#lib/server/search/load-saved-searches.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
let quartiers: QuartierWithBoundary[];
let member: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  city = (await findCityBySlug(database.db, a.slug)) as City;
  quartiers = await listQuartiers(database.db, a.id);
  member = a.members.resident;
});
afterAll(() => database.close());

const bikes: ListingFilter = { ...NO_FILTER, q: "vélo", kind: "offer" };
const kept = (owner: TestMember) => listSavedSearches(database.db, { cityId: owner.cityId, memberId: owner.id });

describe("the searches that a member keeps", () => {
  it("come back as they were kept, with what is new since they last looked", async () => {
    const before = new Date(Date.now() - 60_000);
    const id = await saveSearch(member, { name: "Vélos", alert: "daily", filter: bikes }, before);
    const by = { city: a, author: a.neighbours[0] };
    await insertListing(database.db, by, { kind: "offer", title: "Réparer des vélos" });
    await insertListing(database.db, by, {
      kind: "offer",
      title: "Un vieux vélo",
      publishedAt: new Date(before.getTime() - 1),
    });
    await insertListing(database.db, { city: a }, { kind: "offer", title: "Mon propre vélo" });
    await insertListing(database.db, { city: b }, { kind: "offer", title: "Un vélo de la ville B" });
    const [search] = await loadSavedSearches(city, quartiers, member, new Date());
    expect(search).toMatchObject({ id, name: "Vélos", alert: "daily", filter: bikes, fresh: 1 });
    expect(await openSavedSearch(member, id, new Date())).toEqual(bikes);
    expect((await loadSavedSearches(city, quartiers, member, new Date()))[0]?.fresh).toBe(0);
  });

  it("are nobody else's to see, open, change or delete, in this city or another", async () => {
    const id = await saveSearch(member, { name: "À moi", alert: "none", filter: NO_FILTER }, new Date());
    for (const other of [a.neighbours[0], a.members.admin, b.members.resident]) {
      expect(await openSavedSearch(other, id, new Date())).toBeNull();
      await expect(changeSavedSearch(other, { id, name: "Volée", alert: "daily" })).rejects.toMatchObject({
        code: "not-found",
      });
      await removeSavedSearch(other, id);
      expect(await kept(other)).toEqual([]);
    }
    expect(await openSavedSearch(member, "x' or 1=1", new Date())).toBeNull();
    await changeSavedSearch(member, { id, name: "Toujours à moi", alert: "weekly" });
    expect((await kept(member)).find((search) => search.id === id)).toMatchObject({
      name: "Toujours à moi",
      alert: "weekly",
    });
    await removeSavedSearch(member, id);
    expect((await kept(member)).some((search) => search.id === id)).toBe(false);
  });

  it("are twenty at most, even when many come at once", async () => {
    const owner = a.neighbours[1];
    const many = Array.from({ length: MAX_SAVED_SEARCHES + 5 }, (_, index) =>
      saveSearch(owner, { name: `Recherche ${index}`, alert: "none", filter: NO_FILTER }, new Date()),
    );
    const results = await Promise.allSettled(many);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(5);
    expect(await kept(owner)).toHaveLength(MAX_SAVED_SEARCHES);
  });

  it("are read from a form with the filter of the list, and nothing unknown of it", () => {
    const form = { searchName: " Vélos ", alert: "daily", q: "vélo", kind: "offer", extra: "1" };
    expect(saveSearchSchema.parse(form)).toEqual({ searchName: "Vélos", alert: "daily", ...bikes });
    for (const wrong of [{ alert: "hourly" }, { searchName: "" }, { kind: "gift" }, { q: "x".repeat(201) }])
      expect(saveSearchSchema.safeParse({ ...form, ...wrong }).success).toBe(false);
  });
});

describe("whether a listing is one that a search looks for", () => {
  const searches = ["imprimer", "vélo", "jardin", "courses", "guitare", "robinet", "devoirs de maths", "imprimmante"];
  const choices: Partial<ListingFilter>[] = [
    {},
    { kind: "offer" },
    { when: "weekend" },
    { remote: true },
    { category: "homework" },
  ];

  it("is the same for one listing in the domain and for all of them in the database", async () => {
    const now = new Date();
    const author = a.neighbours[0];
    const since = new Date(now.getTime() - 60_000);
    await database.db.delete(listings).where(and(eq(listings.cityId, a.id)));
    for (const category of CATEGORY_KEYS)
      for (const { kind, title, body, remote } of SEED_TEXTS[category].slice(0, 8))
        await insertListing(
          database.db,
          { city: a, author },
          {
            kind,
            category,
            title: title.replaceAll("{quartier}", "Battant"),
            body: body.slice(0, 1500),
            remote: remote ?? false,
          },
        );
    const all = await database.db.select().from(listings).where(eq(listings.cityId, a.id));
    const today = localDay(now, city.timeZone);
    for (const [index, q] of [null, ...searches].entries()) {
      const filter = { ...NO_FILTER, ...choices[index % choices.length], q };
      const { terms = null } = await loadFilterContext(city, quartiers, filter, now);
      const inDomain = all
        .filter((listing) => matchesSearch({ filter, terms }, { ...listing, quartier: a.quartiers[0].slug }, today))
        .map(({ title }) => title);
      const asked = { city, quartiers, member, filter };
      const inSql = (await listNewMatches(database.db, asked, since, now, 1000)).map(({ title }) => title);
      expect(inSql.sort(), JSON.stringify(filter)).toEqual(inDomain.sort());
    }
  });
});
