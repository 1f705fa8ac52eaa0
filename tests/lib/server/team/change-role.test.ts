import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { sessions } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { ROLES, type Role } from "#lib/identity/role.ts";
import { changeRole } from "#lib/server/team/change-role.ts";
import { loadTeam } from "#lib/server/team/load-team.ts";
import { offerRole } from "#lib/server/team/offer-role.ts";
import { signedIn } from "#tests/support/conversations.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
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
  await base.db.delete(roleOffers);
  await base.db.delete(outbox);
  await base.db.delete(notifications);
  for (const { members, neighbours } of [a, b]) {
    for (const role of ROLES) await give(members[role], role);
    for (const neighbour of neighbours) await give(neighbour, "resident");
  }
});

async function give({ id }: TestMember, role: Role) {
  await base.db.update(memberships).set({ role, roleSince: null }).where(eq(memberships.id, id));
}
const roleOf = async ({ id }: TestMember) =>
  (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0]?.role;
const change = (by: TestMember, of: TestMember, role: Role, sure = false) =>
  changeRole(by, { memberId: of.id, role, sure }, NOW);
const mails = async () => base.db.select().from(outbox).where(eq(outbox.kind, "role-given"));

test("rights begin with a new sign-in, and who loses theirs stays signed in as a resident", async () => {
  const { admin, agent } = a.members;
  const sessionsOf = async ({ userId }: TestMember) =>
    base.db.select().from(sessions).where(eq(sessions.userId, userId));
  for (const person of [admin, agent]) await signedIn(base.db, person);
  await change(admin, agent, "resident");
  expect(await sessionsOf(agent)).toHaveLength(1);
  await give(agent, "agent");
  await change(admin, agent, "moderator");
  expect(await sessionsOf(agent)).toHaveLength(0);
  expect(await sessionsOf(admin)).toHaveLength(1);
});

test("a role is changed, told by mail and bell, and noted", async () => {
  await change(a.members.admin, a.members.agent, "moderator");
  expect(await roleOf(a.members.agent)).toBe("moderator");
  expect(await mails()).toMatchObject([{ recipient: a.members.agent.email, payload: { role: "moderator" } }]);
  const bell = await base.db.select().from(notifications).where(eq(notifications.memberId, a.members.agent.id));
  expect(bell).toMatchObject([{ kind: "role-given", notice: { words: { role: "moderator" } } }]);
  const rows = await base.db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.cityId, a.id), eq(auditEntries.action, "role.changed")));
  expect(rows.at(-1)).toMatchObject({
    actorId: a.members.admin.id,
    memberId: a.members.agent.id,
    details: { before: "agent", after: "moderator", accepted: false },
  });
});

test("the same role again changes and tells nothing", async () => {
  await change(a.members.admin, a.members.agent, "agent");
  expect(await mails()).toEqual([]);
});

describe("the last administrator", () => {
  test("cannot give their role away, however sure they are", async () => {
    await expect(change(a.members.admin, a.members.admin, "agent", true)).rejects.toMatchObject({ code: "last-admin" });
    expect(await roleOf(a.members.admin)).toBe("admin");
  });

  test("is one too when the only other one is suspended", async () => {
    await give(a.neighbours[1], "admin");
    await suspend(base.db, a.neighbours[1]);
    await expect(change(a.members.admin, a.members.admin, "agent", true)).rejects.toMatchObject({ code: "last-admin" });
  });

  test("stays when two take each other's role away at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      await give(a.members.admin, "admin");
      await give(a.members.agent, "admin");
      const other = { ...a.members.agent, role: "admin" as const };
      const ends = await Promise.allSettled([
        change(a.members.admin, other, "resident"),
        change(other, a.members.admin, "resident"),
      ]);
      expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const roles = [await roleOf(a.members.admin), await roleOf(a.members.agent)].sort();
      expect(roles).toEqual(["admin", "resident"]);
    }
  });

  test("stays when both give theirs away at the same moment", async () => {
    await give(a.members.agent, "admin");
    const other = { ...a.members.agent, role: "admin" as const };
    const ends = await Promise.allSettled([
      change(a.members.admin, a.members.admin, "agent", true),
      change(other, other, "agent", true),
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("one's own role is given away only by who says that they are sure", async () => {
  await give(a.members.agent, "admin");
  await expect(change(a.members.admin, a.members.admin, "agent")).rejects.toMatchObject({
    field: "sure",
    key: "team.sure",
  });
  await change(a.members.admin, a.members.admin, "agent", true);
  expect(await roleOf(a.members.admin)).toBe("agent");
});

test("who administers no more offers no more: what they offered is over", async () => {
  await offerRole(a.members.admin, { email: "someone@test.example", role: "agent", locale: "fr" }, NOW);
  await give(a.members.agent, "admin");
  await change({ ...a.members.agent, role: "admin" }, a.members.admin, "moderator");
  expect(await base.db.select().from(roleOffers)).toEqual([]);
});

describe("who", () => {
  test.each(["resident", "moderator", "agent"] as const)("a %s changes no role and sees no team", async (role) => {
    await expect(change(a.members[role], a.members.moderator, "admin")).rejects.toMatchObject({ code: "not-found" });
    expect(await loadTeam(a.members[role], null, NOW)).toBeNull();
    expect(await roleOf(a.members.moderator)).toBe("moderator");
  });

  test("nobody of another city, and no resident, is given a role", async () => {
    for (const person of [b.members.agent, a.members.resident, { ...a.members.agent, id: a.id }])
      await expect(change(a.members.admin, person, "admin")).rejects.toMatchObject({ code: "not-found" });
    expect(await roleOf(b.members.agent)).toBe("agent");
    expect(await roleOf(a.members.resident)).toBe("resident");
  });

  test("an administrator whose role was taken since their page was read changes nothing", async () => {
    await give(a.members.admin, "agent");
    await expect(change(a.members.admin, a.members.moderator, "resident")).rejects.toMatchObject({ code: "not-found" });
    expect(await loadTeam(a.members.admin, null, NOW)).toBeNull();
  });
});

test("the team is shown with shortened addresses, of this city alone", async () => {
  const team = await loadTeam(a.members.admin, b.members.resident.id, NOW);
  expect(team?.staff.map(({ role }) => role)).toEqual(["admin", "agent", "moderator"]);
  for (const { email } of team?.staff ?? []) expect(email).toMatch(/^.…@test\.example$/);
  expect(team?.found).toBeNull();
});
