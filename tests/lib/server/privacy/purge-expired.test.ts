import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rateLimits, sessions, signInRequests } from "#db/schema/identity.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const HOUR_MS = 3_600_000;
const before = (days: number, hours = 0) => new Date(NOW.getTime() - (days * 24 + hours) * HOUR_MS);

let base: TestDatabase;
let cities: { a: TestCity; b: TestCity };
beforeAll(async () => {
  base = await testDatabase();
  cities = await twoCities(base.db);
});
afterAll(() => base.close());
beforeEach(async () => {
  for (const table of [rateLimits, sessions, signInRequests, listingDrafts, idempotencyKeys, outbox]) {
    await base.db.delete(table);
  }
});

/** Writes one row of each table, as old as asked. */
async function age(days: number, hours: number): Promise<void> {
  const at = (limit: number) => before(limit + days, hours);
  const secret = uuidv7();
  const email = "camille@test.example";
  await base.db.insert(signInRequests).values({
    id: uuidv7(),
    email,
    tokenHash: secret,
    codeHash: secret,
    bindingHash: secret,
    createdAt: at(1),
    expiresAt: at(1),
  });
  await base.db.insert(rateLimits).values({ key: secret, windowStart: at(2), count: 1 });
  await base.db
    .insert(sessions)
    .values({ id: uuidv7(), tokenHash: secret, userId: cities.a.members.resident.userId, createdAt: at(90) });
  for (const city of [cities.a, cities.b]) {
    await base.db
      .insert(listingDrafts)
      .values({ cityId: city.id, id: uuidv7(), secretHash: secret, answers: {}, updatedAt: at(30) });
    await base.db
      .insert(idempotencyKeys)
      .values({ cityId: city.id, memberId: city.members.resident.id, key: uuidv7(), result: {}, createdAt: at(7) });
  }
}

test("what is older than its limit goes, in every city", async () => {
  await age(0, 1);
  expect(await purgeExpired(base.db, NOW)).toEqual({
    signInRequests: 1,
    rateLimits: 1,
    sessions: 1,
    drafts: 2,
    keys: 2,
  });
});

test("what is younger stays", async () => {
  await age(0, -1);
  expect(await purgeExpired(base.db, NOW)).toEqual({
    signInRequests: 0,
    rateLimits: 0,
    sessions: 0,
    drafts: 0,
    keys: 0,
  });
  expect(await base.db.select().from(listingDrafts)).toHaveLength(2);
});

test("a secret that could not be sent for a day is forgotten; other mails keep their words", async () => {
  const mail = { cityId: cities.b.id, recipient: "camille@test.example", locale: "fr", payload: { code: "123456" } };
  for (const [kind, createdAt] of [
    ["sign-in", before(1, 1)],
    ["sign-in", before(0, 23)],
    ["listing-published", before(1, 1)],
  ] as const) {
    const id = uuidv7();
    await base.db.insert(outbox).values({ ...mail, id, kind, createdAt, businessKey: id });
  }
  await purgeExpired(base.db, NOW);
  const payloads = (await base.db.select().from(outbox).orderBy(outbox.createdAt, outbox.kind)).map(
    ({ kind, payload }) => [kind, payload],
  );
  expect(payloads).toEqual([
    ["listing-published", { code: "123456" }],
    ["sign-in", {}],
    ["sign-in", { code: "123456" }],
  ]);
});
