import { eq, sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cities as cityTable } from "#db/schema/cities.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { enqueueMail } from "#lib/server/mail/enqueue-mail.ts";
import { type RunningWorker, startWorker } from "#lib/server/worker.ts";
import { cityOf, OFFER_ANSWERS, REQUEST_ANSWERS, saveWholeDraft } from "#tests/support/drafts.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { startSmtpServer, type TestSmtpOptions, type TestSmtpServer } from "#tests/support/smtp-server.ts";

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
let server: TestSmtpServer | undefined;
let workers: RunningWorker[];
beforeEach(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await server?.close();
  server = undefined;
  await base.close();
});

async function serve(options?: TestSmtpOptions): Promise<TestSmtpServer> {
  server = await startSmtpServer(options);
  return server;
}

async function work(smtpUrl: string | undefined, mailsPerSecond = 1000): Promise<RunningWorker> {
  const settings = { smtpUrl, mailFrom: "bonjour@entraide.example", baseUrl: "https://entraide.example" };
  const worker = await startWorker(base.connection, { ...settings, mailsPerSecond }, null);
  workers.push(worker);
  return worker;
}

function askForMail(city = cities.a): Promise<void> {
  const payload = { link: "https://entraide.example/connexion", code: "123456", cityName: "A" };
  const mail = { cityId: city.id, kind: "sign-in", recipient: "camille@test.example", locale: "fr" } as const;
  return base.db.transaction((tx) => enqueueMail(tx, { ...mail, payload, businessKey: uuidv7() }, new Date()));
}

const countJobs = async (name: string, state: string) =>
  (await base.db.execute(sql`select id from pgboss.job where name = ${name} and state::text = ${state}`)).length;

async function clockAsksFor(name: string): Promise<void> {
  const clock = new PgBoss({ connectionString: base.url, supervise: false, schedule: false, max: 1 });
  await clock.start();
  await clock.send(name);
  await clock.stop({ graceful: false });
}

describe("mails", () => {
  test("a mail asked for while nobody worked leaves when a worker starts, once, as text and HTML", async () => {
    const smtp = await serve();
    await askForMail();
    const worker = await work(smtp.url);
    await smtp.receivedCount(1);
    await worker.stop();
    expect(smtp.received[0]?.mail.text).toContain("123456");
    expect(smtp.received[0]?.mail.html).toContain("123456");
    expect(await base.db.select().from(outbox)).toMatchObject([{ attempts: 1, state: "sent", payload: {} }]);
  });

  test("two workers at once send each mail of two cities once", async () => {
    const smtp = await serve();
    const both = await Promise.all([work(smtp.url), work(smtp.url)]);
    await Promise.all(Array.from({ length: 20 }, (_, index) => askForMail(index % 2 ? cities.a : cities.b)));
    await smtp.receivedCount(20);
    await Promise.all(both.map((worker) => worker.stop()));
    expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(20);
    expect(smtp.received).toHaveLength(20);
  });

  test("one that was refused leaves by itself when its next try is due", async () => {
    const smtp = await serve({ refusals: 1 });
    await work(smtp.url);
    await askForMail();
    await smtp.refusedCount(1);
    await vi.waitFor(async () => expect(await base.db.select().from(outbox)).toMatchObject([{ attempts: 1 }]));
    await base.db.update(outbox).set({ dueAt: new Date() });
    await clockAsksFor("drain-due");
    await smtp.receivedCount(1);
    await vi.waitFor(async () =>
      expect(await base.db.select().from(outbox)).toMatchObject([{ attempts: 2, state: "sent" }]),
    );
  });

  test("while the mail server is away all wait, and leave once it is back", async () => {
    const { url } = await serve();
    await server?.close();
    await work(url);
    await askForMail();
    await vi.waitFor(async () => {
      const [wake] = await base.db.execute(
        sql`select id from pgboss.job where name = 'drain-outbox' and start_after > created_on`,
      );
      expect(wake).toBeDefined();
    }, 10_000);
    expect(await base.db.select().from(outbox)).toMatchObject([{ state: "waiting", attempts: 0, lockedUntil: null }]);
    await serve({ port: Number(new URL(url).port) });
    await server?.receivedCount(1);
  });

  test("a city with a lot to send, and asked for as often, does not hold up another one", async () => {
    const smtp = await serve();
    const { a, b } = cities;
    const asked = `insert into pgboss.job (name, data) select 'drain-outbox', jsonb_build_object('cityId', '${a.id}') from generate_series(1, 40)`;
    await base.db.execute(sql`
      insert into outbox (city_id, id, kind, recipient, locale, payload, business_key, useful_until)
      select ${a.id}, gen_random_uuid(), 'restriction-ended', 'reporter@test.example', 'fr',
        '{"link":"https://entraide.example/a"}', 'much ' || n, now() + interval '1 day'
      from generate_series(1, 2000) n`);
    // What asks for its queues must be there before.
    await askForMail(b);
    await base.db.execute(sql`delete from outbox where city_id = ${b.id}`);
    await base.db.execute(sql.raw(asked));
    await work(smtp.url, 20);
    await smtp.receivedCount(10);
    await askForMail(b);
    await vi.waitFor(async () => {
      const [mail] = await base.db.select().from(outbox).where(eq(outbox.cityId, b.id));
      expect(mail).toMatchObject({ state: "sent" });
    }, 10_000);
  }, 30_000);

  test("without a mail server they wait", async () => {
    await askForMail();
    const worker = await work(undefined);
    await worker.stop();
    expect(await base.db.select().from(outbox)).toMatchObject([{ state: "waiting", attempts: 0 }]);
  });
});

describe("stop", () => {
  test("lets a running job end, and leaves no connection behind", async () => {
    const { promise: until, resolve: answer } = Promise.withResolvers<void>();
    const smtp = await serve({ until });
    const worker = await work(smtp.url);
    await askForMail();
    await smtp.arrivedCount(1);
    const stopped = worker.stop();
    answer();
    await stopped;
    expect(await base.db.select().from(outbox)).toMatchObject([{ attempts: 1, sentAt: expect.any(Date) }]);
    // PostgreSQL notices a moment later that a connection was closed.
    await vi.waitFor(async () => {
      const left = await base.db.execute(
        sql`select pid from pg_stat_activity where datname = current_database() and application_name like 'pgboss%'`,
      );
      expect(left).toHaveLength(0);
    });
  });
});

describe("a published request", () => {
  /** A zone in which it is about noon, whenever the tests run. */
  const noonZone = () => {
    const hours = 12 - new Date().getUTCHours();
    return `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  };

  test("is matched, put to a helper and in their mailbox within five seconds; so is one that waited for an offer", async () => {
    const { a } = cities;
    await base.db.update(cityTable).set({ timeZone: noonZone() }).where(eq(cityTable.id, a.id));
    const city = await cityOf(base.db, a);
    const smtp = await serve();
    await work(smtp.url);
    const publish = async (author: TestMember, answers: object) => {
      const whole = { quartier: a.quartiers[0].slug, ...answers } as Parameters<typeof saveWholeDraft>[2];
      const holder = { cityId: a.id, memberId: author.id, secretHash: null };
      const key = await saveWholeDraft(city, holder, whole, new Date());
      await publishListing(author, { key, secretHash: null, locale: "fr" }, new Date());
    };
    const invitedWithin5s = (helper: TestMember) =>
      vi.waitFor(
        () => {
          const asked = smtp.received.filter(({ mail }) => /pouvez-vous aider/.test(mail.subject ?? ""));
          expect(asked.flatMap(({ recipients }) => recipients)).toContain(helper.email);
        },
        { timeout: 5000, interval: 20 },
      );
    const [first, second] = a.neighbours;
    await publish(first, { kind: "offer", ...OFFER_ANSWERS });
    await publish(a.members.resident, { kind: "request", ...REQUEST_ANSWERS });
    await invitedWithin5s(first);
    // Nobody helps with this until somebody offers it.
    await publish(a.members.agent, {
      kind: "request",
      ...REQUEST_ANSWERS,
      category: "gardening",
      title: "Tondre ma pelouse un matin",
    });
    await vi.waitFor(async () => {
      const [desk] = await base.db.select().from(dispatches).where(eq(dispatches.step, "desk"));
      expect(desk).toBeDefined();
    }, 5000);
    await publish(second, { kind: "offer", ...OFFER_ANSWERS, category: "gardening", title: "Je tonds votre pelouse" });
    await invitedWithin5s(second);
    const invited = await base.db.select().from(invitations);
    expect(invited.map(({ helperId }) => helperId).sort()).toEqual([first.id, second.id].sort());
  });
});

describe("what the clock asks for", () => {
  test.each([
    "dispatch-due",
    "drain-due",
    "expire-listings",
    "confirm-offers",
    "erase-deleted",
    "start-week",
    "write-digests",
    "alert-searches",
    "purge",
  ])("%s runs", async (name) => {
    await insertListing(base.db, { city: cities.a }, { expiresAt: new Date(Date.now() - 1000) });
    await clockAsksFor(name);
    await work(undefined);
    await vi.waitFor(async () => expect(await countJobs(name, "completed")).toBe(1), 10_000);
  });
});
