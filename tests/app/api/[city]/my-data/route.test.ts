import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as route from "#app/api/[city]/my-data/route.ts";
import { POST } from "#app/api/[city]/my-data/route.ts";
import { env } from "#lib/server/env.ts";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { readZip } from "#tests/support/read-zip.ts";

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

const { baseUrl } = env();
function ask(city: string, headers: Record<string, string> = { origin: baseUrl }, locale = "fr") {
  const body = `locale=${locale}`;
  const type = "application/x-www-form-urlencoded";
  const sent = { ...headers, "content-type": type, "content-length": String(body.length) };
  const request = new NextRequest(`${baseUrl}/api/${city}/my-data`, { method: "POST", headers: sent, body });
  return POST(request, { params: Promise.resolve({ city }) });
}

test("gives whoever is signed in their own, kept by no cache", async () => {
  await browseAs(base.db, a.members.resident);
  const answer = await ask(a.slug);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Type")).toBe("application/zip");
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="mes-donnees-[\d-]+\.zip"$/);
  const data = JSON.parse(String(readZip(Buffer.from(await answer.arrayBuffer())).get("mes-donnees.json")));
  expect(data.account).toMatchObject([{ email: a.members.resident.email }]);
});

test("has no address that could be opened again: a link gives nothing", () => {
  expect(Object.keys(route).sort()).toEqual(["POST", "dynamic"]);
});

test.each([
  ["from another site", { origin: "https://evil.example" }],
  ["without an origin", {}],
  ["across sites", { origin: baseUrl, "sec-fetch-site": "cross-site" }],
] as const)("refuses what comes %s", async (_, headers) => {
  await browseAs(base.db, a.members.resident);
  expect((await ask(a.slug, headers)).status).toBe(403);
});

test.each([
  ["a visitor", () => null, "/connexion?next=%2Fville-a%2Fprofil%2Fmes-donnees"],
  ["a member of another city", () => b.members.resident, "/connexion?next=%2Fville-a%2Fprofil%2Fmes-donnees"],
] as [string, () => TestMember | null, string][])("sends %s to sign in", async (_, who, path) => {
  await browseAs(base.db, who());
  const answer = await ask(a.slug);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, path]);
});

test("says on the page that it was asked too often", async () => {
  await browseAs(base.db, a.neighbours[0]);
  for (let time = 0; time < 5; time += 1) await (await ask(a.slug)).arrayBuffer();
  const answer = await ask(a.slug, undefined, "en");
  expect(answer.headers.get("Location")).toBe("/en/ville-a/profile/my-data?probleme=too-many-requests");
});

test("of a city that does not exist there is nothing", async () => {
  expect((await ask("nulle-part")).status).toBe(404);
});
