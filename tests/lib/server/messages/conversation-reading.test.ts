import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { markLeft } from "#db/queries/conversations.ts";
import { followConversation } from "#lib/server/messages/follow-conversation.ts";
import { noteRead } from "#lib/server/messages/note-read.ts";
import { signedIn, startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf } from "#tests/support/event-stream.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  talk = await startTalk(base.db, (await twoCities(base.db)).a);
  await noteRead(talk.beneficiary, { conversation: talk.conversation, seq: 1, locale: "fr" }, new Date());
});

/** What a stream tells the helper, in order: two lines that are there, and one that comes then. */
async function told(): Promise<string[]> {
  const cut = new AbortController();
  const stream = await followConversation(talk.helper, {
    conversation: talk.conversation,
    sessionId: await signedIn(base.db, talk.helper),
    after: 0,
    signal: cut.signal,
  });
  if (!stream) throw new Error("nothing to follow");
  const found: string[] = [];
  for await (const { event, id } of eventsOf(stream)) {
    found.push(id === null ? event : `${event} ${id}`);
    if (id === "2") await write(base.db, talk, talk.helper, "encore");
    if (id === "3") cut.abort();
  }
  return found;
}

test("a stream says how far the other one has read", async () => {
  await write(base.db, talk, talk.helper, "Bonjour");
  expect(await told()).toEqual(["line 1", "line 2", "read", "line 3"]);
});

test.each([
  ["was suspended", () => suspend(base.db, talk.beneficiary)],
  ["left", () => markLeft(base.db, { cityId: talk.city.id, id: talk.conversation }, leaving())],
] as const)("but not of who %s", async (_, close) => {
  await write(base.db, talk, talk.helper, "Bonjour");
  await close();
  expect(await told()).toEqual(["line 1", "line 2", "line 3"]);
});

const leaving = () => ({ memberId: talk.beneficiary.id, now: new Date() });
