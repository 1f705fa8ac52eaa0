import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findCityBySlug, findDispatchedCity, findOwnCity } from "#db/queries/cities.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { cities } from "#db/schema/cities.ts";
import { crises } from "#db/schema/crises.ts";
import type { CrisisInput } from "#lib/cities/crisis.schema.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { endCrisis } from "#lib/server/crisis/end-crisis.ts";
import { endOverCrises } from "#lib/server/crisis/end-over-crises.ts";
import { extendCrisis } from "#lib/server/crisis/extend-crisis.ts";
import { loadCrises } from "#lib/server/crisis/load-crises.ts";
import { loadCrisisReport } from "#lib/server/crisis/load-crisis-report.ts";
import { startCrisis } from "#lib/server/crisis/start-crisis.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { loadMatchingSettings } from "#lib/server/matching/load-matching-settings.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const HOUR_MS = 3_600_000;
const NOW = new Date();

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  await installJobs(base);
  ({ a, b } = await twoCities(base.db));
  await base.db.update(cities).set({ settings: { deskPhone: "03 81 00 00 00", categoriesOff: ["visit"] } });
});
beforeEach(async () => void (await base.db.delete(crises)));
afterAll(() => base.close());

const inDays = (days: number) => ({ endsOn: addDays(localDay(NOW, a.timeZone).date, days), endsAt: 12 });
const input = (changed: Partial<CrisisInput> = {}): CrisisInput => ({
  name: "Canicule",
  end: inDays(3),
  plan: {
    categories: ["visit", "shopping"],
    banner: { fr: "Prenez des nouvelles de vos voisins.", en: "" },
    link: null,
    welcome: { fr: "Buvez de l’eau.", en: "" },
    hint: { fr: "", en: "" },
    deskHours: "Jour et nuit",
    deskPhone: "",
    answerPercent: 50,
    times: 2,
    reach: "city",
    remoteFirst: true,
    moderation: "after",
    targetPercent: 25,
  },
  ...changed,
});
const start = (member = a.members.admin, changed: Partial<CrisisInput> = {}, now = NOW) =>
  startCrisis(member, input(changed), now);
const current = async (city = a) => {
  const [row] = await base.db.select().from(crises).where(eq(crises.cityId, city.id));
  return row;
};
const inForce = async (city = a) => ({
  city: await findCityBySlug(base.db, city.slug),
  matching: await loadMatchingSettings(base.db, city.id),
  dispatched: await findDispatchedCity(base.db, city.id),
});
const logged = async (action: "crisis.started" | "crisis.extended" | "crisis.ended") =>
  base.db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.cityId, a.id), eq(auditEntries.action, action)));

test("one switch changes everything of its city together, and its end restores it exactly", async () => {
  const before = { a: await inForce(a), b: await inForce(b) };
  const [row] = await base.db.select().from(cities).where(eq(cities.id, a.id));
  await start();
  const { city, matching, dispatched } = await inForce(a);
  expect(city?.crisis).toMatchObject({ name: "Canicule", plan: input().plan });
  expect(city?.settings).toMatchObject({ deskHours: "Jour et nuit", deskPhone: "03 81 00 00 00", categoriesOff: [] });
  expect(city?.settings.texts.fr.welcome).toBe("Buvez de l’eau.");
  expect(city?.settings.moderation).toMatchObject({ modeOf: { visit: "after", shopping: "after" } });
  expect(city?.settings.moderation.targetMinutes.low).toBe(360);
  expect(matching.limits).toMatchObject({ answerMinutes: { today: 15, soon: 120, later: 720 }, nearM: 20_000 });
  expect(matching.weights.remote).toBe(1);
  expect(dispatched?.crisis?.categories).toEqual(["visit", "shopping"]);
  expect(await inForce(b)).toEqual(before.b);
  expect(await findOwnCity(base.db, a.id)).toEqual(before.a.city);
  await endCrisis(a.members.admin, (await current())?.id ?? "", NOW);
  expect(await inForce(a)).toEqual(before.a);
  expect((await base.db.select().from(cities).where(eq(cities.id, a.id)))[0]).toEqual(row);
});

test("there is one at a time, whoever presses at the same moment; each city has its own", async () => {
  const pressed = await Promise.allSettled([start(), start(), start(), start(b.members.admin)]);
  const refused = pressed.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused).toEqual(["crisis-goes-on", "crisis-goes-on"]);
  expect(await base.db.select().from(crises)).toHaveLength(2);
  await expect(start()).rejects.toMatchObject({ code: "crisis-goes-on" });
});

test("ends by itself at the planned time, which is noted once whenever the job comes", async () => {
  const before = await inForce(a);
  await start();
  const planned = (await current())?.plannedEndAt ?? NOW;
  expect(await endOverCrises(base.db, new Date(planned.getTime() - 1))).toBe(0);
  const ended = (await logged("crisis.ended")).length;
  const later = new Date(planned.getTime() + 5 * HOUR_MS);
  await Promise.all([endOverCrises(base.db, later), endOverCrises(base.db, later)]);
  expect(await current()).toMatchObject({ endedAt: planned, endedBy: null });
  expect((await logged("crisis.ended")).slice(ended)).toMatchObject([{ actorId: null, details: { planned: true } }]);
  expect(await inForce(a)).toEqual(before);
});

test("what nobody has noted as ended changes nothing any more, and another one may begin", async () => {
  const before = await inForce(a);
  const past = new Date(NOW.getTime() - 48 * HOUR_MS);
  await start(
    a.members.admin,
    { end: { endsOn: localDay(new Date(NOW.getTime() - 24 * HOUR_MS), a.timeZone).date, endsAt: 0 } },
    past,
  );
  expect(await inForce(a)).toEqual(before);
  await start();
  const rows = await base.db.select().from(crises);
  expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  expect(rows).toHaveLength(2);
});

test("its end is planned anew, later or sooner, within bounds", async () => {
  await start();
  const id = (await current())?.id ?? "";
  await extendCrisis(a.members.admin, id, inDays(10), NOW);
  expect(localDay((await current())?.plannedEndAt ?? NOW, a.timeZone).date).toBe(inDays(10).endsOn);
  expect((await logged("crisis.extended")).at(-1)).toMatchObject({
    subject: `crisis:${id}`,
    actorId: a.members.admin.id,
  });
  await expect(extendCrisis(a.members.admin, id, inDays(63), NOW)).rejects.toMatchObject({ key: "crisisEnd.too-far" });
  await expect(extendCrisis(a.members.admin, id, inDays(-1), NOW)).rejects.toMatchObject({ key: "crisisEnd.past" });
  await endCrisis(a.members.admin, id, NOW);
  await expect(extendCrisis(a.members.admin, id, inDays(2), NOW)).rejects.toMatchObject({ code: "crisis-over" });
  await expect(endCrisis(a.members.admin, id, NOW)).rejects.toMatchObject({ code: "crisis-over" });
});

describe("who", () => {
  test.each(["resident", "moderator", "agent"] as const)(
    "a %s switches, changes, ends and reads nothing",
    async (role) => {
      const member = a.members[role];
      await expect(start(member)).rejects.toMatchObject({ code: "not-found" });
      await start();
      const id = (await current())?.id ?? "";
      await expect(extendCrisis(member, id, inDays(5), NOW)).rejects.toMatchObject({ code: "not-found" });
      await expect(endCrisis(member, id, NOW)).rejects.toMatchObject({ code: "not-found" });
      expect(await loadCrises(member)).toBeNull();
      expect(await loadCrisisReport(member, id, NOW)).toBeNull();
      expect(await current()).toMatchObject({ endedAt: null });
    },
  );

  test("an administrator of another city finds nothing of this one", async () => {
    await start();
    const id = (await current())?.id ?? "";
    await expect(endCrisis(b.members.admin, id, NOW)).rejects.toMatchObject({ code: "crisis-over" });
    expect(await loadCrisisReport(b.members.admin, id, NOW)).toBeNull();
    expect(await loadCrises(b.members.admin)).toMatchObject({ current: null, past: [] });
    expect(await loadCrisisReport(a.members.admin, "x", NOW)).toBeNull();
  });
});

test("the report counts what happened while it went on, against as long a time before, of this city alone", async () => {
  const started = new Date(NOW.getTime() - 10 * HOUR_MS);
  const at = (hours: number) => new Date(started.getTime() + hours * HOUR_MS);
  await base.db.insert(crises).values({
    cityId: a.id,
    id: "01900000-0000-7000-8000-000000000001",
    name: "Neige",
    plan: input().plan,
    startedAt: started,
    startedBy: a.members.admin.id,
    plannedEndAt: at(8),
    endedAt: at(8),
  });
  for (const hours of [-9, -7, 1, 2, 7.9, 8, 9]) await insertListing(base.db, { city: a }, { publishedAt: at(hours) });
  await insertListing(base.db, { city: a }, { kind: "offer", publishedAt: at(3), category: "moving" });
  await insertListing(base.db, { city: b }, { publishedAt: at(3) });
  const removed = await insertListing(base.db, { city: a }, { publishedAt: at(4) });
  await base.db.execute(`update listings set status = 'removed' where id = '${removed}'`).catch(() => {});
  const report = await loadCrisisReport(a.members.admin, "01900000-0000-7000-8000-000000000001", NOW);
  expect(report?.during).toMatchObject({ offers: 1, helps: 0, answered: 0, medianMinutes: null, calls: 0, cases: 0 });
  expect([3, 4]).toContain(report?.during.requests);
  expect(report?.earlier).toMatchObject({ requests: 1, offers: 0 });
  expect(report?.categories.map(({ category }) => category)).toEqual(["visit", "shopping", "moving"]);
});
