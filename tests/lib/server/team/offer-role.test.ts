import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { rateLimits } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { answerOffer, loadRoleOffer } from "#lib/server/team/answer-offer.ts";
import { offerRole, withdrawOffer } from "#lib/server/team/offer-role.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

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
  await base.db.delete(rateLimits);
  await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, a.members.resident.id));
});

const offer = (email: string, role: "agent" | "moderator" | "admin" = "agent", now = NOW) =>
  offerRole(a.members.admin, { email, role, locale: "fr" }, now);
const offered = (email: string, now = NOW) => loadRoleOffer(a.members.admin, email, now);
const roleOf = async ({ id }: TestMember) =>
  (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0]?.role;
async function answer(member: TestMember, accepts: boolean, { email = member.email, now = NOW, id = "" } = {}) {
  const offerId = id || ((await offered(member.email))?.id ?? "");
  return answerOffer(member, { offerId, email, accepts }, now);
}
const mails = async () => base.db.select().from(outbox).where(eq(outbox.kind, "role-offered"));

describe("offering", () => {
  test("writes to a member and to somebody unknown alike; a member has it under their bell, too", async () => {
    await offer(a.members.resident.email);
    await offer("unknown@test.example");
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      [a.members.resident.email, "unknown@test.example"].sort(),
    );
    expect(await base.db.select().from(notifications)).toMatchObject([{ memberId: a.members.resident.id }]);
    expect(await roleOf(a.members.resident)).toBe("resident");
  });

  test("is noted without the address", async () => {
    await offer("someone.private@test.example");
    const rows = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "role.offered"));
    expect(rows.at(-1)).toMatchObject({ subject: "settings:team", memberId: null, details: { role: "agent" } });
    expect(JSON.stringify(rows)).not.toContain("private");
  });

  test("again takes the place of the offer before", async () => {
    await offer(a.members.resident.email, "agent");
    const first = await offered(a.members.resident.email);
    await offer(a.members.resident.email, "moderator");
    expect(await base.db.select().from(roleOffers)).toHaveLength(1);
    await expect(answer(a.members.resident, true, { id: first?.id ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
    await answer(a.members.resident, true);
    expect(await roleOf(a.members.resident)).toBe("moderator");
  });

  test("is limited for a day", async () => {
    for (let at = 0; at < 30; at++) await offer(`person${at}@test.example`);
    await expect(offer("one.more@test.example")).rejects.toMatchObject({ code: "too-many-requests" });
  });

  test.each(["resident", "moderator", "agent"] as const)("is not for a %s", async (role) => {
    const member = a.members[role];
    const asked = offerRole(member, { email: "x@test.example", role: "admin", locale: "fr" }, NOW);
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
    await expect(withdrawOffer(member, a.id, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await base.db.select().from(roleOffers)).toEqual([]);
  });
});

describe("answering", () => {
  test("yes gives the role, tells and notes it, once", async () => {
    await offer(a.members.resident.email);
    const id = (await offered(a.members.resident.email))?.id ?? "";
    await answer(a.members.resident, true);
    expect(await roleOf(a.members.resident)).toBe("agent");
    const given = await base.db.select().from(outbox).where(eq(outbox.kind, "role-given"));
    expect(given).toMatchObject([{ recipient: a.members.resident.email }]);
    const rows = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "role.changed"));
    expect(rows.at(-1)).toMatchObject({ actorId: a.members.resident.id, details: { accepted: true, after: "agent" } });
    await expect(answer(a.members.resident, true, { id })).rejects.toMatchObject({ code: "not-found" });
  });

  test("no changes nothing", async () => {
    await offer(a.members.resident.email);
    await answer(a.members.resident, false);
    expect(await roleOf(a.members.resident)).toBe("resident");
    expect(await offered(a.members.resident.email)).toBeNull();
  });

  test("is for the address of the offer, in the city of the offer", async () => {
    await offer(a.members.resident.email);
    const id = (await offered(a.members.resident.email))?.id ?? "";
    const [neighbour] = a.neighbours;
    await expect(answer(neighbour, true, { id })).rejects.toMatchObject({ code: "not-found" });
    await expect(answer(b.members.resident, true, { id, email: a.members.resident.email })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await roleOf(b.members.resident)).toBe("resident");
    expect(await loadRoleOffer(b.members.resident, a.members.resident.email, NOW)).toBeNull();
  });

  test("is over after two weeks, and when it was withdrawn", async () => {
    await offer(a.members.resident.email);
    expect(await offered(a.members.resident.email, later(13.9))).not.toBeNull();
    await expect(answer(a.members.resident, true, { now: later(14) })).rejects.toMatchObject({ code: "not-found" });
    const id = (await offered(a.members.resident.email))?.id ?? "";
    await expect(withdrawOffer(b.members.admin, id, NOW)).rejects.toMatchObject({ code: "not-found" });
    await withdrawOffer(a.members.admin, id, NOW);
    await expect(answer(a.members.resident, true, { id })).rejects.toMatchObject({ code: "not-found" });
  });

  test("the last administrator does not become something less by it", async () => {
    await offer(a.members.admin.email, "agent");
    await expect(answer(a.members.admin, true)).rejects.toMatchObject({ code: "last-admin" });
    expect(await roleOf(a.members.admin)).toBe("admin");
  });
});
