import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET, HEAD } from "#app/api/[city]/conversations/[id]/events/route.ts";
import { uuidv7 } from "#db/uuid.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { eventsOf } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
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

type Asked = { city?: string; id?: string; query?: string; headers?: Record<string, string> };

async function get(person: TestMember | null, { city = a.slug, id, query = "", headers = {} }: Asked = {}) {
  const conversation = id ?? talk.conversation;
  const path = `/api/${city}/conversations/${conversation}/events${query}`;
  await browseAs(base.db, person);
  const request = new NextRequest(`http://localhost:3000${path}`, { headers });
  return GET(request, { params: Promise.resolve({ city, id: conversation }) });
}

test("one of the two hears what comes, by an answer that nothing keeps, compresses or holds back", async () => {
  await write(base.db, talk, talk.helper, "Bonjour");
  const answer = await get(talk.beneficiary, { query: "?after=1" });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  const events = eventsOf(answer.body as ReadableStream<Uint8Array>);
  expect((await events.next()).value).toMatchObject({ id: "2", data: { author: "other", body: "Bonjour" } });
  await events.return();
});

test("a browser that comes back goes on after what it had, whatever its page showed", async () => {
  for (let n = 0; n < 3; n++) await write(base.db, talk, talk.helper, `message ${n}`);
  const answer = await get(talk.beneficiary, { query: "?after=1", headers: { "last-event-id": "3" } });
  const events = eventsOf(answer.body as ReadableStream<Uint8Array>);
  expect((await events.next()).value).toMatchObject({ id: "4" });
  await events.return();
});

describe("is a conversation that does not exist", () => {
  test("for a visitor, another resident, staff, another city", async () => {
    const strangers = [null, a.neighbours[1], a.members.moderator, a.members.admin, b.members.resident];
    for (const stranger of strangers) expect((await get(stranger)).status).toBe(404);
    expect((await get(talk.helper, { city: b.slug })).status).toBe(404);
    expect((await get(b.members.resident, { city: b.slug })).status).toBe(404);
    expect((await get(talk.helper, { city: "nulle-part" })).status).toBe(404);
  });

  test("when it does not", async () => {
    for (const id of [uuidv7(), "1", "' or true --"]) expect((await get(talk.helper, { id })).status).toBe(404);
  });
});

test("what is no number is a wrong parameter, and nobody asks for the head of it alone", async () => {
  expect((await get(talk.helper, { query: "?after=-1" })).status).toBe(400);
  expect(HEAD().status).toBe(405);
});
