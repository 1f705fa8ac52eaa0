import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { examineNewest } from "#db/queries/listings-browse.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { orderListings } from "#lib/listings/listing-sort.ts";
import { cleanSearch } from "#lib/listings/search-text.ts";
import { meantWords } from "#lib/search/search-terms.ts";
import { mayCorrect } from "#lib/server/listings/limit-corrections.ts";
import { resolveSearch } from "#lib/server/listings/resolve-search.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const TODAY = { date: "2026-11-24", isoWeekday: 2 };
let database: TestDatabase;
let a: TestCity;
let b: TestCity;
const titles = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  const post = async (city: TestCity, title: string, category: "printing" | "pets" | "other" | "repair", body = "") =>
    titles.set(await insertListing(database.db, { city }, { title, body, category }), title);
  await post(a, "J’ai du papier et de l’encre", "printing");
  await post(a, "J’imprime vos attestations", "printing");
  await post(a, "Un dossier à préparer", "other", "Il faut imprimer une attestation à la mairie.");
  await post(a, "Cours de guitare pour débutants", "other");
  await post(a, "Promener le chien d’une voisine", "pets");
  await post(a, "Réparer les vélos des enfants", "repair");
  await post(a, "Monter deux étagères en forêt", "repair");
  await post(b, "Guitare et imprimante de la ville B", "printing");
});
afterAll(() => database.close());

const always = async () => true;

async function search(typed: string, city = a) {
  const terms = await resolveSearch(database.db, city.id, cleanSearch(typed) ?? "", always);
  const context = { quartierId: null, today: TODAY, terms };
  const found = await examineNewest(database.db, { cityId: city.id, now: new Date(), filter: NO_FILTER, context });
  return { titles: orderListings(found, "best", null).map(({ id }) => titles.get(id)), meant: meantWords(terms) };
}

describe("a search in the listings of a city", () => {
  it("finds a category by what people call it, the words first", async () => {
    expect((await search("imprimer une attestation")).titles).toEqual([
      "J’imprime vos attestations",
      "Un dossier à préparer",
      "J’ai du papier et de l’encre",
    ]);
  });

  it.each([
    ["velo", "Réparer les vélos des enfants"],
    ["VÉLOS", "Réparer les vélos des enfants"],
    ["étagère", "Monter deux étagères en forêt"],
    ["etageres foret", "Monter deux étagères en forêt"],
    ["guit", "Cours de guitare pour débutants"],
    ["la forêt", "Monter deux étagères en forêt"],
  ])("does not mind accents, capitals, plurals, nor an unfinished word: %s", async (typed, title) => {
    expect((await search(typed)).titles).toEqual([title]);
  });

  it("understands a spelling mistake, and says so", async () => {
    expect(await search("imprimmante")).toMatchObject({ meant: ["imprimante"] });
    expect((await search("imprimmante")).titles).toContain("J’ai du papier et de l’encre");
    expect(await search("guittare")).toEqual({ titles: ["Cours de guitare pour débutants"], meant: ["guitare"] });
    expect((await search("chein")).titles).toEqual(["Promener le chien d’une voisine"]);
  });

  it("takes no word of another city for what was meant", async () => {
    expect((await search("forret", b)).meant).toEqual([]);
    expect((await search("guitare", b)).titles).toEqual(["Guitare et imprimante de la ville B"]);
  });

  it.each(["'guitare'", '"guitare" &', "!(guitare:*) <-> | \\", "\u0000guitare\u0000", "guitare ".repeat(1250)])(
    "reads operators, quotes and hidden characters as spaces: %j",
    async (typed) => {
      expect((await search(typed)).titles).toEqual(["Cours de guitare pour débutants"]);
    },
  );

  it.each([
    "\\ ' \" & | ! ( ) <-> :* % _",
    "'; drop table listings; --",
    "x".repeat(10_000),
    "🙂 \ud800 \u202e",
    "le la",
  ])("finds nothing for what says nothing: %j", async (typed) => {
    const terms = await resolveSearch(database.db, a.id, cleanSearch(typed) ?? "", always);
    const none = { quartierId: null, today: TODAY, terms };
    const found = await examineNewest(database.db, { cityId: a.id, now: new Date(), filter: NO_FILTER, context: none });
    expect(found.length === 0 || terms.words.length === 0).toBe(true);
  });
});

describe("the search for what was meant", () => {
  const meant = async (typed: string, mayLookUp: () => Promise<boolean>) =>
    meantWords(await resolveSearch(database.db, a.id, typed, mayLookUp));

  it("looks through the titles for two words at most", async () => {
    expect(await meant("guittare forrêt voisinne", always)).toEqual(["guitare", "foret"]);
  });

  it("is not allowed or refused where the catalogue knows", async () => {
    const asked = vi.fn(always);
    expect(await meant("imprimmante velo", asked)).toEqual(["imprimante"]);
    expect(asked).not.toHaveBeenCalled();
  });

  it("is left out for whoever asks too much, but for what the catalogue knows", async () => {
    expect(await meant("imprimmante guittare", async () => false)).toEqual(["imprimante"]);
  });
});

describe("the limit of corrections", () => {
  const now = new Date("2026-11-24T15:26:00Z");

  it("is each network's own, and generous", async () => {
    const allowed = [];
    for (let n = 0; n < 121; n++) allowed.push(await mayCorrect("203.0.113.7", now));
    expect(allowed.slice(0, 120)).not.toContain(false);
    expect(allowed[120]).toBe(false);
    expect(await mayCorrect("203.0.113.8", now)).toBe(true);
    expect(await mayCorrect("direct", now)).toBe(true);
    expect(await mayCorrect("203.0.113.7", new Date(now.getTime() + 60_000))).toBe(true);
  });
});
