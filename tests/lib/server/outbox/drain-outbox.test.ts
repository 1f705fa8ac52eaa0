import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failingAddresses } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { drainOutbox } from "#lib/server/outbox/drain-outbox.ts";
import { drainContext } from "#tests/support/drain.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { MAIL_SITE, outboxMails } from "#tests/support/outbox-mails.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { startSmtpServer, type TestSmtpOptions, type TestSmtpServer } from "#tests/support/smtp-server.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);
const later = (minutes: number) => ago(-minutes);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let reader: TestMember;
let mails: ReturnType<typeof outboxMails>;
let server: TestSmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

async function serve(options: TestSmtpOptions = {}) {
  server = await startSmtpServer(options);
  mailer = createMailer({ smtpUrl: server.url, mailFrom: "bonjour@entraide.example", baseUrl: MAIL_SITE });
}
async function serveInstead(options: TestSmtpOptions) {
  mailer.close();
  await server.close();
  await serve(options);
}
beforeEach(async () => {
  await emptyTables(base.db);
  await base.db.delete(failingAddresses);
  ({ a, b } = await twoCities(base.db));
  reader = a.members.resident;
  mails = outboxMails(base, { city: a, reader, now: NOW });
  await serve();
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

const drain = (cityId = a.id, now = NOW) => drainOutbox(drainContext({ db: base.db, mailer, now }), cityId);
const titled = (title: string) => ({ payload: { title, link: `${MAIL_SITE}/a` } });
const arrived = () => server.received.map(({ mail }) => mail.text ?? "");

describe("what is due", () => {
  test("leaves once, however often it is drained, and what it carried is forgotten", async () => {
    const id = await mails.write();
    await Promise.all([drain(), drain(), drain()]);
    await drain();
    expect(server.received).toHaveLength(1);
    expect(arrived()[0]).toContain("Je prête une échelle");
    expect(await mails.read(id)).toMatchObject({
      state: "sent",
      sentAt: NOW,
      attempts: 1,
      payload: {},
      lastError: null,
      lockedUntil: null,
      subject: server.received[0]?.mail.subject,
    });
  });

  test("many drains at once send each of a hundred once, under Message-IDs of their own", async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => mails.write()));
    await Promise.all(Array.from({ length: 6 }, () => drain()));
    const seen = server.received.map(({ mail }) => mail.messageId).sort();
    expect(seen).toEqual(ids.map((id) => `<${id}@entraide.example>`).sort());
  });

  test("is the urgent first, then the oldest; what is due later stays", async () => {
    await mails.write({ priority: 8, dueAt: ago(60), ...titled("un point") });
    await mails.write({ priority: 3, dueAt: ago(5), ...titled("plus récent") });
    await mails.write({ priority: 3, dueAt: ago(30), ...titled("plus ancien") });
    await mails.write({ priority: 0, dueAt: ago(1), ...titled("urgent") });
    const tomorrow = await mails.write({ dueAt: later(1) });
    await drain();
    const order = arrived().map((text) => /urgent|plus ancien|plus récent|un point/.exec(text)?.[0]);
    expect(order).toEqual(["urgent", "plus ancien", "plus récent", "un point"]);
    expect(await mails.read(tomorrow)).toMatchObject({ state: "waiting", attempts: 0 });
    await drain(a.id, later(1));
    expect(await mails.read(tomorrow)).toMatchObject({ state: "sent" });
  });

  test("is of one city: another one's drain sends nothing", async () => {
    const id = await mails.write();
    await drain(b.id);
    expect(server.received).toEqual([]);
    expect(await mails.read(id)).toMatchObject({ state: "waiting" });
  });

  test("says how to stop it by one press and by a page, both signed; a mail of the service does not", async () => {
    await mails.write();
    await mails.write({ topic: null, kind: "restriction-ended", payload: { link: `${MAIL_SITE}/a` } });
    await drain();
    const headers = server.received.map(({ mail }) => mail.headers.get("list"));
    const [listed] = headers.filter(Boolean) as [{ unsubscribe?: { url?: string } }];
    expect(headers.filter(Boolean)).toHaveLength(1);
    expect(listed.unsubscribe?.url).toMatch(new RegExp(`^http.*/api/${a.slug}/unsubscribe/${a.id}\\.${reader.id}\\.`));
    const withFoot = arrived().filter((text) => text.includes("/preferences?lien="));
    expect(withFoot).toHaveLength(1);
  });
});

describe("a mail server", () => {
  test("that puts a mail off is asked again later, longer each time, under the same Message-ID", async () => {
    await serveInstead({ refusals: 2 });
    const id = await mails.write();
    await drain();
    expect(await mails.read(id)).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastError: expect.stringContaining("451"),
      dueAt: later(0.5),
      lockedUntil: null,
    });
    await drain();
    expect(server.received).toEqual([]);
    await drain(a.id, later(1));
    expect(await mails.read(id)).toMatchObject({ attempts: 2, dueAt: later(2) });
    await drain(a.id, later(2));
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${id}@entraide.example>`]);
    expect(await mails.read(id)).toMatchObject({ state: "sent", attempts: 3, lastError: null });
  });

  test("that puts it off a dozen times leaves it to a person, with the reason and what it carried", async () => {
    await serveInstead({ refusals: 1 });
    const id = await mails.write({ attempts: 11 });
    await drain();
    expect(await mails.read(id)).toMatchObject({
      state: "failed",
      attempts: 12,
      lastError: expect.stringContaining("451"),
    });
    expect((await mails.read(id))?.payload).not.toEqual({});
    await drain(a.id, later(600));
    expect(server.received).toEqual([]);
  });

  test("that knows no such mailbox is not asked again, and the address counts as failing", async () => {
    await serveInstead({ refuseRecipient: { code: 550, message: "5.1.1 no such user" } });
    const id = await mails.write();
    await drain();
    expect(await mails.read(id)).toMatchObject({
      state: "failed",
      attempts: 1,
      lastError: expect.stringContaining("550"),
    });
    const [failing] = await base.db.select().from(failingAddresses);
    expect(failing).toMatchObject({ email: reader.email, hardCount: 1 });
    expect(failing?.pausedUntil?.getTime()).toBeGreaterThan(NOW.getTime());
  });

  test("that is not there counts against no mail; it is left alone for a while, then all leave, the useful ones", async () => {
    await server.close();
    const ids = await Promise.all(Array.from({ length: 12 }, () => mails.write()));
    const stale = await mails.write({ usefulUntil: later(30) });
    const context = drainContext({ db: base.db, mailer, now: NOW });
    expect(await drainOutbox(context, a.id)).toMatchObject({ away: 1, sent: 0 });
    // While it rests nothing is claimed, and nothing is asked.
    expect(await drainOutbox(context, a.id)).toMatchObject({ away: 0, sent: 0 });
    expect(context.rest.until()).toEqual(new Date(NOW.getTime() + 5_000));
    for (const id of ids)
      expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 0, lockedUntil: null });
    await serve();
    const done = await drain(a.id, later(60));
    expect(done).toMatchObject({ sent: 12, dropped: 1 });
    expect(await mails.read(stale)).toMatchObject({ state: "dropped", dropReason: "stale" });
  });

  test("that says yes to a worker which is killed before it can note it gets at most one more, under one Message-ID", async () => {
    const id = await mails.write();
    // Ending the connection itself would end this process: see docs/operations.md, "Known faults of parts".
    await base.db.execute(sql`alter table outbox add constraint never_sent check (sent_at is null) not valid`);
    await expect(drain()).rejects.toThrow();
    await base.db.execute(sql`alter table outbox drop constraint never_sent`);
    expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 0 });
    // The dead one's lease has to run out.
    await drain(a.id, later(0.9));
    expect(server.received).toHaveLength(1);
    await drain(a.id, later(2));
    await drain(a.id, later(4));
    const [first, second, ...more] = server.received.map(({ mail }) => mail.messageId);
    expect(more).toEqual([]);
    expect(second).toBe(first);
  });
});

test("a payload that its template refuses fails with the reason, and holds nobody up", async () => {
  const id = await mails.write({ priority: 0, payload: {} });
  await mails.write();
  await drain();
  expect(server.received).toHaveLength(1);
  expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 1, lastError: expect.any(String) });
});

test("ten thousand that were due during an outage leave at the set pace, the others are dropped on the spot", async () => {
  await base.db.execute(sql`
    insert into outbox (city_id, id, kind, topic, member_id, recipient, locale, payload, business_key, due_at, useful_until)
    select ${a.id}, gen_random_uuid(), 'offer-paused', 'reminders', ${reader.id}, ${reader.email}, 'fr',
      '{"title":"Échelle","link":"https://entraide.example/a"}', 'outage ' || n,
      ${ago(600).toISOString()}::timestamptz + n * interval '1 second',
      case when n % 100 = 0 then null else ${ago(1).toISOString()}::timestamptz end
    from generate_series(1, 10000) n`);
  const pace = { turns: 0 };
  const context = {
    ...drainContext({ db: base.db, mailer, now: NOW }),
    pacer: { turn: async () => void pace.turns++ },
  };
  let sent = 0;
  for (let more = true; more; ) {
    const done = await drainOutbox(context, a.id);
    sent += done.sent;
    more = done.more;
  }
  expect(sent).toBe(100);
  expect(pace.turns).toBe(100);
  const [left] = await base.db
    .select({ count: sql<number>`count(*)::int` })
    .from(outbox)
    .where(and(eq(outbox.state, "dropped"), eq(outbox.dropReason, "stale")));
  expect(left?.count).toBe(9_900);
});
