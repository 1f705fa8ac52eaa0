import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/[city]/moderation/preview/route.ts";
import { decisions } from "#db/schema/decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const FACTS = "Le texte fixe un tarif : <b>15 €</b>.";
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let id: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  const listingId = await insertListing(base.db, { city: a, author: a.members.resident }, { title: "Ménage, 15 €" });
  id = await openCaseFor(base.db, a.members.resident, { listingId });
  await claimCase(a.members.moderator, id, new Date());
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const typed = (more: Record<string, string> = {}) => ({
  case: id,
  version: "1",
  notices: "0",
  action: "remove",
  clause: "free",
  ground: "terms",
  facts: FACTS,
  ...more,
});
async function post(person: TestMember | null, values: Record<string, string>, headers: Record<string, string> = {}) {
  await browseAs(base.db, person);
  const request = postedForm(`/api/${a.slug}/moderation/preview`, values, headers);
  return POST(request, { params: Promise.resolve({ city: a.slug }) });
}

test("a moderator reads what would be sent, as text, and nothing is decided", async () => {
  const answer = await post(a.members.moderator, typed());
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { words } = await answer.json();
  expect(words.opening).toContain("Ménage, 15 €");
  expect(words.why).toContain("<b>15 €</b>");
  expect(Object.keys(words).toSorted()).toEqual(["contest", "how", "next", "opening", "scope", "why"]);
  expect(await base.db.select().from(decisions)).toEqual([]);
});

test("what is kept sends nothing", async () => {
  const answer = await post(a.members.moderator, typed({ action: "keep" }));
  expect(await answer.json()).toEqual({ isComplete: true, words: null });
});

test.each([{ facts: "" }, { clause: "" }, { action: "ban" }, { days: "3650", action: "suspend" }])(
  "while something is missing or wrong (%j) there is none",
  async (more) => {
    const answer = await post(a.members.moderator, typed(more));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ isComplete: false, words: null });
  },
);

test.each([
  ["changed-meanwhile", { version: "2" }],
  ["warning-first", { action: "suspend", days: "7", clause: "fair_use" }],
  ["not-found", { case: "01a22a5b-dc69-7cf4-a9a6-0f2e9bf32733" }],
])("what would be refused says why: %s", async (code, more) => {
  const answer = await post(a.members.moderator, typed(more));
  expect([answer.status, await answer.json()]).toEqual([403, { error: "no_preview", code }]);
});

test("who does not work on the case is told so, and who is not signed in", async () => {
  expect(await (await post(a.members.admin, typed())).json()).toMatchObject({ code: "changed-meanwhile" });
  expect(await (await post(null, typed())).json()).toMatchObject({ code: "not-signed-in" });
});

test("nobody else reads anything, nor another site", async () => {
  for (const person of [null, a.members.resident, a.members.agent, b.members.moderator]) {
    expect((await post(person, typed())).status).toBe(403);
  }
  const own = await post(a.members.moderator, typed(), { origin: "https://elsewhere.example" });
  expect(own.status).toBe(403);
});
