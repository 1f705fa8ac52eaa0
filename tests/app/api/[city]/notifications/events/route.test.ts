import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET, HEAD } from "#app/api/[city]/notifications/events/route.ts";
import { notifications } from "#db/schema/notifications.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf, type HeardEvent } from "#tests/support/event-stream.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { tell } from "#tests/support/notifications.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(() => base.db.delete(notifications).then(() => undefined));

async function get(query = "", headers: Record<string, string> = {}) {
  await browseAs(base.db, a.members.resident);
  const request = new NextRequest(`http://localhost:3000/api/${a.slug}/notifications/events${query}`, { headers });
  return GET(request, { params: Promise.resolve({ city: a.slug }) });
}

async function firstOf(answer: Response): Promise<HeardEvent | null> {
  const events = eventsOf(answer.body as ReadableStream<Uint8Array>);
  const { value } = await events.next();
  await events.return();
  return value ?? null;
}

test("the bell is heard by an answer that nothing keeps, compresses or holds back", async () => {
  const answer = await get();
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(await firstOf(answer)).toMatchObject({ event: "bell", data: { unread: 0, newest: null } });
});

test("a browser that comes back hears what came since, in its language", async () => {
  const heard = await tell(base.db, a.members.resident);
  await tell(base.db, a.members.resident);
  const back = { "last-event-id": heard };
  expect(await firstOf(await get("?locale=en", back))).toMatchObject({
    data: { newest: { title: "Bilal has accepted" } },
  });
  expect(await firstOf(await get("?locale=xx", back))).toMatchObject({
    data: { newest: { title: "Bilal a accepté" } },
  });
});

test("what is no id of ours is as none, and nobody asks for the head alone", async () => {
  await tell(base.db, a.members.resident);
  const answer = await get("", { "last-event-id": "' or true --" });
  expect(await firstOf(answer)).toMatchObject({ data: { unread: 1, newest: null } });
  expect(HEAD().status).toBe(405);
});
