import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/api/[city]/hidden/route.ts";
import { blocks } from "#db/schema/memberships.ts";
import { loadMe } from "#lib/server/identity/load-me.ts";
import { browseAs } from "#tests/support/browser.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
let blocker: TestMember;
let blocked: TestMember;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  [blocker, blocked] = a.neighbours;
  listing = await insertListing(base.db, { city: a, author: blocked });
  await insertListing(base.db, { city: a, author: blocked }, { status: "paused" });
  await insertListing(base.db, { city: a });
  await base.db.insert(blocks).values({ cityId: a.id, blockerId: blocker.id, blockedId: blocked.id });
});
afterAll(async () => {
  // What is remembered of this database is nothing for the next file.
  await store.change("cities");
  store.close();
  await base.close();
});

const ask = async (city = a.slug) => GET(new Request("http://localhost/"), { params: Promise.resolve({ city }) });

describe("what a browser is to leave out", () => {
  test("is told to its member alone, and kept by no cache", async () => {
    await browseAs(base.db, blocker);
    const answer = await ask();
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    expect(await answer.json()).toEqual({ listings: [listing] });
    expect(await loadMe(a.slug)).toMatchObject({ signedIn: true, hides: true });
  });

  test("is nothing for the one who was blocked, who is not told", async () => {
    await insertListing(base.db, { city: a, author: blocker });
    await browseAs(base.db, blocked);
    expect(await (await ask()).json()).toEqual({ listings: [] });
    expect(await loadMe(a.slug)).toMatchObject({ hides: false });
  });

  test("is nothing for somebody without a block, who is not made to ask", async () => {
    await browseAs(base.db, a.members.resident);
    expect(await (await ask()).json()).toEqual({ listings: [] });
    expect(await loadMe(a.slug)).toMatchObject({ hides: false });
  });

  test.each([
    ["a visitor", () => null, () => a.slug],
    ["a member of another city", () => b.members.admin, () => a.slug],
    ["anybody, of a city that does not exist", () => blocker, () => "nulle-part"],
  ])("is not found by %s", async (_, person, city) => {
    await browseAs(base.db, person());
    const answer = await ask(city());
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "private, no-store"]);
  });
});
