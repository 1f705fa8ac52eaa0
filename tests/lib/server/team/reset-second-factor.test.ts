import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { putPendingFactor } from "#db/queries/second-factors.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { secondFactors, sessions } from "#db/schema/identity.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { findLiveSession } from "#lib/server/identity/find-live-session.ts";
import { resetSecondFactor } from "#lib/server/team/reset-second-factor.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { lettersTo, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());
beforeEach(async () => {
  for (const table of [secondFactors, sessions, outbox, notifications]) await base.db.delete(table);
  for (const { userId } of [a.members.agent, a.members.admin, a.members.resident]) {
    await base.db.insert(secondFactors).values({ userId, secret: "sealed", confirmedAt: NOW });
  }
});

const factorsOf = ({ userId }: TestMember) =>
  base.db.select().from(secondFactors).where(eq(secondFactors.userId, userId));

test("an administrator erases the second step of somebody of the team, who is signed out and told; it is noted", async () => {
  const { admin, agent } = a.members;
  const { token } = await signInAt(base.db, agent, NOW);
  await resetSecondFactor(admin, agent.id, NOW);
  expect(await factorsOf(agent)).toEqual([]);
  expect(await findLiveSession(base.db, token, NOW)).toBeNull();
  expect(await lettersTo(base.db, agent.email)).toMatchObject([
    { kind: "account-changed", payload: { what: "factor_reset" } },
  ]);
  const bell = await base.db.select().from(notifications).where(eq(notifications.memberId, agent.id));
  expect(bell).toMatchObject([{ kind: "account-changed", notice: { words: { what: "factor_reset" } } }]);
  const noted = (await base.db.select().from(auditEntries).where(eq(auditEntries.action, "role.factor-reset"))).at(-1);
  expect(noted).toMatchObject({ actorId: admin.id, memberId: agent.id, subject: `member:${agent.id}` });
  await expect(resetSecondFactor(admin, agent.id, NOW)).rejects.toMatchObject({ code: "not-found" });
});

test.each<[string, () => TestMember, () => TestMember, string]>([
  ["a resident's", () => a.members.admin, () => a.members.resident, "not-found"],
  ["their own", () => a.members.admin, () => a.members.admin, "not-allowed"],
  ["that of another city", () => b.members.admin, () => a.members.agent, "not-found"],
  ["one, being an agent,", () => a.members.agent, () => a.members.admin, "not-found"],
  ["one, being a moderator,", () => a.members.moderator, () => a.members.agent, "not-found"],
])("nobody erases %s", async (_, by, of, code) => {
  await expect(resetSecondFactor(by(), of().id, NOW)).rejects.toMatchObject({ code });
  expect(await base.db.select().from(secondFactors)).toHaveLength(3);
});

test("what is only being set up is nothing to erase", async () => {
  const { admin, moderator } = a.members;
  await putPendingFactor(base.db, { userId: moderator.userId, pending: "sealed", now: NOW });
  await expect(resetSecondFactor(admin, moderator.id, NOW)).rejects.toMatchObject({ code: "not-found" });
});
