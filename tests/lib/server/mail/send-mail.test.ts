import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { sendMail } from "#lib/server/mail/send-mail.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { startSmtpServer, type TestSmtpServer } from "#tests/support/smtp-server.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const baseUrl = "https://entraide.example";

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
let server: TestSmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
afterAll(() => base.close());

async function serve(refusals = 0) {
  server = await startSmtpServer({ refusals });
  mailer = createMailer({ smtpUrl: server.url, mailFrom: "bonjour@entraide.example", baseUrl });
}
beforeEach(() => serve());
afterEach(async () => {
  mailer.close();
  await server.close();
});

async function writeSignIn(cityId: string) {
  const id = uuidv7();
  const payload = { link: `${baseUrl}/connexion/confirmer?jeton=secret`, code: "123456", cityName: "A" };
  const recipient = "camille@test.example";
  await base.db
    .insert(outbox)
    .values({ cityId, id, kind: "sign-in", recipient, locale: "fr", payload, businessKey: id });
  return { cityId, outboxId: id };
}

async function rowOf({ cityId, outboxId }: { cityId: string; outboxId: string }) {
  const [row] = await base.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.cityId, cityId), eq(outbox.id, outboxId)));
  return row;
}

const send = (ids: { cityId: string; outboxId: string }, through = mailer) =>
  sendMail({ db: base.db, mailer: through, now: NOW }, ids);

describe("sendMail", () => {
  test("sends once, however often it is asked, then forgets the secret", async () => {
    const ids = await writeSignIn(cities.a.id);
    await send(ids);
    await send(ids);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.mail.text).toContain("123456");
    expect(await rowOf(ids)).toMatchObject({ sentAt: NOW, attempts: 1, payload: {}, lastError: null });
  });

  test("two workers at once send once", async () => {
    const ids = await writeSignIn(cities.a.id);
    const results = await Promise.allSettled([send(ids), send(ids), send(ids)]);
    expect(server.received).toHaveLength(1);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  });

  test("a refused mail keeps its payload and the reason, and leaves at the next try under the same Message-ID", async () => {
    mailer.close();
    await server.close();
    await serve(1);
    const ids = await writeSignIn(cities.a.id);
    await expect(send(ids)).rejects.toThrow("451");
    expect(await rowOf(ids)).toMatchObject({ sentAt: null, attempts: 1, lastError: expect.stringContaining("451") });
    await send(ids);
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${ids.outboxId}@entraide.example>`]);
    expect(await rowOf(ids)).toMatchObject({ sentAt: NOW, attempts: 2, lastError: null });
  });

  test("lost between the server's yes and the commit: at most one duplicate, under the same Message-ID", async () => {
    const ids = await writeSignIn(cities.a.id);
    // Ending the connection itself would end this process: see docs/operations.md, "Known faults of parts".
    await base.db.execute(sql`alter table outbox add constraint never_sent check (sent_at is null) not valid`);
    await expect(send(ids)).rejects.toThrow();
    await base.db.execute(sql`alter table outbox drop constraint never_sent`);
    expect(await rowOf(ids)).toMatchObject({ sentAt: null, attempts: 0 });
    await send(ids);
    await send(ids);
    const [first, second] = server.received.map(({ mail }) => mail.messageId);
    expect(server.received).toHaveLength(2);
    expect(first).toBe(second);
  });

  test("an id of another city sends nothing", async () => {
    const ids = await writeSignIn(cities.a.id);
    await send({ ...ids, cityId: cities.b.id });
    expect(server.received).toHaveLength(0);
    expect(await rowOf(ids)).toMatchObject({ sentAt: null, attempts: 0 });
  });

  test("a payload that the template refuses is a failure that stays, not a mail", async () => {
    const ids = await writeSignIn(cities.a.id);
    await base.db.update(outbox).set({ payload: {} }).where(eq(outbox.id, ids.outboxId));
    await expect(send(ids)).rejects.toThrow();
    expect(server.received).toHaveLength(0);
    expect(await rowOf(ids)).toMatchObject({ sentAt: null, attempts: 1 });
  });
});
