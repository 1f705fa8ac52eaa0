import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/[city]/conversations/[id]/read/route.ts";
import { markLeft } from "#db/queries/conversations.ts";
import { conversationMembers } from "#db/schema/conversations.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
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
beforeEach(async () => {
  await base.db.execute("truncate conversations, exchanges, listings, rate_limits cascade");
  talk = await startTalk(base.db, a);
  await write(base.db, talk, talk.helper, "Bonjour");
});

async function post(person: TestMember | null, seq: number | string, headers: Record<string, string> = {}) {
  const city = a.slug;
  const path = `/api/${city}/conversations/${talk.conversation}/read`;
  await browseAs(base.db, person);
  const request = postedForm(path, { seq: String(seq), locale: "en" }, headers);
  return (await POST(request, { params: Promise.resolve({ city, id: talk.conversation }) })).status;
}
async function readSeq({ id }: TestMember): Promise<number | undefined> {
  const [place] = await base.db
    .select()
    .from(conversationMembers)
    .where(and(eq(conversationMembers.cityId, a.id), eq(conversationMembers.memberId, id)));
  return place?.readSeq;
}

test("how far somebody has read only grows, and never past the last line", async () => {
  expect(await post(talk.beneficiary, 1)).toBe(204);
  expect(await readSeq(talk.beneficiary)).toBe(1);
  await post(talk.beneficiary, 999);
  expect(await readSeq(talk.beneficiary)).toBe(2);
  await post(talk.beneficiary, 1);
  expect(await readSeq(talk.beneficiary)).toBe(2);
  expect(await readSeq(talk.helper)).toBe(0);
});

test("who left reads no more", async () => {
  const place = { memberId: talk.beneficiary.id, now: new Date() };
  await markLeft(base.db, { cityId: a.id, id: talk.conversation }, place);
  await post(talk.beneficiary, 2);
  expect(await readSeq(talk.beneficiary)).toBe(0);
});

test("nobody else notes it, nor another site, nor what is no number", async () => {
  for (const seq of [0, -1, "1e99", "abc"]) expect(await post(talk.beneficiary, seq)).toBe(403);
  expect(await post(null, 2)).toBe(403);
  expect(await post(b.members.resident, 2)).toBe(403);
  expect(await post(talk.beneficiary, 2, { origin: "https://elsewhere.example" })).toBe(403);
  await post(a.neighbours[1], 2);
  expect([await readSeq(talk.helper), await readSeq(talk.beneficiary)]).toEqual([0, 0]);
});
