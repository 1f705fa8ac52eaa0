import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/[city]/conversations/[id]/messages/route.ts";
import { messages } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
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
});

type Sent = { message?: string; key?: string; more?: Record<string, string>; headers?: Record<string, string> };

async function post(person: TestMember | null, { message = "Bonjour", key = uuidv7(), more, headers }: Sent = {}) {
  const city = a.slug;
  const path = `/api/${city}/conversations/${talk.conversation}/messages`;
  await browseAs(base.db, person);
  return POST(postedForm(path, { key, message, ...more }, headers), {
    params: Promise.resolve({ city, id: talk.conversation }),
  });
}
const bodies = async () => (await base.db.select().from(messages)).flatMap(({ body }) => body ?? []);

test("a message is written once, however often its key comes", async () => {
  const key = uuidv7();
  for (let n = 0; n < 2; n++) {
    const answer = await post(talk.helper, { key, message: " Bonjour\u0000 " });
    expect(await answer.json()).toEqual({ status: "done" });
  }
  expect(await bodies()).toEqual(["Bonjour"]);
});

test("what is wrong is said by its key, without what was typed", async () => {
  const said = async (sent: Sent) => (await post(talk.helper, sent)).json();
  expect(await said({ message: " " })).toEqual({ status: "invalid", fieldErrors: { message: ["message.required"] } });
  expect(await said({ message: "é".repeat(20_000) })).toMatchObject({ fieldErrors: { message: ["message.too-long"] } });
  expect(await said({ key: "1" })).toMatchObject({ fieldErrors: { key: ["key.missing"] } });
  expect(await said({ more: { role: "admin" } })).toMatchObject({ fieldErrors: { form: ["form.invalid"] } });
  expect(await bodies()).toEqual([]);
});

test("nobody else writes: a visitor, another resident, staff, another city, another site", async () => {
  const code = async (person: TestMember | null, sent?: Sent) => (await (await post(person, sent)).json()).code;
  expect(await code(null)).toBe("not-signed-in");
  expect(await code(a.neighbours[1])).toBe("not-found");
  expect(await code(a.members.admin)).toBe("not-found");
  expect(await code(b.members.resident)).toBe("not-a-member");
  expect(await code(talk.helper, { headers: { origin: "https://elsewhere.example" } })).toBe("bad-origin");
  expect(await bodies()).toEqual([]);
});

test("what is far too large, or no form, is not read", async () => {
  expect((await post(talk.helper, { message: "a".repeat(300_000) })).status).toBe(413);
  expect((await post(talk.helper, { headers: { "content-type": "text/plain" } })).status).toBe(413);
});
