import { afterAll, beforeAll, describe, expect, test } from "vitest";
import CallPosterPage from "#app/[locale]/[city]/(staff)/posters/call/[id]/page.tsx";
import PostersPage from "#app/[locale]/[city]/(staff)/posters/page.tsx";
import PosterSheetPage from "#app/[locale]/[city]/(staff)/posters/sheet/page.tsx";
import { calls } from "#db/schema/calls.ts";
import { uuidv7 } from "#db/uuid.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
const callId = uuidv7();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities", `city:${a.slug}:quartiers`, `city:${b.slug}:quartiers`);
  const today = new Date().toISOString().slice(0, 10);
  await base.db.insert(calls).values({
    cityId: a.id,
    id: callId,
    category: "repair",
    quartierIds: [a.quartiers[0].id],
    startsOn: today,
    endsOn: addDays(today, 10),
    title: "Réparer des vélos ensemble",
    body: "Venez.",
    authorId: a.members.agent.id,
    sentAt: new Date(),
  });
});
afterAll(async () => {
  await store.change("cities", `city:${a.slug}:quartiers`, `city:${b.slug}:quartiers`);
  store.close();
  await base.close();
});

type Params = { locale: string; city: string; id: string };
const DOORS = {
  posters: { page: PostersPage, path: (city: string) => `/${city}/affiches` },
  sheet: { page: PosterSheetPage, path: (city: string) => `/${city}/affiches/planche` },
  call: { page: CallPosterPage, path: (city: string) => `/${city}/affiches/appel/${callId}` },
};

/** What somebody is given for the address of a page: the page, or where they are sent instead. */
async function open(door: keyof typeof DOORS, who: TestMember | null, city = a.slug) {
  await browseAs(base.db, who);
  const props = { params: Promise.resolve({ locale: "fr", city, id: callId }), searchParams: Promise.resolve({}) };
  const page = DOORS[door].page as (given: {
    params: Promise<Params>;
    searchParams: Promise<object>;
  }) => Promise<unknown>;
  return page(props).then(
    () => "page",
    // The first element that it draws asks React for a renderer, which only Next brings: from there on it is the page.
    ({ to, message }: Error & { to?: string }) =>
      to ?? (message.includes("recentlyCreatedOwnerStacks") ? "page" : message),
  );
}

describe.each(Object.keys(DOORS) as (keyof typeof DOORS)[])("the posters of the staff: %s", (door) => {
  test("is a page for agents and administrators of the city", async () => {
    for (const role of ["agent", "admin"] as const) expect(await open(door, a.members[role])).toBe("page");
  });

  test("is no page for anybody else", async () => {
    for (const role of ["resident", "moderator"] as const) {
      expect(await open(door, a.members[role])).toBe("NEXT_NOT_FOUND");
    }
    expect(await open(door, null)).toBe(`/connexion?next=${encodeURIComponent(DOORS[door].path(a.slug))}`);
    for (const role of ["agent", "admin"] as const) {
      expect(await open(door, b.members[role])).toMatch(/^\/ville-a\/bienvenue\?/);
    }
    expect(await open(door, a.members.admin, "nulle-part")).toBe("NEXT_NOT_FOUND");
  });
});

test("a call of another city is no call here", async () => {
  expect(await open("call", b.members.admin, b.slug)).toBe("NEXT_NOT_FOUND");
});
