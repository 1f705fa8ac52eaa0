import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findConversation } from "#db/queries/conversation-view.ts";
import { listLines } from "#db/queries/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { followConversation } from "#lib/server/messages/follow-conversation.ts";
import { loadLines } from "#lib/server/messages/load-lines.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { exportExchanges } from "#lib/server/privacy/export-exchanges.ts";
import { loadPrivacyLog } from "#lib/server/privacy/load-privacy-log.ts";
import { closeReport } from "#lib/server/reports/close-report.ts";
import { loadReportable } from "#lib/server/reports/load-reportable.ts";
import { loadReports } from "#lib/server/reports/load-reports.ts";
import { readReport } from "#lib/server/reports/read-report.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { sayAbsent } from "#lib/server/safety/say-absent.ts";
import { signedIn, startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
let report: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.execute("truncate cities, users cascade");
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
  await write(base.db, talk, talk.beneficiary, "SECRET");
  await reportMember(talk.helper, reporting(), new Date());
  report = (await loadReports(a.members.admin, new Date()))?.reports[0]?.id ?? "";
});

const reporting = () => ({
  key: uuidv7(),
  exchange: talk.exchange,
  reason: "insult" as const,
  note: "",
  messages: [],
  block: false,
});

/** Everybody who is somebody, as they would come: with a place in a city that the server gave them. */
const PEOPLE = {
  party: () => talk.helper,
  resident: () => a.neighbours[1],
  moderator: () => a.members.moderator,
  agent: () => a.members.agent,
  admin: () => a.members.admin,
  otherCity: () => b.members.resident,
  otherModerator: () => b.members.moderator,
  otherAdmin: () => b.members.admin,
} satisfies Record<string, () => TestMember>;
type Person = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Person[];

/** What each asks for; null, nothing, or `not-found` is a closed door. */
const ACTIONS = {
  "see the exchange": (member) => loadExchange(member, talk.exchange, new Date()),
  "see the conversation": (member) =>
    findConversation(base.db, { cityId: member.cityId, id: talk.conversation, memberId: member.id, now: new Date() }),
  "read its lines": async (member) => {
    const key = { cityId: member.cityId, id: talk.conversation };
    const stored = await listLines(base.db, key, { memberId: member.id, after: 0, limit: 9 });
    const { lines } = await loadLines(member, talk.conversation, null);
    return stored.length + lines.length > 0 ? lines : null;
  },
  "follow it live": async (member) => {
    const options = {
      conversation: talk.conversation,
      sessionId: await signedIn(base.db, member),
      after: 0,
      signal: new AbortController().signal,
    };
    const stream = await followConversation(member, options);
    await stream?.cancel();
    return stream;
  },
  "find it in their export": async (member) => {
    const data = await exportExchanges(member, new Date());
    return data.conversations.length + data.exchanges.length > 0 ? data : null;
  },
  "write in it": (member) =>
    sendMessage(member, { conversation: talk.conversation, key: uuidv7(), message: "Bonjour" }, new Date()),
  "see what can be reported": (member) => loadReportable(member, talk.exchange),
  "report from it": (member) => done(reportMember(member, reporting(), new Date())),
  "block from it": (member) => done(blockMember(member, talk, new Date())),
  "leave it": (member) => done(leaveConversation(member, talk, new Date())),
  "say who was absent": async (member) => {
    await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, new Date());
    return done(sayAbsent(member, talk, new Date()));
  },
  "see that there are reports": async (member) => {
    const desk = await loadReports(member, new Date());
    return desk && desk.reports.length > 0 ? desk : null;
  },
  "read a report": (member) => readReport(member, report, new Date()),
  "answer a report": (member) => done(closeReport(member, { report, answer: "Merci." }, new Date())),
  "follow it as its own": async (member) => {
    const { reports } = await loadPrivacyLog(member);
    return reports.length > 0 ? reports : null;
  },
} satisfies Record<string, (member: TestMember) => Promise<unknown>>;
type Action = keyof typeof ACTIONS;

async function done(doing: Promise<void>): Promise<true> {
  await doing;
  return true;
}

/** Who may do what. Nobody else, whatever their role: staff read what is reported, never an exchange. */
const MAY: Record<Action, readonly Person[]> = {
  "see the exchange": ["party"],
  "see the conversation": ["party"],
  "read its lines": ["party"],
  "follow it live": ["party"],
  "find it in their export": ["party"],
  "write in it": ["party"],
  "see what can be reported": ["party"],
  "report from it": ["party"],
  "block from it": ["party"],
  "leave it": ["party"],
  "say who was absent": ["party"],
  "see that there are reports": ["moderator", "admin"],
  "read a report": ["moderator", "admin"],
  "answer a report": ["moderator", "admin"],
  "follow it as its own": ["party"],
};

describe.each(Object.keys(ACTIONS) as Action[])("who may %s", (action) => {
  test.each(EVERYBODY)("%s", async (person) => {
    const answer = await ACTIONS[action](PEOPLE[person]()).catch((error: Error) => {
      if (error.message !== "not-found") throw error;
      return null;
    });
    expect(answer !== null).toBe(MAY[action].includes(person));
    if (!MAY[action].includes(person)) expect(JSON.stringify(answer)).not.toContain("SECRET");
  });
});

test("what is no id at all is found by nobody", async () => {
  expect(await loadReportable(talk.helper, "x' or 1=1")).toBeNull();
  expect(await readReport(a.members.admin, "x' or 1=1", new Date())).toBeNull();
});
