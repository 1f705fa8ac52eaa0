import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/[city]/moderation/claim/route.ts";
import { cases } from "#db/schema/cases.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

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
  id = await openCaseFor(base.db, a.members.resident);
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function post(person: TestMember | null, values: Record<string, string>, headers: Record<string, string> = {}) {
  await browseAs(base.db, person);
  const request = postedForm(`/api/${a.slug}/moderation/claim?locale=fr`, values, headers);
  return POST(request, { params: Promise.resolve({ city: a.slug }) });
}
const claimedUntil = async () => (await base.db.select().from(cases).where(eq(cases.id, id)))[0]?.claimedUntil ?? null;

test("a case is kept for a while longer, and its moderator is told until when", async () => {
  const before = new Date(Date.now() - 5 * 60_000);
  await claimCase(a.members.moderator, id, before);
  const first = await claimedUntil();
  const answer = await post(a.members.moderator, { case: id });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ until: expect.stringMatching(/^libéré à \d{1,2}\sh\s\d{2}$/) });
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect((await claimedUntil())?.getTime()).toBeGreaterThan(first?.getTime() ?? 0);
});

test("what somebody else has is theirs", async () => {
  await claimCase(a.members.admin, id, new Date());
  expect((await post(a.members.moderator, { case: id })).status).toBe(409);
});

test("nobody else keeps it, nor another site, nor what is no case", async () => {
  // Who judges nothing is not told that somebody else has it.
  for (const person of [null, b.members.moderator, a.members.resident, a.members.agent]) {
    expect((await post(person, { case: id })).status).toBe(403);
  }
  const elsewhere = { origin: "https://elsewhere.example" };
  expect((await post(a.members.moderator, { case: id }, elsewhere)).status).toBe(403);
  expect((await post(a.members.moderator, { case: "x" })).status).toBe(403);
  expect((await post(a.members.moderator, { case: id, more: "1" })).status).toBe(403);
  expect(await claimedUntil()).toBeNull();
});
