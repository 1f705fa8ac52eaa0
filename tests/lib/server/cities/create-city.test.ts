import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCityBySlug, listQuartiers } from "#db/queries/cities.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { cities } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { besanconQuartiers } from "#db/seed/besancon.ts";
import { uuidv7 } from "#db/uuid.ts";
import { isFreeSlug } from "#lib/i18n/routes.ts";
import { confirmCity } from "#lib/server/cities/confirm-draft.ts";
import { createCity } from "#lib/server/cities/create-city.ts";
import { receiveQuartiers } from "#lib/server/cities/receive-quartiers.ts";
import { completeEnv } from "#lib/server/env.ts";
import { joinCity } from "#lib/server/identity/join-city.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { newCitySchema } from "#lib/settings/new-city.schema.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  await installJobs(base);
  ({ a } = await twoCities(base.db));
  completeEnv({ CITY_CREATORS: `${a.members.admin.email}, ${a.members.agent.email}` });
});
afterAll(async () => {
  completeEnv({ CITY_CREATORS: "" });
  await base.close();
});

const wish = (changed: object = {}) => ({
  name: "Dole",
  slug: "dole",
  timeZone: "Europe/Paris",
  adminEmail: "claire@dole.example",
  locale: "fr" as const,
  ...changed,
});
const create = (changed: object = {}) =>
  base.db.transaction((tx) => createCity(tx, { wish: wish(changed), quartiers: besanconQuartiers() }, NOW));

async function person(email: string): Promise<string> {
  const id = uuidv7();
  await base.db.insert(users).values({ id, email, emailVerifiedAt: NOW });
  return id;
}
const profile = { firstName: "Claire", quartier: "battant", languages: ["fr" as const], adult: true as const };
async function roleAfterJoining(cityId: string, userId: string, now = NOW) {
  await joinCity(base.db, { userId, cityId, profile, locale: "fr" }, now);
  const [row] = await base.db.select().from(memberships).where(eq(memberships.userId, userId));
  return row?.role;
}

describe("a city that is made", () => {
  test("has its quartiers, nobody else's settings, and writes to its first administrator", async () => {
    const id = await create();
    const city = await findCityBySlug(base.db, "dole");
    expect(city).toMatchObject({ id, name: "Dole", timeZone: "Europe/Paris", crisis: null });
    expect(city?.centre.lat).toBeCloseTo(47.24, 1);
    expect(await listQuartiers(base.db, id ?? "")).toHaveLength(14);
    const mails = await base.db
      .select()
      .from(outbox)
      .where(eq(outbox.cityId, id ?? ""));
    expect(mails).toMatchObject([{ recipient: "claire@dole.example", kind: "role-offered" }]);
    expect(JSON.stringify(mails[0]?.payload)).toContain("/dole/bienvenue");
    const entries = await base.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.cityId, id ?? ""));
    expect(entries).toMatchObject([{ action: "city.created", actorId: null }]);
  });

  test("is made once: an address that is taken changes nothing, even pressed twice", async () => {
    const before = await base.db.select().from(cities);
    expect(await create()).toBeNull();
    const twice = await Promise.all([create({ slug: "arbois" }), create({ slug: "arbois" })]);
    expect(twice.filter((id) => id === null)).toHaveLength(1);
    expect(await base.db.select().from(cities)).toHaveLength(before.length + 1);
  });

  test("is administered by whoever proves the address that was named, once they join it", async () => {
    const city = await findCityBySlug(base.db, "dole");
    expect(await roleAfterJoining(city?.id ?? "", await person("autre@dole.example"))).toBe("resident");
    expect(await roleAfterJoining(city?.id ?? "", await person("claire@dole.example"))).toBe("admin");
  });

  test("is not administered by who comes too late, nor by who is named elsewhere", async () => {
    const late = (await create({ slug: "gray", adminEmail: "luc@gray.example" })) ?? "";
    const arbois = await findCityBySlug(base.db, "arbois");
    const luc = await person("luc@gray.example");
    await joinCity(base.db, { userId: luc, cityId: arbois?.id ?? "", profile, locale: "fr" }, NOW);
    const [there] = await base.db.select().from(memberships).where(eq(memberships.userId, luc));
    expect(there?.role).toBe("resident");
    await joinCity(
      base.db,
      { userId: luc, cityId: late, profile, locale: "fr" },
      new Date(NOW.getTime() + 91 * DAY_MS),
    );
    const rows = await base.db.select().from(memberships).where(eq(memberships.userId, luc));
    expect(rows.map(({ role }) => role)).toEqual(["resident", "resident"]);
  });
});

test.each([
  [{ slug: "api" }, "citySlug.reserved"],
  [{ slug: "connexion" }, "citySlug.reserved"],
  [{ slug: "sign-in" }, "citySlug.reserved"],
  [{ slug: "photos" }, "citySlug.reserved"],
  [{ slug: "geo" }, "citySlug.reserved"],
  [{ slug: "demo" }, "citySlug.reserved"],
  [{ slug: "en" }, "citySlug.malformed"],
  [{ slug: "saint denis" }, "citySlug.malformed"],
  [{ slug: "9ville" }, "citySlug.malformed"],
  [{ slug: "" }, "citySlug.required"],
  [{ name: "" }, "cityName.required"],
  [{ timeZone: "Europe/Besancon" }, "cityTimeZone.unknown"],
  [{ adminEmail: "claire" }, "email.malformed"],
])("no city is made of %j", (wrong, message) => {
  const read = newCitySchema(isFreeSlug).safeParse(wish(wrong));
  expect(read.error?.issues[0]?.message).toBe(message);
});

describe("from the screen", () => {
  const sent = async (member: TestMember, slug: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(wish({ slug }))) form.set(name, value);
    const features = besanconQuartiers().map(({ slug: of, name, population, boundary }) => ({
      type: "Feature",
      properties: { slug: of, name, population },
      geometry: boundary,
    }));
    form.set("quartiers", new File([JSON.stringify({ type: "FeatureCollection", features })], "q.geojson"));
    const request = new Request("http://localhost:3000/api/x/quartiers", { method: "POST", body: form });
    return receiveQuartiers(member, { request, forNewCity: "fr" }, NOW);
  };
  const proven = ({ userId, email }: TestMember) => ({ userId, email });

  test("an administrator who was named makes one, and once", async () => {
    const { admin } = a.members;
    const id = await sent(admin, "poligny");
    expect(await confirmCity(admin, proven(admin), id, NOW)).toMatchObject({ slug: "poligny" });
    expect(await findCityBySlug(base.db, "poligny")).not.toBeNull();
    await expect(confirmCity(admin, proven(admin), id, NOW)).rejects.toMatchObject({ code: "not-found" });
    const again = await sent(admin, "poligny");
    await expect(confirmCity(admin, proven(admin), again, NOW)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("nobody else does: not who is named without the role, nor who has the role without being named", async () => {
    const { admin, agent } = a.members;
    const id = await sent(admin, "lons");
    await expect(confirmCity(agent, proven(agent), id, NOW)).rejects.toMatchObject({ code: "not-found" });
    await expect(confirmCity(admin, null, id, NOW)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      confirmCity(admin, { userId: admin.userId, email: "autre@ville.example" }, id, NOW),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await findCityBySlug(base.db, "lons")).toBeNull();
  });
});
