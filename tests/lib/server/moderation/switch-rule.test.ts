import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { ruleRehearsals } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { knownRule } from "#lib/moderation/known-rules.ts";
import { loadRules } from "#lib/server/moderation/load-rules.ts";
import { rehearseRule } from "#lib/server/moderation/rehearse-rule.ts";
import { switchRule } from "#lib/server/moderation/switch-rule.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;
const VERSION = knownRule("contact_phone")?.version ?? 0;

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
beforeEach(async () => {
  await base.db.delete(ruleRehearsals);
  await base.db.update(cities).set({ settings: {} });
});
afterAll(() => base.close());

const to = (state: "on" | "off", member = a.members.admin, now = NOW) =>
  switchRule(member, { code: "contact_phone", to: state }, now);
const rehearse = (at = NOW) => rehearseRule(a.members.admin, { code: "contact_phone" }, at);
async function settingsOf({ id }: TestCity) {
  const [row] = await base.db.select().from(cities).where(eq(cities.id, id));
  return row?.settings;
}
const stateOf = async (member = a.members.moderator, now = NOW) => {
  const list = await loadRules(member, now);
  return list?.rules.find(({ code }) => code === "contact_phone");
};

describe("switching off", () => {
  test("is written for this city and this rule alone, and noted", async () => {
    await base.db
      .update(cities)
      .set({ settings: { deskPhone: "03 81 00 00 00", moderation: { reviewFrom: 20 } } })
      .where(eq(cities.id, a.id));
    await to("off");
    expect(await settingsOf(a)).toEqual({
      deskPhone: "03 81 00 00 00",
      moderation: { reviewFrom: 20, rules: { contact_phone: 0 } },
    });
    expect(await settingsOf(b)).toEqual({});
    expect(await stateOf()).toMatchObject({ state: "off", isReady: false });
    const entries = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "rule.switched"));
    expect(entries.at(-1)).toMatchObject({
      cityId: a.id,
      actorId: a.members.admin.id,
      subject: "rule:contact_phone",
      details: { on: false, version: VERSION },
    });
  });
});

describe("switching on", () => {
  test("wants a rehearsal of this version", async () => {
    await to("off");
    await expect(to("on")).rejects.toMatchObject({ code: "rehearse-first" });
    await rehearse();
    expect(await stateOf()).toMatchObject({ state: "off", isReady: true });
    await to("on");
    expect(await settingsOf(a)).toEqual({ moderation: { rules: { contact_phone: VERSION } } });
    expect(await stateOf()).toMatchObject({ state: "on" });
  });

  test("takes no rehearsal of a week ago, of another version or of another city", async () => {
    await rehearse(new Date(NOW.getTime() - 7 * DAY_MS));
    await expect(to("on")).rejects.toMatchObject({ code: "rehearse-first" });
    await rehearse();
    await base.db.update(ruleRehearsals).set({ ruleVersion: VERSION + 1 });
    await expect(to("on")).rejects.toMatchObject({ code: "rehearse-first" });
    await rehearseRule(b.members.admin, { code: "contact_phone" }, NOW);
    await expect(to("on")).rejects.toMatchObject({ code: "rehearse-first" });
  });

  test("ends the trial of a rule that has changed", async () => {
    await base.db
      .update(cities)
      .set({ settings: { moderation: { rules: { contact_phone: 1 } } } })
      .where(eq(cities.id, a.id));
    if (VERSION > 1) expect(await stateOf()).toMatchObject({ state: "trial" });
    await rehearse();
    await to("on");
    expect(await stateOf()).toMatchObject({ state: "on" });
  });
});

test("two administrators at once lose nothing of each other", async () => {
  await Promise.all([
    to("off"),
    switchRule(a.members.admin, { code: "contact_email", to: "off" }, NOW),
    switchRule(a.members.admin, { code: "duplicate", to: "off" }, NOW),
  ]);
  expect(await settingsOf(a)).toEqual({
    moderation: { rules: { contact_phone: 0, contact_email: 0, duplicate: 0 } },
  });
});

describe("who", () => {
  test.each(["resident", "moderator", "agent"] as const)("a %s switches nothing", async (role) => {
    await expect(to("off", a.members[role])).rejects.toMatchObject({ code: "not-found" });
    expect(await settingsOf(a)).toEqual({});
  });

  test("moderators read, administrators may switch, nobody else sees the rules", async () => {
    expect(await loadRules(a.members.moderator, NOW)).toMatchObject({ maySwitch: false });
    expect(await loadRules(a.members.admin, NOW)).toMatchObject({ maySwitch: true });
    expect(await loadRules(a.members.resident, NOW)).toBeNull();
    expect(await loadRules(a.members.agent, NOW)).toBeNull();
  });
});
