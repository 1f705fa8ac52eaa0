import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findConversation } from "#db/queries/conversation-view.ts";
import { listLines } from "#db/queries/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { giveThanks } from "#lib/server/exchanges/give-thanks.ts";
import { loadContacts } from "#lib/server/exchanges/load-contacts.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { loadMyExchanges } from "#lib/server/exchanges/load-my-exchanges.ts";
import { loadThanks } from "#lib/server/exchanges/load-thanks.ts";
import { loadWaitingThanks } from "#lib/server/exchanges/load-waiting-thanks.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { loadLines } from "#lib/server/messages/load-lines.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { loadPrivacyLog } from "#lib/server/privacy/load-privacy-log.ts";
import { loadReportable } from "#lib/server/reports/load-reportable.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

// What pages show, and to whom. What is done, and what routes give, is in `tests/exchange-permissions.test.ts`.

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
let dossier: string;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
  const { helper, beneficiary, exchange } = talk;
  await write(base.db, talk, beneficiary, "SECRET");
  await actOnExchange(beneficiary, { exchange, action: "accept", reason: null }, new Date());
  await shareContacts(beneficiary, { exchange, phone: "0600000000", email: null, address: "SECRET" }, new Date());
  const about = { key: uuidv7(), exchange, reason: "insult" as const, note: "", messages: [], block: false };
  await reportMember(helper, about, new Date());
  dossier = (await loadQueue(a.members.admin, "all", new Date()))?.items[0]?.id ?? "";
});
afterAll(() => base.close());

/** Everybody who is somebody, as they would come: with a place in a city that the server gave them. */
const PEOPLE = {
  helper: () => talk.helper,
  beneficiary: () => talk.beneficiary,
  resident: () => a.neighbours[1],
  moderator: () => a.members.moderator,
  agent: () => a.members.agent,
  admin: () => a.members.admin,
  otherResident: () => b.members.resident,
  otherModerator: () => b.members.moderator,
  otherAgent: () => b.members.agent,
  otherAdmin: () => b.members.admin,
} satisfies Record<string, () => TestMember>;
type Person = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Person[];

const some = <List extends readonly unknown[]>(list: List): List | null => (list.length > 0 ? list : null);

/** What each is shown; null is nothing at all. */
const SIGHTS = {
  "the exchange": (member) => loadExchange(member, talk.exchange, new Date()),
  "it in their list": async (member) => {
    const { mine, current, waiting, past } = await loadMyExchanges(member, 0, new Date());
    return some([mine, current, waiting, past].flat());
  },
  "the conversation": (member) =>
    findConversation(base.db, { cityId: member.cityId, id: talk.conversation, memberId: member.id, now: new Date() }),
  "its lines": async (member) => {
    const key = { cityId: member.cityId, id: talk.conversation };
    const stored = await listLines(base.db, key, { memberId: member.id, after: 0, limit: 9 });
    const { lines } = await loadLines(member, talk.conversation, null);
    return some([...stored, ...lines]);
  },
  "contact details": (member) => loadContacts(member, talk.exchange, new Date()),
  "what can be reported": (member) => loadReportable(member, talk.exchange),
  "that something was reported": async (member) => some((await loadQueue(member, "all", new Date()))?.items ?? []),
  "what was reported": (member) => loadCase(member, dossier, new Date()),
  "it as their own": async (member) => some((await loadPrivacyLog(member)).reports),
} satisfies Record<string, (member: TestMember) => Promise<unknown>>;
type Sight = keyof typeof SIGHTS;

const THE_TWO: readonly Person[] = ["helper", "beneficiary"];
/** Nobody else, whatever their role: staff read what is reported, never an exchange. */
const MAY_SEE: Record<Sight, readonly Person[]> = {
  "the exchange": THE_TWO,
  "it in their list": THE_TWO,
  "the conversation": THE_TWO,
  "its lines": THE_TWO,
  "contact details": THE_TWO,
  "what can be reported": THE_TWO,
  "that something was reported": ["moderator", "admin"],
  "what was reported": ["moderator", "admin"],
  "it as their own": ["helper"],
};

describe.each(Object.keys(SIGHTS) as Sight[])("who sees %s", (sight) => {
  test.each(EVERYBODY)("%s", async (person) => {
    const shown = await SIGHTS[sight](PEOPLE[person]());
    expect(shown !== null).toBe(MAY_SEE[sight].includes(person));
  });
});

test("what is no id at all is found by nobody", async () => {
  expect(await loadReportable(talk.helper, "x' or 1=1")).toBeNull();
  expect(await loadCase(a.members.admin, "x' or 1=1", new Date())).toBeNull();
});

describe("a word of thanks", () => {
  beforeAll(async () => {
    const { helper, beneficiary, exchange } = talk;
    await sayDone(beneficiary, { exchange, body: "" }, new Date());
    await giveThanks(helper, { exchange, body: "Un plaisir.", isPublic: true }, new Date());
  });

  test.each(EVERYBODY)("%s", async (person) => {
    const { given, received } = await loadThanks(PEOPLE[person](), talk.exchange);
    expect([given !== null, received !== null]).toEqual([person === "helper", person === "beneficiary"]);
    const waiting = await loadWaitingThanks(PEOPLE[person](), new Date());
    expect((waiting?.length ?? 0) > 0).toBe(person === "moderator" || person === "admin");
  });
});
