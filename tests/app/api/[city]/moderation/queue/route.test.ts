import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET, HEAD } from "#app/api/[city]/moderation/queue/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf, type HeardEvent } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function get(person: TestMember | null, query = "") {
  await browseAs(base.db, person);
  const request = new NextRequest(`http://localhost:3000/api/${a.slug}/moderation/queue${query}`);
  return GET(request, { params: Promise.resolve({ city: a.slug }) });
}

async function firstOf(answer: Response): Promise<HeardEvent | null> {
  const events = eventsOf(answer.body as ReadableStream<Uint8Array>);
  const { value } = await events.next();
  await events.return();
  return value ?? null;
}

test("a moderator hears the queue in words, by an answer that nothing keeps, compresses or holds back", async () => {
  const id = await openCaseFor(base.db, a.members.resident);
  const answer = await get(a.members.moderator);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(await firstOf(answer)).toMatchObject({
    event: "queue",
    data: { waiting: "1 à traiter", items: [{ id, title: "Une personne signalée", lock: "" }] },
  });
});

test("they choose the language and the part of the queue; what is neither is as none", async () => {
  await openCaseFor(base.db, a.members.resident);
  expect(await firstOf(await get(a.members.admin, "?locale=en&file=appeals"))).toMatchObject({
    data: { waiting: "1 to decide", items: [], empty: "Nothing is waiting in this part of the queue." },
  });
  expect(await firstOf(await get(a.members.admin, "?locale=xx&file='--"))).toMatchObject({
    data: { waiting: "1 à traiter", items: [{ sign: "member" }] },
  });
});

test("nobody else hears anything, and nobody asks for the head alone", async () => {
  for (const person of [null, a.members.resident, a.members.agent, b.members.moderator, b.members.admin]) {
    expect((await get(person)).status).toBe(404);
  }
  expect(HEAD().status).toBe(405);
});
