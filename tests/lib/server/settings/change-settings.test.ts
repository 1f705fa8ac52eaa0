import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findStoredCity } from "#db/queries/settings.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { cities } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import { settingChanges } from "#db/schema/settings.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Member } from "#lib/identity/member.ts";
import { restoreSettings, saveSettings, undoSettings } from "#lib/server/settings/change-settings.ts";
import { loadSettings } from "#lib/server/settings/load-settings.ts";
import type { SettingsPage } from "#lib/settings/settings-page.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
beforeEach(async () => {
  await base.db.delete(settingChanges);
  await base.db.update(cities).set({ settings: {}, matching: {} });
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, a.members.admin.id));
});
afterAll(() => base.close());

const load = async (page: SettingsPage, member: Member = a.members.admin, now = NOW) => {
  const loaded = await loadSettings(member, page, now);
  if (!loaded) throw new Error("no such page");
  return loaded;
};
async function save(
  page: SettingsPage,
  change: FormValues,
  { member = a.members.admin, now = NOW, version = "" } = {},
) {
  const { form, version: standing } = await load(page, a.members.admin);
  return saveSettings(member, page, { version: version || standing, form: { ...form, ...change } }, now);
}
const settingsOf = async ({ id }: TestCity) => (await findStoredCity(base.db, id))?.settings;
const logged = async () => {
  const rows = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "settings.changed"));
  return rows.at(-1);
};
const jobs = async () => {
  const rows = await base.connection.sql<{ data: { cityId: string } }[]>`
    select data from pgboss.job where name = 'rematch-city'`;
  return rows.map(({ data }) => data.cityId);
};

describe("saving", () => {
  test("is written for this city alone, and noted without a text", async () => {
    expect(await save("desk", { deskPhone: "0381615050", deskHours: "Le matin." })).toEqual({ outcome: "changed" });
    expect(await settingsOf(a)).toEqual({ deskPhone: "03 81 61 50 50", deskHours: "Le matin." });
    expect(await settingsOf(b)).toEqual({});
    expect(await logged()).toMatchObject({
      cityId: a.id,
      actorId: a.members.admin.id,
      subject: "settings:desk",
      details: { deskPhone: "set", deskHours: "set" },
    });
  });

  test("of what is there already writes nothing", async () => {
    await save("messages", { digestWeekday: "2" });
    const before = await logged();
    expect(await save("messages", {}, { version: "another" })).toEqual({ outcome: "same" });
    expect(await logged()).toEqual(before);
  });

  test("of wrong values writes nothing, whatever checked the form", async () => {
    await expect(save("messages", { digestWeekday: "9" })).rejects.toMatchObject({ key: "form.invalid" });
    expect(await settingsOf(a)).toEqual({});
  });

  test("overwrites nothing that somebody else saved meanwhile, and does so on the second press", async () => {
    const { version, form } = await load("desk");
    await save("desk", { deskPhone: "03 81 61 50 50" });
    const mine = { ...form, deskHours: "Le soir." };
    const late = await saveSettings(a.members.admin, "desk", { version, form: mine }, NOW);
    expect(late).toMatchObject({ outcome: "conflict", form: { deskPhone: "03 81 61 50 50", deskHours: "" } });
    expect(await settingsOf(a)).toEqual({ deskPhone: "03 81 61 50 50" });
    const seen = late.outcome === "conflict" ? late.version : "";
    expect(await saveSettings(a.members.admin, "desk", { version: seen, form: mine }, NOW)).toEqual({
      outcome: "changed",
    });
    expect(await settingsOf(a)).toEqual({ deskHours: "Le soir." });
  });

  test("of two pages at once loses nothing of either; of one page, one of the two is told", async () => {
    await Promise.all([save("desk", { deskPhone: "3977" }), save("messages", { digestWeekday: "1" })]);
    expect(await settingsOf(a)).toEqual({ deskPhone: "3977", digestWeekday: 1 });
    const { version, form } = await load("messages");
    const press = (day: string) =>
      saveSettings(a.members.admin, "messages", { version, form: { ...form, digestWeekday: day } }, NOW);
    const outcomes = (await Promise.all([press("2"), press("3")])).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(["changed", "conflict"]);
  });
});

describe("taking back", () => {
  const back = async (page: SettingsPage, now: Date, way = undoSettings) =>
    way(a.members.admin, { page, version: (await load(page)).version }, now);

  test("the last change is offered, taken back for ten minutes, and gone then", async () => {
    await save("messages", { digestWeekday: "2" });
    await save("messages", { digestWeekday: "3" });
    expect((await load("messages", a.members.admin, later(10))).undo).toBeNull();
    const { undo } = await load("messages", a.members.admin, later(9));
    expect(undo).toMatchObject({ by: a.members.admin.firstName, until: later(10) });
    await expect(back("messages", later(11))).rejects.toMatchObject({ code: "undo-too-late" });
    await back("messages", later(9));
    expect(await settingsOf(a)).toEqual({ digestWeekday: 2 });
    expect(await logged()).toMatchObject({ details: { way: "undo", digestWeekday: "3 → 2" } });
    expect((await load("messages", a.members.admin, later(9))).undo).toBeNull();
    await expect(back("messages", later(9))).rejects.toMatchObject({ code: "undo-too-late" });
  });

  test("nothing is taken back that was not seen", async () => {
    const { version } = await load("messages");
    await save("messages", { digestWeekday: "2" });
    for (const way of [undoSettings, restoreSettings]) {
      await expect(way(a.members.admin, { page: "messages", version }, NOW)).rejects.toMatchObject({
        code: "changed-meanwhile",
      });
    }
  });

  test("the original values come back, and that can be taken back too", async () => {
    await save("moderation", { mode: "before", holdFrom: "80" });
    expect((await load("moderation")).isOriginal).toBe(false);
    await back("moderation", NOW, restoreSettings);
    expect(await settingsOf(a)).toEqual({});
    expect(await load("moderation")).toMatchObject({ isOriginal: true, undo: { by: a.members.admin.firstName } });
    await back("moderation", NOW);
    expect(await settingsOf(a)).toEqual({ moderation: { mode: "before", holdFrom: 80 } });
  });
});

describe("matching", () => {
  test("with other weights the city is matched anew, with other limits not", async () => {
    await save("matching", { nearM: "800" });
    expect(await jobs()).toEqual([]);
    await save("matching", { walkMinutes: "20" });
    expect(await jobs()).toEqual([a.id]);
    expect((await findStoredCity(base.db, a.id))?.matching).toEqual({
      limits: { nearM: 800 },
      weights: { walk: { halfMinutes: 20 } },
    });
  });

  test("is not saved beside something that matching does not take", async () => {
    await base.db
      .update(cities)
      .set({ matching: { weights: { topics: 9 } } })
      .where(eq(cities.id, a.id));
    await expect(save("matching", { nearM: "800" })).rejects.toMatchObject({ key: "settings.by-hand" });
  });
});

test("rules that are switched stay when moderation is changed", async () => {
  await base.db
    .update(cities)
    .set({ settings: { moderation: { rules: { contact_phone: 0 } } } })
    .where(eq(cities.id, a.id));
  await save("moderation", { reviewFrom: "20" });
  expect(await settingsOf(a)).toEqual({ moderation: { rules: { contact_phone: 0 }, reviewFrom: 20 } });
});

describe("who", () => {
  test.each(["resident", "moderator", "agent"] as const)("a %s sees and changes nothing", async (role) => {
    const member = a.members[role];
    expect(await loadSettings(member, "desk", NOW)).toBeNull();
    await expect(save("desk", { deskPhone: "3977" }, { member })).rejects.toMatchObject({ code: "not-found" });
    for (const way of [undoSettings, restoreSettings])
      await expect(way(member, { page: "desk", version: "" }, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await settingsOf(a)).toEqual({});
  });

  test("an administrator who is none any more changes nothing, whatever their page said", async () => {
    await base.db.update(memberships).set({ role: "agent" }).where(eq(memberships.id, a.members.admin.id));
    await expect(save("desk", { deskPhone: "3977" })).rejects.toMatchObject({ code: "not-found" });
    expect(await settingsOf(a)).toEqual({});
  });
});
