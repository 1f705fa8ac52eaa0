import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findAnchor, findCandidates } from "#db/queries/candidates.ts";
import { countObstacles, listFartherPeople, listOtherAvailabilities } from "#db/queries/obstacles.ts";
import { listings } from "#db/schema/listings.ts";
import { maskOf } from "#lib/listings/availability.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
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

type Overrides = Partial<typeof listings.$inferInsert>;
const MONDAY_MORNING = maskOf(["mon-morning"]);
const request = (overrides: Overrides) =>
  insertListing(database.db, { city: a }, { category: "gardening", ...overrides });
const offer = (author: TestMember, overrides: Overrides, city = a, quartier = city.quartiers[0]) =>
  insertListing(
    database.db,
    { city, author, quartier },
    {
      kind: "offer",
      category: "gardening",
      radiusM: 10_000,
      urgency: overrides.availability ? "slots" : "flexible",
      ...overrides,
    },
  );

async function unmet(listingId: string) {
  const now = new Date();
  const found = await findAnchor(database.db, { cityId: a.id, listingId, now });
  if (!found) throw new Error("the request is not open");
  const none = await findCandidates(database.db, { cityId: a.id, listingId, now, limit: 10 });
  expect(none?.pairs).toEqual([]);
  return { ...found, now };
}

test("obstacles count the people that each rule alone keeps away", async () => {
  const listingId = await request({ urgency: "slots", availability: MONDAY_MORNING, equipment: ["ladder"] });
  const [near, other] = a.neighbours;
  await offer(near, { availability: 2, equipment: ["ladder"] });
  await offer(near, { availability: 4, equipment: ["ladder"] });
  await offer(other, { equipment: [] });
  await offer(b.neighbours[0], { equipment: ["ladder"] }, b);
  expect(await countObstacles(database.db, await unmet(listingId))).toEqual({
    inCategory: 2,
    fitting: 0,
    ifOtherLanguage: 0,
    ifOtherSlots: 1,
    ifOtherEquipment: 1,
    ifNextWeek: 0,
    ifFarther: 0,
    ifVerified: 0,
  });
});

test("other times are told once a person, all their offers together, and of nobody whom another rule keeps away", async () => {
  const listingId = await request({ urgency: "slots", availability: MONDAY_MORNING });
  const [near, other] = a.neighbours;
  await offer(near, { availability: maskOf(["mon-evening"]) });
  await offer(near, { availability: maskOf(["tue-morning"]) });
  await offer(other, { availability: maskOf(["sun-noon"]), radiusM: 500 }, a, a.quartiers[2]);
  await offer(a.members.agent, { availability: maskOf(["sun-noon"]), category: "sewing" });
  await offer(b.neighbours[0], { availability: maskOf(["sun-noon"]) }, b);
  const all = await listOtherAvailabilities(database.db, await unmet(listingId));
  expect(all).toEqual([maskOf(["mon-evening", "tue-morning"])]);
});

test("how far people are is told once a person, by their nearest offer", async () => {
  const listingId = await request({});
  const [near, other] = a.neighbours;
  await offer(near, { radiusM: 500, remote: true }, a, a.quartiers[1]);
  await offer(near, { radiusM: 500 }, a, a.quartiers[2]);
  await offer(other, { radiusM: 500 }, a, a.quartiers[2]);
  await offer(a.members.agent, { radiusM: 500, equipment: [], category: "sewing" }, a, a.quartiers[1]);
  const found = await listFartherPeople(database.db, await unmet(listingId));
  const [first, second, ...more] = found.sort((x, y) => x.metres - y.metres);
  expect(more).toEqual([]);
  expect([first?.remote, second?.remote]).toEqual([true, false]);
  expect(first?.metres).toBeGreaterThan(1000);
  expect(first?.metres).toBeLessThan(2000);
  expect(second?.metres).toBeGreaterThan(2500);
});
