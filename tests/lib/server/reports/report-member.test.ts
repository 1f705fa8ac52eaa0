import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { reportMessages, reports } from "#db/schema/conversations.ts";
import { decisions } from "#db/schema/decisions.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { blocks } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import type { ReportInput } from "#lib/reports/report.schema.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadReportable } from "#lib/server/reports/load-reportable.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { decide } from "#tests/support/judging.ts";
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
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const input = (more: Partial<ReportInput> = {}): ReportInput => ({
  key: uuidv7(),
  exchange: talk.exchange,
  reason: "insult",
  note: "",
  messages: [],
  block: false,
  ...more,
});
const made = () => base.db.select().from(reports);
const copied = async () => (await base.db.select().from(reportMessages)).map(({ seq, body }) => [seq, body]);

describe("a report", () => {
  test("holds the reason, the note and the messages that were picked, and no other", async () => {
    await write(base.db, talk, talk.beneficiary, "Première");
    const seq = await write(base.db, talk, talk.beneficiary, "Deuxième");
    await reportMember(talk.helper, input({ note: "Il insiste.", messages: [seq] }), NOW);
    expect(await made()).toMatchObject([
      {
        reporterId: talk.helper.id,
        reportedId: talk.beneficiary.id,
        conversationId: talk.conversation,
        reason: "insult",
        note: "Il insiste.",
        closedAt: null,
      },
    ]);
    expect(await copied()).toEqual([[seq, "Deuxième"]]);
    expect(await base.db.select().from(outbox).where(eq(outbox.recipient, talk.beneficiary.email))).toEqual([]);
  });

  test("that attaches messages makes them part of what is judged, whatever was reported before", async () => {
    await reportMember(talk.helper, input(), NOW);
    const seq = await write(base.db, talk, talk.beneficiary, "Payez d’abord.");
    await reportMember(talk.helper, input({ messages: [seq] }), hours(1));
    const [opened, ...others] = await base.db.select().from(cases);
    expect([opened?.subject, others]).toEqual(["message", []]);
    await decide(a.members.moderator, opened?.id ?? "", { action: "keep" }, hours(2));
    expect(await base.db.select().from(decisions)).toMatchObject([{ judged: { excerpt: ["Payez d’abord."] } }]);
  });

  test("opens a case about the person, which later ones join, and is acknowledged", async () => {
    const seq = await write(base.db, talk, talk.beneficiary, "Payez d’abord.");
    await reportMember(talk.helper, input({ messages: [seq] }), NOW);
    await reportMember(talk.helper, input({ reason: "danger" }), NOW);
    const found = await base.db.select().from(cases);
    expect(found).toMatchObject([
      { subject: "message", origin: "report", memberId: talk.beneficiary.id, urgent: true, risk: 100 },
    ]);
    expect(await made()).toMatchObject([
      { caseId: found[0]?.id, subject: "message" },
      { caseId: found[0]?.id, subject: "member" },
    ]);
    const told = await base.db.select().from(outbox).where(eq(outbox.recipient, talk.helper.email));
    // Who was written with can guess it: the receipt promises no more than it can hold.
    const receipt = { kind: "notice-received", payload: expect.objectContaining({ guessable: true }) };
    expect(told).toMatchObject([receipt, receipt]);
  });

  test("of a person needs no message", async () => {
    await reportMember(talk.beneficiary, input({ reason: "no_show" }), NOW);
    expect(await made()).toMatchObject([{ reportedId: talk.helper.id, reason: "no_show" }]);
    expect(await copied()).toEqual([]);
  });

  test("is made once, however often it is sent", async () => {
    const sent = input();
    await Promise.all([1, 2, 3].map(() => reportMember(talk.helper, sent, NOW)));
    expect(await made()).toHaveLength(1);
  });

  test("shows no more than its reporter reads: contact details are hidden unless an exchange is accepted", async () => {
    const seq = await write(base.db, talk, talk.beneficiary, "Appelez le 06 12 34 56 78");
    const before = await loadReportable(talk.helper, talk.exchange);
    expect(before?.messages.map(({ body }) => body)).toEqual([`Appelez le ${HIDDEN}`]);
    await reportMember(talk.helper, input({ messages: [seq] }), NOW);
    expect(await copied()).toEqual([[seq, `Appelez le ${HIDDEN}`]]);
    await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, NOW);
    const after = await loadReportable(talk.helper, talk.exchange);
    expect(after?.messages.map(({ body }) => body)).toEqual(["Appelez le 06 12 34 56 78"]);
    await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "cancel", reason: null }, NOW);
    const ended = await loadReportable(talk.helper, talk.exchange);
    expect(ended?.messages.map(({ body }) => body)).toEqual([`Appelez le ${HIDDEN}`]);
  });

  test("is possible after one left the conversation", async () => {
    const seq = await write(base.db, talk, talk.beneficiary, "Encore");
    await leaveConversation(talk.helper, talk, NOW);
    await reportMember(talk.helper, input({ messages: [seq] }), NOW);
    expect(await copied()).toEqual([[seq, "Encore"]]);
  });

  test("blocks too, when that is ticked, in one transaction", async () => {
    await reportMember(talk.helper, input({ block: true }), NOW);
    expect(await base.db.select().from(blocks)).toMatchObject([
      { blockerId: talk.helper.id, blockedId: talk.beneficiary.id },
    ]);
    const [exchange] = await base.db.select().from(exchanges).where(eq(exchanges.id, talk.exchange));
    expect(exchange?.status).toBe("withdrawn");
    const forged = input({ block: true, messages: [999] });
    await expect(reportMember(talk.beneficiary, forged, NOW)).rejects.toThrow();
    expect(await base.db.select().from(blocks)).toHaveLength(1);
  });
});

describe("messages that cannot be attached", () => {
  test("one's own, an event, one that does not exist, or one of another conversation", async () => {
    const mine = await write(base.db, talk, talk.helper, "De moi");
    const theirs = await write(base.db, talk, talk.beneficiary, "De l’autre");
    const other = await startTalk(base.db, a, NOW, a.neighbours[1]);
    let foreign = 0;
    while (foreign <= theirs) foreign = await write(base.db, other, other.beneficiary, "D’une autre conversation");
    for (const seq of [1, mine, foreign, 2_000_000_00]) {
      const sent = input({ messages: [theirs, seq] });
      await expect(reportMember(talk.helper, sent, NOW)).rejects.toMatchObject({
        field: "messages",
        key: "report.unknown-message",
      });
    }
    expect(await made()).toEqual([]);
  });

  test("what is offered is what the other one wrote, the last hundred, in order", async () => {
    await write(base.db, talk, talk.helper, "De moi");
    for (let at = 1; at <= 102; at += 1) await write(base.db, talk, talk.beneficiary, `Message ${at}`);
    const offered = (await loadReportable(talk.helper, talk.exchange))?.messages ?? [];
    expect(offered).toHaveLength(100);
    expect([offered[0]?.body, offered.at(-1)?.body]).toEqual(["Message 3", "Message 102"]);
  });
});

describe("the limit", () => {
  test("of five a day holds, however many are sent at once, and each member has their own", async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => reportMember(talk.helper, input(), NOW)));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    await expect(reportMember(talk.helper, input(), hours(23))).rejects.toThrow("too-many-reports");
    await reportMember(talk.beneficiary, input(), NOW);
    await reportMember(talk.helper, input(), hours(25));
    expect(await made()).toHaveLength(7);
  });
});

test("a member of another city reports nobody here", async () => {
  await expect(reportMember(b.members.resident, input(), NOW)).rejects.toThrow("not-found");
});
