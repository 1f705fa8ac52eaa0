import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markLeft } from "#db/queries/conversations.ts";
import { conversationMembers } from "#db/schema/conversations.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { noteRead } from "#lib/server/messages/note-read.ts";
import { tellUnread } from "#lib/server/messages/tell-unread.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00+01:00");

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
  await base.db.execute("truncate pgboss.job");
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a, NOW);
});

const tell = (now = NOW, cityId = a.id, memberId = talk.beneficiary.id) =>
  tellUnread(base.db, { cityId, conversationId: talk.conversation, memberId }, now);
const mails = () => base.db.select().from(outbox);
const read = (seq: number) => noteRead(talk.beneficiary, { conversation: talk.conversation, seq, locale: "fr" }, NOW);

test("what was not read is told once, however many messages there are and however often it is asked", async () => {
  await write(base.db, talk, talk.helper, "Bonjour");
  await write(base.db, talk, talk.helper, "Je suis libre mardi");
  await Promise.all([tell(), tell(), tell()]);
  expect(await mails()).toMatchObject([
    {
      recipient: talk.beneficiary.email,
      kind: "exchange-news",
      payload: { news: "wrote", name: "Bilal", title: "Besoin de quelques courses" },
    },
  ]);
  expect(JSON.stringify((await mails())[0]?.payload)).not.toContain("mardi");
  const [place] = await base.db
    .select({ told: conversationMembers.toldSeq })
    .from(conversationMembers)
    .where(eq(conversationMembers.memberId, talk.beneficiary.id));
  expect(place?.told).toBe(3);
});

test("the next mail comes only after they have read", async () => {
  await write(base.db, talk, talk.helper, "Bonjour");
  await tell();
  await write(base.db, talk, talk.helper, "Vous êtes là ?");
  await tell();
  expect(await mails()).toHaveLength(1);
  await read(3);
  await tell();
  expect(await mails()).toHaveLength(1);
  await write(base.db, talk, talk.helper, "Alors à mardi");
  await tell(new Date(NOW.getTime() + 60_000));
  expect(await mails()).toHaveLength(2);
});

test("at night it looks again in the morning, when it may have been read", async () => {
  const night = new Date("2026-11-24T23:30:00+01:00");
  await write(base.db, talk, talk.helper, "Bonjour");
  await tell(night);
  expect(await mails()).toEqual([]);
  const [job] = await base.db.execute(sql`select start_after as at from pgboss.job where name = 'tell-unread'`);
  expect(new Date(String(job?.at))).toEqual(new Date("2026-11-25T08:00:00+01:00"));
  await tell(new Date("2026-11-25T08:00:00+01:00"));
  expect(await mails()).toHaveLength(1);
});

test("who has no quiet hours is told at night", async () => {
  const { id: memberId } = talk.beneficiary;
  const usual = { mail: ["messages" as const], push: [], digestRhythm: "weekly" as const, weeklyCap: 3 };
  const awake = { ...usual, quietFrom: 0, quietTo: 0, updatedAt: NOW };
  await base.db.insert(notificationPreferences).values({ cityId: a.id, memberId, ...awake });
  await write(base.db, talk, talk.helper, "Bonjour");
  await tell(new Date("2026-11-24T23:30:00+01:00"));
  expect(await mails()).toHaveLength(1);
});

describe("nobody is told", () => {
  test("of what they have read", async () => {
    await read(await write(base.db, talk, talk.helper, "Bonjour"));
    await tell();
    expect(await mails()).toEqual([]);
  });

  test("of their own messages, or of what the service says", async () => {
    await write(base.db, talk, talk.beneficiary, "Bonjour");
    await tell();
    expect(await mails()).toEqual([]);
  });

  test("who left, or whom the other one left", async () => {
    await write(base.db, talk, talk.helper, "Bonjour");
    for (const { id: memberId } of [talk.helper, talk.beneficiary]) {
      await markLeft(base.db, { cityId: a.id, id: talk.conversation }, { memberId, now: NOW });
      await tell();
      await base.db.update(conversationMembers).set({ leftAt: null });
    }
    expect(await mails()).toEqual([]);
  });

  test("when one blocked the other", async () => {
    await write(base.db, talk, talk.helper, "Bonjour");
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: talk.beneficiary.id, blockedId: talk.helper.id });
    await tell();
    expect(await mails()).toEqual([]);
  });

  test("when one of them was suspended", async () => {
    await write(base.db, talk, talk.helper, "Bonjour");
    for (const member of [talk.helper, talk.beneficiary]) {
      await suspend(base.db, member);
      await tell();
      await base.db.update(memberships).set({ suspendedAt: null });
    }
    expect(await mails()).toEqual([]);
  });

  test("of another city's conversation, nor a stranger to it", async () => {
    await write(base.db, talk, talk.helper, "Bonjour");
    await tell(NOW, b.id);
    await tell(NOW, a.id, a.neighbours[1].id);
    expect(await mails()).toEqual([]);
  });
});
