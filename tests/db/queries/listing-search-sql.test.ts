import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { examineNewest, listCards, listNewest } from "#db/queries/listings-browse.ts";
import { listRareWords, listTitlesLike } from "#db/queries/word-hits.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { searchTerms } from "#lib/search/search-terms.ts";
import { searchWords } from "#lib/search/search-words.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const TODAY = { date: "2026-11-24", isoWeekday: 2 };
const COPIES = 8_000;
let database: TestDatabase;
let a: TestCity;

/** Thousands of listings, by one statement: as many titles, a tenth of them about a bicycle. */
beforeAll(async () => {
  database = await testDatabase();
  ({ a } = await twoCities(database.db));
  const id = await insertListing(database.db, { city: a }, { title: "Une annonce numéro", category: "other" });
  await database.db.execute(sql`
    insert into listings (city_id, id, author_id, kind, status, category, title, body, remote, urgency, availability,
      languages, equipment, radius_m, beneficiary, quartier_id, location, cell, cell_centre, published_at, expires_at)
    select city_id, gen_random_uuid(), author_id, kind, status, category,
      case when n % 10 = 0 then 'Réparer un vélo numéro ' else 'Une annonce numéro ' end || n, body, remote, urgency,
      availability, languages, equipment, radius_m, beneficiary, quartier_id, location, cell, cell_centre,
      published_at - n * interval '1 minute', expires_at
    from listings, generate_series(1, ${COPIES}::int) as n where id = ${id}`);
  await database.db.execute(sql`analyze listings`);
});
afterAll(() => database.close());

async function sequentialScans(): Promise<number> {
  const [row] = await database.db.execute<{ seq_scan: string }>(
    sql`select seq_scan from pg_stat_user_tables where relname = 'listings'`,
  );
  return Number(row?.seq_scan);
}

async function scansOf(run: (db: Db) => Promise<unknown[]>): Promise<number> {
  const before = await sequentialScans();
  await database.db.transaction(async (tx) => {
    await run(tx);
    await tx.execute(sql`select pg_stat_force_next_flush()`);
  });
  return (await sequentialScans()) - before;
}

const browse = (filter: Partial<ListingFilter>, search?: string) => ({
  cityId: a.id,
  now: new Date(),
  filter: { ...NO_FILTER, ...filter },
  context: { quartierId: null, today: TODAY, terms: search ? searchTerms(searchWords(search)) : null },
});

describe("no list reads a whole city", () => {
  it.each([
    ["the newest", (db: Db) => listNewest(db, { ...browse({}), limit: 20, offset: 980 })],
    ["a category", (db: Db) => listNewest(db, { ...browse({ category: "sewing" }), limit: 20, offset: 0 })],
    [
      "several choices",
      (db: Db) => listNewest(db, { ...browse({ kind: "offer", when: "today" }), limit: 20, offset: 0 }),
    ],
    ["the most urgent", (db: Db) => examineNewest(db, browse({ kind: "request" }))],
    ["a common word", (db: Db) => examineNewest(db, browse({}, "vélo"))],
    ["a word and its category", (db: Db) => examineNewest(db, browse({}, "imprimer"))],
    ["a rare word", (db: Db) => examineNewest(db, browse({}, "guitare"))],
    ["some cards", (db: Db) => listCards(db, { ...browse({}), ids: [a.id] })],
    ["words that nobody writes", (db: Db) => listRareWords(db, { cityId: a.id, words: ["guitare", "velos", "x'y"] })],
    ["titles like a word", (db: Db) => listTitlesLike(db, { cityId: a.id, word: "veloo" })],
  ])("%s", async (_, run) => {
    expect(await scansOf(run)).toBe(0);
  });

  it("and a scan would be seen", async () => {
    expect(await scansOf((db) => db.execute(sql`select max(length(body)) from listings`))).toBe(1);
  });
});
