import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { secondFactors } from "#db/schema/identity.ts";
import { findLiveSession } from "#lib/server/identity/find-live-session.ts";
import { eraseSecondFactor } from "#lib/server/identity/second-factor/erase.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { lettersTo, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
let base: TestDatabase;
let city: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  city = (await twoCities(base.db)).a;
});
afterAll(() => base.close());

test("whoever runs the service erases a second step by its address, once", async () => {
  const { admin } = city.members;
  await base.db.insert(secondFactors).values({ userId: admin.userId, secret: "sealed", confirmedAt: NOW });
  const { token } = await signInAt(base.db, admin, NOW);
  expect(await eraseSecondFactor("personne@test.example", NOW)).toBe(false);
  expect(await eraseSecondFactor(admin.email, NOW)).toBe(true);
  expect(await findLiveSession(base.db, token, NOW)).toBeNull();
  expect(await lettersTo(base.db, admin.email)).toMatchObject([{ payload: { what: "factor_reset" } }]);
  const noted = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "role.factor-reset"));
  expect(noted).toMatchObject([{ cityId: city.id, actorId: null, memberId: admin.id }]);
  expect(await eraseSecondFactor(admin.email, NOW)).toBe(false);
});
