import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/[city]/dashboard/urgent/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let id: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  id = await insertListing(base.db, { city: a }, { urgency: "today", neededPart: "evening" });
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function get(person: TestMember | null, query = "") {
  await browseAs(base.db, person);
  const request = new NextRequest(`http://localhost:3000/api/${a.slug}/dashboard/urgent${query}`);
  return GET(request, { params: Promise.resolve({ city: a.slug }) });
}

test("who works at the desk is told what is urgent, in words and with the way to a call", async () => {
  const answer = await get(a.members.agent, "?langue=fr");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.json()).toMatchObject({
    count: "1 besoin urgent attend une réponse.",
    more: null,
    items: [
      {
        id,
        title: "Besoin de quelques courses",
        quartier: "ville-a-ouest",
        when: "aujourd’hui, avant 21\u00a0h",
        href: `/ville-a/annonces/${id}`,
        call: "/ville-a/appels/nouveau?categorie=shopping&quartier=ville-a-ouest",
      },
    ],
  });
  const other = await (await get(a.members.admin, "?langue=en&categorie=pets")).json();
  expect(other).toMatchObject({ count: "No urgent need waits for an answer.", items: [] });
});

test("nobody else is told anything", async () => {
  for (const person of [null, a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
    expect((await get(person)).status).toBe(404);
  }
});
