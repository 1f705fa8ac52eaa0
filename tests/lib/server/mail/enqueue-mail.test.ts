import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { enqueueMail } from "#lib/server/mail/enqueue-mail.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
afterAll(() => base.close());

function mailAbout(businessKey: string, cityId = cities.a.id) {
  const payload = { title: "Besoin de courses", link: "https://entraide.example/a", helpers: 2 };
  const recipient = "camille@test.example";
  return { cityId, kind: "listing-published", recipient, locale: "fr", payload, businessKey } as const;
}

async function stored(businessKey: string) {
  const rows = await base.db.select().from(outbox).where(eq(outbox.businessKey, businessKey));
  const jobs = await Promise.all(
    rows.map(({ id }) =>
      base.db.execute(sql`select id from pgboss.job where name = 'send-mail' and data ->> 'outboxId' = ${id}`),
    ),
  );
  return { rows, jobs: jobs.map((found) => found.length) };
}

describe("enqueueMail", () => {
  test("writes the mail and its job", async () => {
    const key = uuidv7();
    await base.db.transaction((tx) => enqueueMail(tx, mailAbout(key)));
    const { rows, jobs } = await stored(key);
    expect(rows).toMatchObject([{ cityId: cities.a.id, kind: "listing-published", attempts: 0, sentAt: null }]);
    expect(jobs).toEqual([1]);
  });

  test("leaves neither when the transaction rolls back", async () => {
    const key = uuidv7();
    const undone = base.db.transaction(async (tx) => {
      await enqueueMail(tx, mailAbout(key));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect((await stored(key)).rows).toEqual([]);
  });

  test("asked twice, even at once, writes one mail and one job", async () => {
    const key = uuidv7();
    await Promise.all(Array.from({ length: 8 }, () => base.db.transaction((tx) => enqueueMail(tx, mailAbout(key)))));
    expect((await stored(key)).jobs).toEqual([1]);
  });

  test("a key belongs to its city", async () => {
    const key = uuidv7();
    await base.db.transaction((tx) => enqueueMail(tx, mailAbout(key)));
    await base.db.transaction((tx) => enqueueMail(tx, mailAbout(key, cities.b.id)));
    expect((await stored(key)).jobs).toEqual([1, 1]);
  });

  test("refuses what the template could not render", async () => {
    const mail = { ...mailAbout(uuidv7()), payload: { title: "x", link: "not a link", helpers: 0 } };
    await expect(base.db.transaction((tx) => enqueueMail(tx, mail))).rejects.toThrow();
  });
});
