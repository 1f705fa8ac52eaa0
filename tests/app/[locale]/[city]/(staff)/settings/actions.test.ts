import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  restoreSettingsAction,
  saveSettingsAction,
  undoSettingsAction,
} from "#app/[locale]/[city]/(staff)/settings/actions.ts";
import IdentityPage from "#app/[locale]/[city]/(staff)/settings/identity/page.tsx";
import SettingsHomePage from "#app/[locale]/[city]/(staff)/settings/page.tsx";
import { findStoredCity } from "#db/queries/settings.ts";
import { cities } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import { settingChanges } from "#db/schema/settings.ts";
import { type FormState, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { loadSettings } from "#lib/server/settings/load-settings.ts";
import { type SettingsPage as Page, SETTINGS_PAGES } from "#lib/settings/settings-page.ts";
import { browseAs, browser, renewed } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  const [suspended] = a.neighbours;
  await suspend(base.db, suspended);
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, suspended.id));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  renewed.length = 0;
  await base.db.delete(settingChanges);
  await base.db.update(cities).set({ settings: {} });
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, a.members.admin.id));
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

type Comer = { who: TestMember | null; city: TestCity };
const COMERS: Partial<Record<Person, () => Comer>> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.neighbours[0], city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const MAY: Partial<Record<Person, Answer>> = {
  ...NOT_MEMBERS,
  resident: "not-found",
  moderator: "not-found",
  agent: "not-found",
  admin: "done",
};
const admin = (): Comer => ({ who: a.members.admin, city: a });

const standing = async (page: Page) => {
  const loaded = await loadSettings(a.members.admin, page, new Date());
  if (!loaded) throw new Error("no such page");
  return loaded;
};
const settingsOf = async ({ id }: TestCity) => (await findStoredCity(base.db, id))?.settings;

function formOf(values: FormValues): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  return form;
}
/** Gives the state, and where it leads. */
async function press(action: typeof saveSettingsAction, page: unknown, values: FormValues, { who, city }: Comer) {
  await browseAs(base.db, who);
  let to = "";
  const state: FormState = await action({ city: city.slug, locale: "fr" }, page, IDLE, formOf(values)).catch(
    (error: { to?: string }) => {
      if (error.to === undefined) throw error;
      to = error.to;
      return { status: "done" } as const;
    },
  );
  return { state, answer: state.status === "refused" ? state.code : state.status, to };
}
async function save(page: Page, change: FormValues, comer = admin()) {
  const { form, version } = await standing(page);
  return press(saveSettingsAction, page, { ...form, version, ...change }, comer);
}

/** What somebody is given for the address of a page: the page, or where they are sent instead. */
async function open({ who, city }: Comer, page: typeof IdentityPage | typeof SettingsHomePage) {
  await browseAs(base.db, who);
  const params = Promise.resolve({ locale: "fr", city: city.slug });
  const props = { params, searchParams: Promise.resolve({}) };
  return page(props).then(
    () => "page",
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );
}

describe.each(Object.entries(COMERS))("%s", (person, comer) => {
  const may = MAY[person as Person];

  test("may, or may not, save, take back and restore", async () => {
    expect((await save("messages", { digestWeekday: "2" }, comer())).answer).toBe(may);
    expect(await settingsOf(a)).toEqual(may === "done" ? { digestWeekday: 2 } : {});
    if (may !== "done") await save("messages", { digestWeekday: "2" });
    const { version } = await standing("messages");
    expect((await press(undoSettingsAction, "messages", { version }, comer())).answer).toBe(may);
    expect(await settingsOf(a)).toEqual(may === "done" ? {} : { digestWeekday: 2 });
    if (may === "done") await save("messages", { digestWeekday: "2" });
    const again = await standing("messages");
    expect((await press(restoreSettingsAction, "messages", { version: again.version }, comer())).answer).toBe(may);
    expect(await settingsOf(a)).toEqual(may === "done" ? {} : { digestWeekday: 2 });
    expect(await settingsOf(b)).toEqual({});
  });

  test("sees a preview, or nothing", async () => {
    const { answer } = await save("identity", { preview: "1" }, comer());
    expect(answer).toBe(may === "done" ? "completed" : may);
    expect(await settingsOf(a)).toEqual({});
  });

  test("is shown the pages, or that there are none", async () => {
    const outside: Partial<Record<string, string>> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: "/ville-a/bienvenue",
      admin: "page",
    };
    for (const page of [SettingsHomePage, IdentityPage])
      expect(await open(comer(), page)).toBe(outside[person] ?? "NEXT_NOT_FOUND");
  });
});

test.each(SETTINGS_PAGES)("%s leads back to its page, and says when nothing changed", async (page) => {
  const { to } = await save(page, {});
  expect(to).toMatch(/^\/ville-a\/reglages\/[a-z]+\?fait=identique$/);
  expect(renewed).toEqual([]);
});

test("what is saved is there, and its page says so", async () => {
  const { to } = await save("desk", { deskPhone: "3977" });
  expect(to).toBe("/ville-a/reglages/guichet?fait=enregistre");
  expect(await settingsOf(a)).toMatchObject({ deskPhone: "3977" });
});

test("a colour that cannot be read is refused at its field, and the proposed one is taken by its button", async () => {
  const { state } = await save("identity", { accent: "#ffcc00" });
  expect(state).toMatchObject({
    status: "invalid",
    fieldErrors: { accent: ["settings.contrast"] },
    values: { accent: "#ffcc00" },
  });
  expect(await save("identity", { accent: "#ffcc00", proposal: "#907200" })).toMatchObject({ answer: "done" });
  expect(await settingsOf(a)).toEqual({ accent: "#907200" });
});

test("who comes late sees both, in words, and saves over it by a second press", async () => {
  const { form, version } = await standing("moderation");
  await save("moderation", { mode: "before" });
  const mine = { ...form, version, mode: "after" };
  const { state } = await press(saveSettingsAction, "moderation", mine, admin());
  expect(state).toMatchObject({
    status: "conflict",
    saved: { differences: [{ label: "Ce qui est relu avant de paraître", saved: "Tout", typed: "Rien" }] },
  });
  const seen = state.status === "conflict" ? state.saved.version : "";
  expect(await press(saveSettingsAction, "moderation", { ...mine, version: seen }, admin())).toMatchObject({
    answer: "done",
  });
  expect(await settingsOf(a)).toEqual({ moderation: { mode: "after" } });
});

test("an administrator who is none any more is refused at their next press, and has no page", async () => {
  const { form, version } = await standing("desk");
  await base.db.update(memberships).set({ role: "agent" }).where(eq(memberships.id, a.members.admin.id));
  const late = await press(saveSettingsAction, "desk", { ...form, version, deskPhone: "3977" }, admin());
  expect(late.answer).toBe("not-found");
  expect(await open(admin(), IdentityPage)).toBe("NEXT_NOT_FOUND");
  expect(await settingsOf(a)).toEqual({});
});

test.each([
  ["a field of another page", "desk", { contactEmail: "a@b.example" }],
  ["10,000 characters", "desk", { deskHours: "h".repeat(10_000) }],
  ["a tag", "texts", { "welcome-fr": "<script>alert(1)</script>" }],
  ["the same field twice", "desk", { deskPhone: ["3977", "3978"] }],
  ["no version", "desk", { version: [] as string[] }],
] as const)("%s is not understood, and what was typed is kept", async (_, page, change) => {
  const { state } = await save(page, change as unknown as FormValues);
  expect(state.status).toBe("invalid");
  expect(await settingsOf(a)).toEqual({});
});

test("a page that is none of ours saves nothing", async () => {
  for (const page of ["nothing", "constructor", "__proto__", 3, null, { toString: "x" }])
    expect((await press(saveSettingsAction, page, { version: "x" }, admin())).answer).toBe("invalid");
  expect(await settingsOf(a)).toEqual({});
});

test("nothing is done from another site", async () => {
  browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
  expect((await save("desk", { deskPhone: "3977" })).answer).toBe("bad-origin");
  expect(await settingsOf(a)).toEqual({});
});
