import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertUser } from "#db/queries/identity.ts";
import { findMembership } from "#db/queries/memberships.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { changeProfile } from "#lib/server/identity/change-profile.ts";
import { joinCity } from "#lib/server/identity/join-city.ts";
import { insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let test: TestDatabase;
let cities: { a: TestCity; b: TestCity };
const now = new Date("2026-11-24T08:00:00Z");

beforeAll(async () => {
  test = await testDatabase();
  cities = await twoCities(test.db);
});
afterAll(() => test.close());

const newcomer = async () =>
  (await insertUser(test.db, { id: uuidv7(), email: `${uuidv7()}@demo.example`, verifiedAt: now })).id;
const profile = (city: TestCity) => ({
  firstName: "Nermin",
  quartier: city.quartiers[1].slug,
  languages: ["tr" as const, "fr" as const],
});

describe("joinCity", () => {
  it("makes a resident of that city alone, with the moment when they said to be adult", async () => {
    const userId = await newcomer();
    await joinCity(test.db, { userId, cityId: cities.a.id, profile: profile(cities.a), locale: "fr" }, now);
    const [row] = await test.db.select().from(memberships).where(eq(memberships.userId, userId));
    expect(row).toMatchObject({
      cityId: cities.a.id,
      role: "resident",
      adultConfirmedAt: now,
      languages: ["tr", "fr"],
    });
    expect(await findMembership(test.db, { cityId: cities.b.id, userId })).toBeNull();
  });

  it("changes nothing when it is done again", async () => {
    const userId = await newcomer();
    const join = (firstName: string) =>
      joinCity(
        test.db,
        { userId, cityId: cities.a.id, profile: { ...profile(cities.a), firstName }, locale: "fr" },
        now,
      );
    await Promise.all([join("Ana"), join("Ana"), join("Ana")]);
    await join("Bea");
    expect(await findMembership(test.db, { cityId: cities.a.id, userId })).toMatchObject({ firstName: "Ana" });
  });

  it("refuses a quartier of another city", async () => {
    const userId = await newcomer();
    const joining = joinCity(test.db, { userId, cityId: cities.a.id, profile: profile(cities.b), locale: "fr" }, now);
    await expect(joining).rejects.toThrow(InvalidField);
    expect(await findMembership(test.db, { cityId: cities.a.id, userId })).toBeNull();
  });

  it("is no way back for a suspended member", async () => {
    const place = { cityId: cities.a.id, citySlug: cities.a.slug, quartier: cities.a.quartiers[0] };
    const { userId } = await insertMember(test.db, place, { suspendedAt: now });
    const joining = joinCity(test.db, { userId, cityId: cities.a.id, profile: profile(cities.a), locale: "fr" }, now);
    await expect(joining).rejects.toThrow("not-allowed");
    expect((await findMembership(test.db, { cityId: cities.a.id, userId }))?.suspended).toBe(true);
  });
});

describe("changeProfile", () => {
  it("changes one's own profile in one's own city", async () => {
    const [mine, other] = cities.a.neighbours;
    await changeProfile(test.db, mine, profile(cities.a));
    expect(await findMembership(test.db, mine)).toMatchObject({
      firstName: "Nermin",
      quartierId: cities.a.quartiers[1].id,
      languages: ["tr", "fr"],
    });
    expect(await findMembership(test.db, other)).toMatchObject({ firstName: other.firstName });
    await expect(changeProfile(test.db, mine, profile(cities.b))).rejects.toThrow(InvalidField);
  });
});
