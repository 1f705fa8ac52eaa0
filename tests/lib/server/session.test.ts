import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { offerRoleAction } from "#app/[locale]/[city]/(staff)/settings/team/actions.ts";
import { secondFactors, sessions } from "#db/schema/identity.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { href, type RouteName } from "#lib/i18n/routes.ts";
import { ROLES, type Role } from "#lib/identity/role.ts";
import { completeEnv } from "#lib/server/env.ts";
import { currentMember, memberPage } from "#lib/server/session.ts";
import { loadGivenRole } from "#lib/server/team/answer-offer.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const STAFF = ["moderator", "agent", "admin"] as const;

let base: TestDatabase;
let city: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  city = (await twoCities(base.db)).a;
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(secondFactors);
  await base.db.delete(sessions);
});
afterEach(() => {
  demand("off");
  browser.headers.delete("origin");
});

const demand = (on: "on" | "off") => completeEnv({ STAFF_SECOND_FACTOR: on });
const setUp = (role: Role) =>
  base.db
    .insert(secondFactors)
    .values({ userId: city.members[role].userId, secret: "sealed", confirmedAt: new Date() });
const pass = () => base.db.update(sessions).set({ secondFactorAt: new Date() });
const roleNow = async () => (await currentMember(city.slug))?.role;
const open = (name: RouteName) => memberPage("fr", city.slug, href("fr", name, { city: city.slug } as never));

describe("where a second step is demanded of whoever works for a city", () => {
  beforeEach(() => demand("on"));

  test.each(STAFF)("a %s is a resident before it, and what they are after it", async (role) => {
    await browseAs(base.db, city.members[role]);
    expect(await roleNow()).toBe("resident");
    await setUp(role);
    expect(await roleNow()).toBe("resident");
    await pass();
    expect(await roleNow()).toBe(role);
  });

  test.each(["desk", "moderation", "settings", "dashboard", "calls", "posters"] as const)(
    "%s leads to it, and its own pages do not",
    async (name) => {
      await browseAs(base.db, city.members.admin);
      const next = encodeURIComponent(href("fr", name, { city: city.slug }));
      await expect(open(name)).rejects.toMatchObject({ to: `/connexion/deuxieme-etape?next=${next}` });
      expect(await open("profile")).toMatchObject({ role: "resident" });
      await pass();
      expect(await open(name)).toMatchObject({ role: "admin" });
    },
  );

  test("an action of staff is refused before it", async () => {
    browser.headers.set("origin", "http://localhost:3000");
    await browseAs(base.db, city.members.admin);
    const form = new FormData();
    for (const [name, value] of [
      ["email", "camille@test.example"],
      ["role", "agent"],
    ] as const) {
      form.set(name, value);
    }
    const offer = () => offerRoleAction({ city: city.slug, locale: "fr" }, IDLE, form);
    expect(await offer()).toMatchObject({ status: "refused", code: "not-found" });
    expect(await base.db.select().from(roleOffers)).toEqual([]);
    await pass();
    await expect(offer()).rejects.toThrow("NEXT_REDIRECT");
    expect(await base.db.select().from(roleOffers)).toHaveLength(1);
  });

  test("whoever was given a role hears which one, before it counts", async () => {
    await browseAs(base.db, city.members.agent);
    const member = await currentMember(city.slug);
    expect([member?.role, member && (await loadGivenRole(member))]).toEqual(["resident", "agent"]);
  });

  test("residents have none of it", async () => {
    await browseAs(base.db, city.members.resident);
    expect(await roleNow()).toBe("resident");
    expect(await open("desk")).toMatchObject({ role: "resident" });
  });
});

describe("where it is not", () => {
  test.each(ROLES)("a %s has the rights of one", async (role) => {
    await browseAs(base.db, city.members[role]);
    expect(await roleNow()).toBe(role);
  });

  test.each(STAFF)("a %s who has set one up passes it all the same", async (role) => {
    await setUp(role);
    await browseAs(base.db, city.members[role]);
    expect(await roleNow()).toBe("resident");
    await pass();
    expect(await roleNow()).toBe(role);
  });
});
