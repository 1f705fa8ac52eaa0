import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/[city]/dashboard/[picture]/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { fold } from "#tests/support/insights.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  for (let count = 0; count < 3; count += 1) await insertListing(base.db, { city: a });
  await fold(base.db, a.id);
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function get(person: TestMember | null, picture: string, query = "") {
  await browseAs(base.db, person);
  const request = new NextRequest(`http://localhost:3000/api/${a.slug}/dashboard/${picture}${query}`);
  return GET(request, { params: Promise.resolve({ city: a.slug, picture }) });
}

test("agents and administrators take a picture away, as a file that nothing keeps", async () => {
  for (const role of ["agent", "admin"] as const) {
    const answer = await get(a.members[role], "answers.svg", "?periode=7j");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment; filename="ville-a-answers-[\d-]{21}\.svg"$/),
    });
    const text = await answer.text();
    expect(text).toContain("<title>Délai avant une première réponse</title>");
    expect(text).toContain(">3</text>");
  }
});

test("it speaks the language that is asked for, and French otherwise", async () => {
  expect(await (await get(a.members.agent, "map.svg", "?langue=en")).text()).toContain("Requests for one offer");
  expect(await (await get(a.members.agent, "map.svg", "?langue=xx")).text()).toContain("Demandes pour une offre");
});

test("what is masked is in no file, and what cannot be drawn is none", async () => {
  // Three requests by one person.
  const map = await (await get(a.members.agent, "map.svg")).text();
  expect(map).toContain(">&lt;\u00a011</text>");
  expect(map).not.toMatch(/>[\d,]+<\/text>/);
  expect((await get(a.members.agent, "heat.svg")).status).toBe(404);
});

test("there is nothing for anybody else, nor of any other name", async () => {
  for (const person of [null, a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
    const answer = await get(person, "map.svg");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: "not_found" });
  }
  for (const name of ["map", "map.pdf", "toString.svg", "..%2fmap.svg", "map.svg.png", "people.svg"]) {
    expect((await get(a.members.agent, name)).status).toBe(404);
  }
});
