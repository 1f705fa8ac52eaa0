import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import { type DueListing, lockEnded, lockToConfirm, lockUnconfirmed } from "#db/queries/listing-deadlines.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const COPIES = 3_000;

let database: TestDatabase;
let a: TestCity;
const due = () => ({ cityId: a.id, limit: 100 });

/** Thousands of requests and offers that are alive, of offers that were asked about, and that have been paused for long. */
beforeAll(async () => {
  database = await testDatabase();
  ({ a } = await twoCities(database.db));
  const offer = { kind: "offer", capacity: 1 } as const;
  const alive = await insertListing(database.db, { city: a }, { ...offer, expiresAt: inDays(20) });
  const paused = await insertListing(database.db, { city: a }, { ...offer, status: "paused", expiresAt: inDays(-90) });
  const waiting = { confirmationRound: 1, confirmationAskedAt: NOW, expiresAt: inDays(5) };
  const asked = await insertListing(database.db, { city: a }, { ...offer, ...waiting });
  const request = await insertListing(database.db, { city: a }, { expiresAt: inDays(20) });
  for (const id of [request, alive, asked, paused]) {
    await database.db.execute(sql`
      insert into listings (city_id, id, author_id, kind, status, category, title, body, remote, urgency, availability,
        languages, equipment, radius_m, capacity, beneficiary, quartier_id, location, cell, cell_centre, published_at, expires_at,
        confirmation_round, confirmation_asked_at)
      select city_id, gen_random_uuid(), author_id, kind, status, category, title, body, remote, urgency, availability,
        languages, equipment, radius_m, capacity, beneficiary, quartier_id, location, cell, cell_centre, published_at, expires_at,
        confirmation_round, confirmation_asked_at
      from listings, generate_series(1, ${COPIES}::int) where id = ${id}`);
  }
  await database.db.execute(sql`analyze listings`);
});
afterAll(() => database.close());

/** The indexes of listings that a look at what is due went through; `listings` itself is a reading of them all. */
async function wayOf(run: (tx: Db) => Promise<DueListing[]>): Promise<{ found: number; way: string[] }> {
  const counts = async () => {
    const rows = await database.db.execute<{ name: string; scans: string }>(sql`
      select indexrelname as name, idx_scan as scans from pg_stat_user_indexes where relname = 'listings'
      union all select relname, seq_scan from pg_stat_user_tables where relname = 'listings'`);
    return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
  };
  const before = await counts();
  const found = await database.db.transaction(async (tx) => {
    const rows = await run(tx);
    await tx.execute(sql`select pg_stat_force_next_flush()`);
    return rows.length;
  });
  const after = await counts();
  return { found, way: [...after.keys()].filter((name) => after.get(name) !== before.get(name)) };
}

describe("what is due is found from an index, whatever else there is", () => {
  test("requests that end", async () => {
    await insertListing(database.db, { city: a }, { expiresAt: inDays(-1) });
    const { found, way } = await wayOf((tx) => lockEnded(tx, due(), NOW));
    expect(found).toBe(1);
    expect(way).toContain("listings_expiry");
    expect(way).not.toContain("listings");
  });

  test("offers to ask about", async () => {
    await insertListing(database.db, { city: a }, { kind: "offer", capacity: 1, expiresAt: inDays(3) });
    const { found, way } = await wayOf((tx) => lockToConfirm(tx, due(), inDays(7)));
    expect(found).toBe(1);
    expect(way).toContain("listings_to_confirm");
    expect(way).not.toContain("listings");
  });

  test("offers that nobody confirmed", async () => {
    const waiting = { confirmationRound: 1, confirmationAskedAt: inDays(-8), expiresAt: inDays(-1) };
    await insertListing(database.db, { city: a }, { kind: "offer", capacity: 1, ...waiting });
    const { found, way } = await wayOf((tx) => lockUnconfirmed(tx, due(), NOW));
    expect(found).toBe(1);
    expect(way).toContain("listings_expiry");
    expect(way).not.toContain("listings");
  });
});
