import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { drainOutbox } from "#lib/server/outbox/drain-outbox.ts";
import { drainContext } from "#tests/support/drain.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { MAIL_SITE, type OutboxRow, outboxMails } from "#tests/support/outbox-mails.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { type Moment, startScriptedSmtp } from "#tests/support/scripted-smtp.ts";
import { startSmtpServer, type TestSmtpServer } from "#tests/support/smtp-server.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);
const later = (minutes: number) => ago(-minutes);

let base: TestDatabase;
let a: TestCity;
let reader: TestMember;
let mails: ReturnType<typeof outboxMails>;
let server: TestSmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  await base.db.delete(failingAddresses);
  ({ a } = await twoCities(base.db));
  reader = a.members.resident;
  mails = outboxMails(base, { city: a, reader, now: NOW });
  server = await startSmtpServer();
  mailer = createMailer({ smtpUrl: server.url, mailFrom: "bonjour@entraide.example", baseUrl: MAIL_SITE });
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

const drain = (now = NOW) => drainOutbox(drainContext({ db: base.db, mailer, now }), a.id);

const choose = (choice: Partial<typeof notificationPreferences.$inferInsert>) => {
  const { mail, push, digestRhythm, weeklyCap, quietHours } = DEFAULT_PREFERENCES;
  const usual = { mail: [...mail], push: [...push], digestRhythm, weeklyCap };
  const quiet = { quietFrom: quietHours.from, quietTo: quietHours.to };
  const whose = { cityId: a.id, memberId: reader.id, updatedAt: NOW };
  return base.db.insert(notificationPreferences).values({ ...whose, ...usual, ...quiet, ...choice });
};
async function dropped(row: Partial<OutboxRow> = {}) {
  const id = await mails.write(row);
  await drain();
  expect(server.received).toEqual([]);
  const found = await mails.read(id);
  expect(found).toMatchObject({ state: "dropped", attempts: 0, payload: {} });
  return found?.dropReason;
}

test("a mail is dropped with a record when it came too late", async () => {
  expect(await dropped({ usefulUntil: ago(1) })).toBe("stale");
});

test("a mail is dropped when its person said meanwhile that they want no more of it", async () => {
  await choose({ mail: ["digest"] as Topic[] });
  expect(await dropped()).toBe("unwanted");
});

test("a mail is dropped when they are on a break, unless it concerns an exchange of theirs", async () => {
  await choose({ pausedUntil: later(60) });
  const solicitation = { topic: "solicitations", kind: "offer-paused" } as const;
  expect(await dropped(solicitation)).toBe("paused");
  await mails.write({ topic: "reminders" });
  await drain();
  expect(server.received).toHaveLength(1);
});

test("a mail that an outage put off into the quiet hours of its reader waits for the morning, untried", async () => {
  const [id, pressing] = [await mails.write(), await mails.write({ pressing: true })];
  const night = new Date("2026-11-24T22:30:00Z");
  await drainOutbox(drainContext({ db: base.db, mailer, now: night }), a.id);
  expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${pressing}@entraide.example>`]);
  const morning = new Date("2026-11-25T07:00:00Z");
  expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 0, dueAt: morning, lockedUntil: null });
});

test("a mail is dropped when they were suspended", async () => {
  await suspend(base.db, reader, { at: NOW });
  expect(await dropped()).toBe("suspended");
});

test("a mail is dropped when mails come back from their address; a link to sign in goes there all the same", async () => {
  const failing = { email: reader.email, hardCount: 1, softCount: 0, lastReason: "550", lastFailedAt: ago(60) };
  await base.db.insert(failingAddresses).values({ ...failing, pausedUntil: later(60) });
  expect(await dropped()).toBe("address");
  const payload = { link: `${MAIL_SITE}/connexion`, code: "123456", cityName: "A" };
  const id = await mails.write({ kind: "sign-in", topic: null, memberId: null, payload });
  await drain();
  expect(server.received).toHaveLength(1);
  // Its subject holds the code.
  expect(await mails.read(id)).toMatchObject({ state: "sent", subject: null });
});

test.each<[string, Moment]>([
  ["breaks off in the middle of one mail each time", "body"],
  ["closes without a word once it has all of one mail, and may have taken it", "message"],
])("a server that %s gets the others, and that one again later, longer each time", async (_, moment) => {
  const scripted = await startScriptedSmtp({ [moment]: { close: true } });
  const first = await mails.write({ priority: 0 });
  const poisoned = createMailer({ smtpUrl: scripted.url, mailFrom: "a@entraide.example", baseUrl: MAIL_SITE });
  const done = await drainOutbox(drainContext({ db: base.db, mailer: poisoned, now: NOW }), a.id);
  poisoned.close();
  await scripted.close();
  expect(done).toMatchObject({ away: 1, sent: 0 });
  expect(await mails.read(first)).toMatchObject({
    state: "waiting",
    attempts: 1,
    dueAt: later(0.5),
    lockedUntil: null,
  });
  const other = await mails.write({ priority: 8 });
  await drain();
  expect(await mails.read(other)).toMatchObject({ state: "sent" });
  expect(server.received).toHaveLength(1);
  await drain(later(1));
  expect(await mails.read(first)).toMatchObject({ state: "sent", attempts: 2 });
});

test("a mailbox that is put off fails only once the mail is given up: many servers make strangers come twice", async () => {
  await server.close();
  mailer.close();
  server = await startSmtpServer({ refuseRecipient: { code: 451, message: "4.7.1 greylisted" } });
  mailer = createMailer({ smtpUrl: server.url, mailFrom: "bonjour@entraide.example", baseUrl: MAIL_SITE });
  const first = await mails.write();
  await drain();
  expect(await mails.read(first)).toMatchObject({ state: "waiting", attempts: 1 });
  expect(await base.db.select().from(failingAddresses)).toEqual([]);
  const last = await mails.write({ attempts: 11 });
  await drain();
  expect(await mails.read(last)).toMatchObject({ state: "failed" });
  expect(await base.db.select().from(failingAddresses)).toMatchObject([{ email: reader.email, softCount: 1 }]);
});
