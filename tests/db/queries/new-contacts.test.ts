import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hoursAfter, insertHelper, insertHelpers, insertRequest, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, atOnce, propose } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);

let base: TestDatabase;
let a: TestCity;
let neighbour: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  [neighbour] = a.neighbours;
});

describe("strangers of a day", () => {
  const askMany = async (member: TestMember, count: number) => {
    for (const { offerId } of await insertHelpers(base.db, a, count)) await propose(member, offerId, SOON);
  };

  test("are eight: the ninth waits for tomorrow, even asked at the same moment", async () => {
    await askMany(neighbour, 7);
    const helpers = await insertHelpers(base.db, a, 3);
    const { done, refused } = await atOnce(helpers.map(({ offerId }) => propose(neighbour, offerId, SOON)));
    expect([done, refused]).toEqual([1, ["too-many-contacts", "too-many-contacts"]]);
    const more = await insertHelper(base.db, a);
    await expect(propose(neighbour, more.offerId, hoursAfter(24, SOON))).resolves.toBeDefined();
  });

  test("are not those of whom one asked already, nor those with whom something was agreed", async () => {
    const [known, asked] = [await insertHelper(base.db, a), await insertHelper(base.db, a)];
    const id = await propose(neighbour, known.offerId, MORNING);
    await act(known, id, "accept", MORNING);
    await act(neighbour, id, "complete", SOON);
    await propose(neighbour, asked.offerId, SOON);
    await askMany(neighbour, 7);
    const second = await insertRequest(base.db, a, {}, asked);
    await expect(propose(neighbour, second, SOON)).resolves.toBeDefined();
    await expect(propose(neighbour, known.offerId, SOON)).resolves.toBeDefined();
    await expect(propose(neighbour, (await insertHelper(base.db, a)).offerId, SOON)).rejects.toThrow(
      "too-many-contacts",
    );
  });
});
