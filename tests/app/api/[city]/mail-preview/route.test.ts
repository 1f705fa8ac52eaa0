import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/[city]/mail-preview/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const ask = (query = "") =>
  GET(new NextRequest(`http://localhost/api/${a.slug}/mail-preview?${query}`), {
    params: Promise.resolve({ city: a.slug }),
  });

test("an administrator gets a template of their city as HTML that no cache keeps", async () => {
  await browseAs(base.db, a.members.admin);
  const answer = await ask("modele=sign-in&langue=en");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  const html = await answer.text();
  expect(html).toContain('<html lang="en"');
  expect(html).toContain("Your code");
  expect(html).toContain("Coup de main, a free service of the city of");
});

test("in the scheme that was asked for, whatever the browser prefers", async () => {
  await browseAs(base.db, a.members.admin);
  expect(await (await ask("schema=dark")).text()).toContain("@media all{");
  expect(await (await ask("schema=light")).text()).toContain("@media not all{");
});

test.each(["modele=unknown", "modele=__proto__&langue=xx&schema=%3Cb%3E", ""])(
  "%j shows the first template",
  async (query) => {
    await browseAs(base.db, a.members.admin);
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Bonjour Camille");
  },
);

test.each([
  ["a visitor", () => null],
  ["a resident", () => a.members.resident],
  ["a moderator", () => a.members.moderator],
  ["an agent", () => a.members.agent],
  ["the administrator of another city", () => b.members.admin],
])("%s finds nothing here", async (_, person) => {
  await browseAs(base.db, person());
  const answer = await ask("modele=sign-in");
  expect([answer.status, await answer.text()]).toEqual([404, "Not found"]);
});
