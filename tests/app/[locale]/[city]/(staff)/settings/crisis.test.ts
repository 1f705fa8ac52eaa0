import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCityAction } from "#app/[locale]/[city]/(staff)/settings/cities/actions.ts";
import CitiesPage from "#app/[locale]/[city]/(staff)/settings/cities/page.tsx";
import CrisisReportPage from "#app/[locale]/[city]/(staff)/settings/crisis/[id]/page.tsx";
import {
  endCrisisAction,
  extendCrisisAction,
  startCrisisAction,
} from "#app/[locale]/[city]/(staff)/settings/crisis/actions.ts";
import CrisisPage from "#app/[locale]/[city]/(staff)/settings/crisis/page.tsx";
import { confirmQuartiersAction } from "#app/[locale]/[city]/(staff)/settings/quartiers/actions.ts";
import QuartiersPage from "#app/[locale]/[city]/(staff)/settings/quartiers/page.tsx";
import { GET as crisisFile } from "#app/api/[city]/crises/[id]/route.ts";
import { POST as sendQuartiers } from "#app/api/[city]/quartiers/route.ts";
import { cities } from "#db/schema/cities.ts";
import { crises } from "#db/schema/crises.ts";
import { memberships } from "#db/schema/memberships.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";
import { besanconQuartiers } from "#db/seed/besancon.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { completeEnv } from "#lib/server/env.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { NOT_MEMBERS } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SITE = { origin: "http://localhost:3000", host: "localhost:3000" };

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let ids: { crisis: string; file: string; city: string };
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await installJobs(base);
  ({ a, b } = await twoCities(base.db));
  const [suspended] = a.neighbours;
  await suspend(base.db, suspended);
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, suspended.id));
  completeEnv({ CITY_CREATORS: [a.members.admin, a.members.agent, suspended].map(({ email }) => email).join(",") });
  await store.change("cities");
});
afterAll(async () => {
  completeEnv({ CITY_CREATORS: "" });
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(crises);
  await base.db.delete(quartierImports);
  browser.headers = new Headers(SITE);
  ids = { crisis: uuidv7(), file: uuidv7(), city: uuidv7() };
  const sent = {
    cityId: a.id,
    sentBy: a.members.admin.id,
    sentAt: new Date(),
    problems: [],
    quartiers: besanconQuartiers(),
  };
  const { findQuartiersState } = await import("#db/queries/quartier-import.ts");
  const stateBefore = await findQuartiersState(base.db, a.id);
  await base.db.insert(quartierImports).values([
    { ...sent, id: ids.file, stateBefore },
    {
      ...sent,
      id: ids.city,
      stateBefore: "",
      newCity: {
        name: "Dole",
        slug: `dole-${randomWord()}`,
        timeZone: "Europe/Paris",
        adminEmail: "c@dole.example",
        locale: "fr",
      },
    },
  ]);
});

const randomWord = () =>
  uuidv7()
    .slice(-10)
    .replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)));
const inDays = (days: number) => addDays(localDay(new Date(), a.timeZone).date, days);
async function begin() {
  await base.db.insert(crises).values({
    cityId: a.id,
    id: ids.crisis,
    name: "Neige",
    plan: {},
    startedAt: new Date(),
    startedBy: a.members.admin.id,
    plannedEndAt: new Date(Date.now() + 86_400_000),
  });
}
const typed = () => ({
  crisisName: "Canicule",
  endsOn: inDays(3),
  endsAt: "20",
  categories: "visit",
  bannerFr: "Prenez des nouvelles de vos voisins.",
  answerPercent: "50",
  times: "2",
  reach: "wider",
  moderation: "usual",
  targetPercent: "50",
});

type Comer = { who: TestMember | null; city: TestCity; answer: string };
const COMERS: Record<string, () => Comer> = {
  visitor: () => ({ who: null, city: a, answer: NOT_MEMBERS.visitor }),
  suspended: () => ({ who: a.neighbours[0], city: a, answer: NOT_MEMBERS.suspended }),
  foreigner: () => ({ who: b.members.admin, city: a, answer: NOT_MEMBERS.foreigner }),
  resident: () => ({ who: a.members.resident, city: a, answer: "not-found" }),
  moderator: () => ({ who: a.members.moderator, city: a, answer: "not-found" }),
  agent: () => ({ who: a.members.agent, city: a, answer: "not-found" }),
  admin: () => ({ who: a.members.admin, city: a, answer: "done" }),
};

type Action = typeof startCrisisAction;
const DOORS: [string, Action, () => Promise<Record<string, string>>][] = [
  ["switch on", startCrisisAction, async () => typed()],
  ["extend", extendCrisisAction, async () => begin().then(() => ({ id: ids.crisis, endsOn: inDays(9), endsAt: "8" }))],
  ["end", endCrisisAction, async () => begin().then(() => ({ id: ids.crisis }))],
  ["put quartiers in force", confirmQuartiersAction, async () => ({ id: ids.file })],
  ["make a city", createCityAction, async () => ({ id: ids.city })],
];

async function press(action: Action, values: Record<string, string>, { who, city }: Pick<Comer, "who" | "city">) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const state: FormState = await action({ city: city.slug, locale: "fr" }, IDLE, form).catch(
    (error: { to?: string }) => {
      if (error.to === undefined) throw error;
      return { status: "done" } as const;
    },
  );
  return state.status === "refused" ? state.code : state.status;
}
const stored = async () =>
  JSON.stringify([
    await base.db.select().from(crises),
    await base.db.select().from(quartierImports),
    await base.db.select().from(cities),
  ]);

type Page = (props: never) => Promise<unknown>;
const PAGES: [string, Page][] = [
  ["crise", CrisisPage as Page],
  ["crise/:id", CrisisReportPage as Page],
  ["quartiers", QuartiersPage as Page],
  ["villes", CitiesPage as Page],
];
async function open(page: Page, { who, city }: Pick<Comer, "who" | "city">) {
  await begin();
  await browseAs(base.db, who);
  const props = {
    params: Promise.resolve({ locale: "fr", city: city.slug, id: ids.crisis }),
    searchParams: Promise.resolve({}),
  };
  return page(props as never).then(
    () => "page",
    // Nothing can be drawn here: whoever came so far has the page.
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );
}

describe.each(Object.entries(COMERS))("%s", (name, comer) => {
  test.each(DOORS)("may, or may not, %s", async (_, action, prepare) => {
    const values = await prepare();
    const before = await stored();
    expect(await press(action, values, comer())).toBe(comer().answer);
    expect((await stored()) === before).toBe(comer().answer !== "done");
  });

  test.each(PAGES)("is shown /reglages/%s, or that there is none", async (_, page) => {
    const outside: Record<string, string> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: "/ville-a/bienvenue",
      admin: "page",
    };
    expect(await open(page, comer())).toBe(outside[name] ?? "NEXT_NOT_FOUND");
  });

  test("is given the file of a crisis, or nothing", async () => {
    await begin();
    await browseAs(base.db, comer().who);
    const request = new NextRequest(`http://localhost:3000/api/ville-a/crises/${ids.crisis}?format=excel`);
    const answer = await crisisFile(request, { params: Promise.resolve({ city: a.slug, id: ids.crisis }) });
    expect(answer.status).toBe(name === "admin" ? 200 : 404);
  });

  test.each(["", "&pour=ville"])("may, or may not, send a file of quartiers (%s)", async (what) => {
    await browseAs(base.db, comer().who);
    const before = await base.db.$count(quartierImports);
    const form = new FormData();
    form.set("quartiers", new File(["{"], "q.geojson"));
    const url = `http://localhost:3000/api/ville-a/quartiers?langue=fr${what}`;
    const request = new NextRequest(url, { method: "POST", body: form, headers: SITE });
    const answer = await sendQuartiers(request, { params: Promise.resolve({ city: a.slug }) });
    expect(answer.status).toBe(name === "admin" ? 303 : 404);
    expect(await base.db.$count(quartierImports)).toBe(before + (name === "admin" ? 1 : 0));
  });
});

test("an administrator who was not named makes no city, and has no page of it", async () => {
  completeEnv({ CITY_CREATORS: a.members.agent.email });
  const admin = { who: a.members.admin, city: a };
  expect(await open(CitiesPage as Page, admin)).toBe("NEXT_NOT_FOUND");
  expect(await press(createCityAction, { id: ids.city }, admin)).toBe("not-found");
  completeEnv({ CITY_CREATORS: a.members.admin.email });
});

test("nothing is done from another site", async () => {
  browser.headers = new Headers({ ...SITE, origin: "https://evil.example" });
  for (const [, action, prepare] of DOORS) {
    await base.db.delete(crises);
    expect(await press(action, await prepare(), { who: a.members.admin, city: a })).toBe("bad-origin");
  }
  const request = new NextRequest("http://localhost:3000/api/ville-a/quartiers", {
    method: "POST",
    body: new FormData(),
    headers: { ...SITE, origin: "https://evil.example" },
  });
  expect((await sendQuartiers(request, { params: Promise.resolve({ city: a.slug }) })).status).toBe(403);
});

test("what is wrong is said at its field, with what was typed", async () => {
  await browseAs(base.db, a.members.admin);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed(), endsOn: inDays(-1) })) form.set(name, value);
  expect(await startCrisisAction({ city: a.slug, locale: "fr" }, IDLE, form)).toMatchObject({
    status: "invalid",
    fieldErrors: { endsOn: ["crisisEnd.past"] },
    values: { crisisName: "Canicule" },
  });
});
