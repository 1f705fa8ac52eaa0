import { afterAll, beforeAll, expect, test } from "vitest";
import { rateLimits } from "#db/schema/identity.ts";
import type { City } from "#lib/cities/city.ts";
import type { Address } from "#lib/geo/address.ts";
import { AddressError } from "#lib/server/addresses/address-provider.ts";
import { findPlaces } from "#lib/server/addresses/find-places.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
let database: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  city = await cityOf(database.db, a);
});
afterAll(() => database.close());

const address = (point: Address["point"]): Address => ({ label: "1 rue", point, cityCode: "", score: 0.9, type: "" });
const ask = (network = "192.0.2.1") => ({ address: "1 rue du Bois", network });

test("finds the quartier of an address by the limits of this very city", async () => {
  const places = await findPlaces(city, ask(), NOW, async () => [address(a.quartiers[1].centre)]);
  expect(places).toEqual([{ label: "1 rue", point: a.quartiers[1].centre, quartier: a.quartiers[1].slug }]);
  const elsewhere = findPlaces(city, ask(), NOW, async () => [address(b.quartiers[1].centre)]);
  await expect(elsewhere).rejects.toMatchObject({ field: "address", key: "address.outside" });
});

test.each(["down", "slow", "busy", "unreadable"] as const)(
  "%s is a sentence at the field, and the form goes on",
  async (failure) => {
    const failing = findPlaces(city, ask(), NOW, () => Promise.reject(new AddressError(failure)));
    await expect(failing).rejects.toMatchObject({
      field: "address",
      key: `address.${failure}`,
      values: { address: "1 rue du Bois", searched: "1 rue du Bois", found: [] },
    });
  },
);

test("without an address server the search is down, and a bug is not hidden", async () => {
  await expect(findPlaces(city, ask(), NOW, null)).rejects.toMatchObject({ key: "address.down" });
  const bug = new TypeError("a bug");
  await expect(findPlaces(city, ask(), NOW, () => Promise.reject(bug))).rejects.toBe(bug);
});

test("a network may ask sixty times in a quarter of an hour, and its questions are stored nowhere", async () => {
  const network = "192.0.2.77";
  for (let n = 0; n < 60; n += 1)
    await findPlaces(city, ask(network), NOW, async () => [address(a.quartiers[0].centre)]);
  await expect(findPlaces(city, ask(network), NOW, async () => [])).rejects.toMatchObject({
    code: "too-many-requests",
  });
  expect(JSON.stringify(await database.db.select().from(rateLimits))).not.toMatch(/Bois|192\.0/);
});
