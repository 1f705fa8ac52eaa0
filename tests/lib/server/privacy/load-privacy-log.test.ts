import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reportReadings } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { loadPrivacyLog } from "#lib/server/privacy/load-privacy-log.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
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
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const input = { reason: "harassment" as const, note: "Trop insistant", block: false };
const report = (messages: number[] = []) =>
  reportMember(talk.helper, { ...input, key: uuidv7(), exchange: talk.exchange, messages }, NOW);
const firstCase = async () => (await loadQueue(a.members.moderator, "all", NOW))?.items[0]?.id ?? "";

describe("what moderators read of a report", () => {
  test("is noted each time, for the reporter and the author of what is attached", async () => {
    await report([await write(base.db, talk, talk.beneficiary, "Répondez !")]);
    const dossier = await firstCase();
    expect(await loadCase(a.members.moderator, dossier, inDays(1))).toMatchObject({
      reports: [{ reason: "harassment", note: "Trop insistant", from: "member" }],
      excerpt: [{ body: "Répondez !" }],
    });
    await loadCase(a.members.admin, dossier, inDays(2));
    const at = [inDays(2), inDays(1)];
    expect((await loadPrivacyLog(talk.helper)).readings).toEqual(at.map((moment) => ({ at: moment, as: "reporter" })));
    expect((await loadPrivacyLog(talk.beneficiary)).readings).toEqual(
      at.map((moment) => ({ at: moment, as: "author" })),
    );
    expect((await loadPrivacyLog(a.neighbours[1])).readings).toEqual([]);
  });

  test("tells the one who is reported nothing when none of their messages is attached", async () => {
    await report();
    await loadCase(a.members.moderator, await firstCase(), NOW);
    expect(await loadPrivacyLog(talk.beneficiary)).toEqual({ reveals: [], readings: [], reports: [] });
  });

  test("gives no way to the conversation, and no one's id, address or name", async () => {
    await report([await write(base.db, talk, talk.beneficiary, "Répondez !")]);
    const opened = JSON.stringify(await loadCase(a.members.moderator, await firstCase(), NOW));
    const { helper, beneficiary } = talk;
    for (const secret of [
      talk.conversation,
      talk.exchange,
      helper.id,
      beneficiary.id,
      helper.email,
      helper.firstName,
    ]) {
      expect(opened).not.toContain(secret);
    }
  });

  test("leaves no trace and shows nothing to anybody who may not", async () => {
    await report([await write(base.db, talk, talk.beneficiary, "Répondez !")]);
    const dossier = await firstCase();
    const parties = [talk.helper, talk.beneficiary].map((member) => ({ ...member, role: "moderator" as const }));
    for (const member of [talk.helper, a.members.agent, b.members.moderator, ...parties]) {
      expect(await loadCase(member, dossier, NOW)).toBeNull();
    }
    expect(await base.db.select().from(reportReadings)).toEqual([]);
  });
});
