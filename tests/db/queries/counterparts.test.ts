import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listBlockedBoth, listCounterparts } from "#db/queries/counterparts.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { insertListing, insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(listings);
});

const NOW = new Date();
const OFFER = { kind: "offer" } as const;
const day = (number: number) => new Date(NOW.getTime() - number * 86_400_000);
const found = async (limit = 10, city = a) => {
  const shares = [
    { category: "shopping", limit },
    { category: "pharmacy", limit: 1 },
  ] as const;
  const rows = await listCounterparts(database.db, { cityId: city.id, kind: "offer", now: NOW }, shares);
  return rows.map(({ title }) => title).sort();
};

describe("the listings that may fit one which is being written", () => {
  test("are open, of the kind, the city and the categories, by people who may take part", async () => {
    const place = { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] };
    const suspended = await insertMember(database.db, place, { suspendedAt: NOW });
    await insertListing(database.db, { city: a }, { ...OFFER, title: "Je fais vos courses" });
    await insertListing(database.db, { city: a }, { title: "Une autre demande" });
    await insertListing(database.db, { city: a }, { ...OFFER, title: "En pause", status: "paused" });
    await insertListing(database.db, { city: a }, { ...OFFER, title: "Déjà fermée", status: "closed" });
    await insertListing(database.db, { city: a }, { ...OFFER, title: "Trop ancienne", expiresAt: day(1) });
    await insertListing(database.db, { city: a }, { ...OFFER, title: "Autre chose", category: "sewing" });
    await insertListing(database.db, { city: a, author: suspended }, { ...OFFER, title: "Personne exclue" });
    await insertListing(database.db, { city: b }, { ...OFFER, title: "Dans une autre ville" });
    expect(await found()).toEqual(["Je fais vos courses"]);
    expect(await found(10, b)).toEqual(["Dans une autre ville"]);
  });

  test("are the newest ones of each category", async () => {
    for (const age of [5, 1, 3]) {
      await insertListing(
        database.db,
        { city: a },
        { ...OFFER, title: `Courses du jour ${age}`, publishedAt: day(age) },
      );
    }
    for (const age of [2, 4]) {
      const pharmacy = { ...OFFER, category: "pharmacy", title: `Pharmacie du jour ${age}` } as const;
      await insertListing(database.db, { city: a }, { ...pharmacy, publishedAt: day(age) });
    }
    expect(await found(2)).toEqual(["Courses du jour 1", "Courses du jour 3", "Pharmacie du jour 2"]);
  });

  test("are read in the order of the index, without sorting a category", async () => {
    await insertListing(database.db, { city: a }, OFFER);
    const plan = await database.db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_bitmapscan = off`);
      return tx.execute(sql`explain select id from listings where city_id = ${a.id} and kind = 'offer'
        and category = 'shopping' and status = 'published' order by published_at desc limit 5`);
    });
    expect(JSON.stringify(plan)).toMatch(/Index Scan using listings_/);
    expect(JSON.stringify(plan)).not.toContain("Sort");
  });
});

test("who blocked a member, and whom they blocked, in their city alone", async () => {
  const [one, two] = a.neighbours;
  const me = a.members.resident;
  await database.db.insert(blocks).values([
    { cityId: a.id, blockerId: one.id, blockedId: me.id },
    { cityId: a.id, blockerId: me.id, blockedId: two.id },
  ]);
  expect(await listBlockedBoth(database.db, { cityId: a.id, memberId: me.id })).toEqual(
    expect.arrayContaining([one.id, two.id]),
  );
  expect(await listBlockedBoth(database.db, { cityId: a.id, memberId: one.id })).toEqual([me.id]);
  expect(await listBlockedBoth(database.db, { cityId: b.id, memberId: me.id })).toEqual([]);
});
