import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import {
  hoursAfter,
  insertHelper,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, apply, propose } from "#tests/support/exchange-flow.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let neighbour: TestMember;
let search: ReturnType<typeof searchesOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  [neighbour] = a.neighbours;
  search = searchesOf(base.db, a.id);
});

const join = () => insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });

describe("the search for help", () => {
  const dispatch = (now: Date) => dispatchCity(base.db, a.id, now);
  /** A request that asked three of seven neighbours. */
  const searching = async (overrides: Partial<typeof listings.$inferInsert> = {}) => {
    await insertHelpers(base.db, a, 7);
    const request = await insertRequest(base.db, a, overrides);
    await dispatch(MORNING);
    return request;
  };
  const answers = async (request: string) => (await search.invitations(request)).map(({ answer }) => answer);

  test("stops while somebody can, and asks others once their help fell away", async () => {
    const request = await searching();
    const ends = [
      ["withdraw", (id: string) => act(neighbour, id, "withdraw", hoursAfter(2))],
      ["expire", (id: string) => apply(base.db, a.id, id, "expire", hoursAfter(2))],
      ["decline", (id: string) => act(author, id, "decline", hoursAfter(2))],
    ] as const;
    for (const [, end] of ends) {
      const id = await propose(neighbour, request, SOON);
      expect(await search.dispatch(request)).toMatchObject({ state: "helped", nextAt: null });
      expect(await answers(request)).not.toContain(null);
      expect(await dispatch(SOON)).toMatchObject({ requests: 0, invitations: 0 });
      await end(id);
      expect(await search.dispatch(request)).toMatchObject({ state: "open", nextAt: hoursAfter(2) });
    }
    const events = ["asked 3 near", "helped near", "resumed near"];
    expect(await search.events(request)).toEqual(expect.arrayContaining(events));
    expect(await dispatch(hoursAfter(2))).toMatchObject({ requests: 1, invitations: 3 });
  });

  test("goes on for a request that wants two, until two can", async () => {
    const request = await searching({ peopleWanted: 2 });
    const before = await search.invitations(request);
    const first = await propose(neighbour, request, SOON);
    expect(await search.dispatch(request)).toMatchObject({ state: "open" });
    expect((await answers(request)).filter((answer) => answer === null)).toHaveLength(before.length);
    await propose(await join(), request, SOON);
    expect(await search.dispatch(request)).toMatchObject({ state: "helped" });
    expect(await answers(request)).not.toContain(null);
    await act(author, first, "accept", SOON);
    expect(await search.dispatch(request)).toMatchObject({ state: "helped" });
  });

  test("is not stopped by what its author asks of somebody", async () => {
    const request = await searching();
    const free = await insertHelper(base.db, a);
    const id = await propose(author, request, SOON, { with: free.offerId });
    expect(await search.dispatch(request)).toMatchObject({ state: "open" });
    expect(await answers(request)).toContain(null);
    await act(free, id, "decline", SOON);
    expect(await search.events(request)).toEqual(["asked 3 near"]);
  });

  test("of a request that is paused is not woken", async () => {
    const request = await searching();
    const id = await propose(neighbour, request, SOON);
    await base.db.update(listings).set({ status: "paused" }).where(eq(listings.id, request));
    await act(author, id, "decline", SOON);
    expect(await search.dispatch(request)).toMatchObject({ state: "helped" });
    expect(await search.events(request)).not.toContain("resumed near");
  });
});
