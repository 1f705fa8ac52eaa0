import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findConversation } from "#db/queries/conversation-view.ts";
import { blocks } from "#db/schema/memberships.ts";
import { countWaitingExchanges } from "#lib/server/exchanges/load-my-exchanges.ts";
import { noteRead } from "#lib/server/messages/note-read.ts";
import { openLines } from "#lib/server/messages/open-lines.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const NOW = new Date();
const viewOf = ({ cityId, id: memberId }: TestMember) =>
  findConversation(base.db, { cityId, id: talk.conversation, memberId, now: NOW });
async function open(member: TestMember) {
  const view = await viewOf(member);
  if (!view) throw new Error("no such conversation");
  return openLines(member, view, "fr", NOW);
}

/** Ways in which a conversation closes after the last message of the beneficiary. */
const ENDS = {
  "the other one left": () => leaveConversation(talk.beneficiary, talk, NOW),
  "the other one blocked": () => blockMember(talk.beneficiary, talk, NOW),
  "the reader blocked": () => blockMember(talk.helper, talk, NOW),
  "the other one was suspended": () => suspend(base.db, talk.beneficiary),
} satisfies Record<string, () => Promise<unknown>>;

describe.each(Object.keys(ENDS) as (keyof typeof ENDS)[])("once %s", (end) => {
  beforeEach(async () => {
    await write(base.db, talk, talk.beneficiary, "Un dernier mot");
    await noteRead(talk.beneficiary, { conversation: talk.conversation, seq: 2, locale: "fr" }, NOW);
    await ENDS[end]();
  });

  test("what was written before is read when the page is opened, and the header counts it no more", async () => {
    expect(await countWaitingExchanges(talk.helper, NOW)).toBe(1);
    const { lines } = await open(talk.helper);
    expect(lines.map(({ body }) => body)).toContain("Un dernier mot");
    expect(await countWaitingExchanges(talk.helper, NOW)).toBe(0);
  });

  test("nothing says how far the other one has read", async () => {
    expect((await open(talk.helper)).read).toEqual({ seq: 0, at: null });
  });
});

test("a block gives no sign: what one of the two reads after it is not shown to the other", async () => {
  await write(base.db, talk, talk.beneficiary, "Vous êtes là ?");
  await base.db.insert(blocks).values({ cityId: a.id, blockerId: talk.helper.id, blockedId: talk.beneficiary.id });
  await open(talk.helper);
  expect((await open(talk.beneficiary)).read).toEqual({ seq: 0, at: null });
});

test("while it is open, each sees how far the other one has read", async () => {
  await write(base.db, talk, talk.beneficiary, "Bonjour");
  await open(talk.helper);
  expect((await open(talk.beneficiary)).read).toEqual({ seq: 2, at: NOW.toISOString() });
});

test("it is opened by nobody else", async () => {
  for (const stranger of [a.neighbours[1], a.members.admin, b.members.resident, { ...talk.helper, cityId: b.id }]) {
    expect(await viewOf(stranger)).toBeNull();
  }
  const view = await viewOf(talk.helper);
  if (!view) throw new Error("no such conversation");
  expect((await openLines(a.neighbours[1], view, "fr", NOW)).lines).toEqual([]);
});
