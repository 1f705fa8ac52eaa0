import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { enqueueMail, type MailToSend } from "#lib/server/mail/enqueue-mail.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
beforeEach(() => base.db.execute(sql`delete from pgboss.job where name = 'drain-outbox'`));
afterAll(() => base.close());

function mailAbout(businessKey: string, cityId = cities.a.id): MailToSend<"sign-in"> {
  const payload = { link: "https://entraide.example/connexion", code: "123456", cityName: "A" };
  return { cityId, kind: "sign-in", recipient: "camille@test.example", locale: "fr", payload, businessKey };
}

const write = (mail: MailToSend<"sign-in">) => base.db.transaction((tx) => enqueueMail(tx, mail, NOW));
const stored = (businessKey: string) =>
  base.db.select().from(outbox).where(eq(outbox.businessKey, businessKey)).orderBy(outbox.cityId);
const wakes = () => base.db.execute(sql`select data ->> 'cityId' as city from pgboss.job where name = 'drain-outbox'`);

describe("enqueueMail", () => {
  test("writes the mail, due at once and of no use after ten minutes, and wakes the worker of its city", async () => {
    const key = uuidv7();
    await write(mailAbout(key));
    expect(await stored(key)).toMatchObject([
      {
        cityId: cities.a.id,
        kind: "sign-in",
        channel: "mail",
        topic: null,
        memberId: null,
        state: "waiting",
        priority: 0,
        attempts: 0,
        dueAt: NOW,
        usefulUntil: new Date("2026-11-24T10:10:00Z"),
      },
    ]);
    expect(await wakes()).toEqual([{ city: cities.a.id }]);
  });

  test("leaves neither when the transaction rolls back", async () => {
    const key = uuidv7();
    const undone = base.db.transaction(async (tx) => {
      await enqueueMail(tx, mailAbout(key), NOW);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await stored(key)).toEqual([]);
    expect(await wakes()).toEqual([]);
  });

  test("asked twice, even at once, writes one mail", async () => {
    const key = uuidv7();
    await Promise.all(Array.from({ length: 8 }, () => write(mailAbout(key))));
    expect(await stored(key)).toHaveLength(1);
    expect(await wakes()).toHaveLength(1);
  });

  test("a key belongs to its city", async () => {
    const key = uuidv7();
    await write(mailAbout(key));
    await write(mailAbout(key, cities.b.id));
    expect((await stored(key)).map(({ cityId }) => cityId).sort()).toEqual([cities.a.id, cities.b.id].sort());
  });

  test("refuses what the template could not render", async () => {
    const mail = mailAbout(uuidv7());
    await expect(write({ ...mail, payload: { ...mail.payload, link: "not a link" } })).rejects.toThrow();
  });
});
