import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browse, countTraits, examineNewest, listCards, listNewest } from "#db/queries/listings-browse.ts";
import { countFacets } from "#lib/listings/facets.ts";
import { type ListingFilter, NO_FILTER, WHENS } from "#lib/listings/listing-filter.ts";
import { missedChoices } from "#lib/listings/listing-traits.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { insertRandomListings } from "#tests/support/random-listings.ts";

// A Saturday, so that "today", "this week" and "the weekend" differ.
const NOW = new Date("2031-03-01T12:00:00Z");
const TODAY = { date: "2031-03-01", isoWeekday: 6 };

let database: TestDatabase;
let a: TestCity;
let b: TestCity;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  await insertRandomListings(database.db, a, { seed: 7, count: 120 });
  await insertRandomListings(database.db, b, { seed: 8, count: 10 });
});
afterAll(() => database.close());

const browse = (filter: Partial<ListingFilter> = {}, rest: Partial<Browse> = {}): Browse => ({
  cityId: a.id,
  now: NOW,
  filter: { ...NO_FILTER, ...filter },
  context: { quartierId: a.quartiers.find(({ slug }) => slug === filter.quartier)?.id ?? null, today: TODAY },
  ...rest,
});

describe("a list of open listings", () => {
  it("counts by value what the list would show, and nothing of another city", async () => {
    const { counts, newest } = await countTraits(database.db, { cityId: a.id, now: NOW, today: TODAY });
    const { publishedAt } = (await listNewest(database.db, { ...browse(), limit: 1, offset: 0 }))[0] ?? {};
    expect(newest).toBe(Math.floor(Date.parse(publishedAt ?? "") / 1000));
    const filters: Partial<ListingFilter>[] = [
      {},
      { kind: "offer" },
      { remote: true, kind: "request" },
      { quartier: a.quartiers[1].slug },
      ...WHENS.map((when) => ({ when, quartier: a.quartiers[0].slug })),
    ];
    for (const filter of filters) {
      const shown = await listNewest(database.db, { ...browse(filter), limit: 1000, offset: 0 });
      expect(countFacets(counts, browse(filter).filter).total, JSON.stringify(filter)).toBe(shown.length);
    }
    expect(countFacets(counts, NO_FILTER).total).toBeGreaterThan(50);
  });

  it("passes in SQL what passes in the domain", async () => {
    const all = await examineNewest(database.db, browse());
    for (const when of WHENS)
      for (const remote of [false, true]) {
        const filter = { ...NO_FILTER, when, remote };
        const inDomain = all.filter((listing) => missedChoices(filter, listing).length === 0).map(({ id }) => id);
        const inSql = (await examineNewest(database.db, browse({ when, remote }))).map(({ id }) => id);
        expect(inSql).toEqual(inDomain);
        expect(inSql.length).toBeGreaterThan(0);
      }
  });

  it("shows nothing twice when something is published while its pages are turned", async () => {
    const { newest } = await countTraits(database.db, { cityId: a.id, now: NOW, today: TODAY });
    const until = new Date((newest + 1) * 1000);
    const page = (offset: number) => listNewest(database.db, { ...browse({}, { until }), limit: 10, offset });
    const first = await page(0);
    await insertListing(
      database.db,
      { city: a },
      { publishedAt: new Date(until.getTime() + 60_000), expiresAt: new Date("2031-06-01") },
    );
    const second = await page(10);
    const ids = [...first, ...second].map(({ id }) => id);
    expect(new Set(ids).size).toBe(20);
    expect(ids).toEqual(
      (await listNewest(database.db, { ...browse({}, { until }), limit: 20, offset: 0 })).map(({ id }) => id),
    );
  });

  it("draws cards in the order asked, and only open ones of this city", async () => {
    const mine = (await examineNewest(database.db, browse())).slice(0, 3).map(({ id }) => id);
    const [foreign] = await examineNewest(database.db, browse({}, { cityId: b.id }));
    const ids = [mine[2], foreign?.id, mine[0]].filter((id) => id !== undefined);
    const cards = await listCards(database.db, { cityId: a.id, now: NOW, ids });
    expect(cards.map(({ id }) => id)).toEqual([mine[2], mine[0]]);
    expect(await listCards(database.db, { cityId: a.id, now: NOW, ids: [] })).toEqual([]);
  });
});
