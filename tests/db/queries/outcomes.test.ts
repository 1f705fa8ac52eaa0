import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countOutcomes } from "#db/queries/outcomes.ts";
import { OUTCOMES, type Outcome } from "#lib/exchanges/outcome.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { expireListings } from "#lib/server/listings/expire-listings.ts";
import { hoursAfter, insertRequest, MORNING } from "#tests/support/dispatch.ts";
import { act, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const LATER = hoursAfter(2);
const END = hoursAfter(20);

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
  for (const city of [cities.a, cities.b]) await live(city);
});
afterAll(() => base.close());

/** A request that is helped, one that another help is found for, one that nobody answers, and one that goes on. */
async function live({ members, neighbours, ...city }: TestCity) {
  const [helper, other] = neighbours;
  const request = (peopleWanted = 1, expiresAt = hoursAfter(200)) =>
    insertRequest(base.db, { members, neighbours, ...city }, { peopleWanted, expiresAt });
  const helped = await request(2);
  const done = await propose(helper, helped, MORNING);
  await propose(other, helped, MORNING);
  await act(members.resident, done, "accept", MORNING);
  await act(helper, done, "complete", LATER);
  await changeListingStatus(members.resident, { listingId: helped, action: "fulfil" }, LATER);
  const declined = await request();
  await act(members.resident, await propose(helper, declined, MORNING), "decline", LATER);
  await changeListingStatus(members.resident, { listingId: declined, action: "fulfil" }, LATER);
  await propose(helper, await request(1, END), MORNING);
  await expireListings(base.db, END);
  await request();
}

const counted = async (cityId: string, since: Date, until: Date) => {
  const counts = await countOutcomes(base.db, { cityId, since, until });
  expect(Object.keys(counts)).toEqual([...OUTCOMES]);
  const entries = Object.entries(counts) as [Outcome, { requests: number; exchanges: number }][];
  return Object.fromEntries(
    entries
      .filter(([, { requests, exchanges }]) => requests + exchanges > 0)
      .map(([outcome, { requests, exchanges }]) => [outcome, [requests, exchanges]]),
  );
};

describe("the outcomes of a city", () => {
  test.each(["a", "b"] as const)("%s are its own, of requests and of exchanges", async (name) => {
    expect(await counted(cities[name].id, MORNING, hoursAfter(48))).toEqual({
      helped: [1, 1],
      helped_otherwise: [1, 1],
      nobody_answered: [1, 0],
    });
  });

  test("are those of a period, with its first moment and without its last one", async () => {
    const { id } = cities.a;
    expect(await counted(id, MORNING, LATER)).toEqual({});
    expect(await counted(id, LATER, END)).toEqual({ helped: [1, 1], helped_otherwise: [1, 1] });
    expect(await counted(id, END, hoursAfter(48))).toEqual({ nobody_answered: [1, 0] });
  });

  test("of a city that does not exist are none", async () => {
    expect(await counted("01900000-0000-7000-8000-000000000000", MORNING, END)).toEqual({});
  });
});
