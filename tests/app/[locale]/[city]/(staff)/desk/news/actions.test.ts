import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addNewsAction,
  editNewsAction,
  restoreNewsAction,
  withdrawNewsAction,
} from "#app/[locale]/[city]/(staff)/desk/news/actions.ts";
import CityNewsPage from "#app/[locale]/[city]/(staff)/desk/news/page.tsx";
import { memberships } from "#db/schema/memberships.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let news: { told: string; withdrawn: string };
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  const [suspended] = a.neighbours;
  await suspend(base.db, suspended);
  await base.db.update(memberships).set({ role: "agent" }).where(eq(memberships.id, suspended.id));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(cityNews);
  news = { told: await insert(null), withdrawn: await insert(new Date()) };
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

async function insert(withdrawnAt: Date | null): Promise<string> {
  const id = randomUUID();
  const about = { title: "Marché", summary: "Place Granvelle, le samedi.", publishedAt: new Date(), endsOn: days(9) };
  await base.db.insert(cityNews).values({ ...about, cityId: a.id, id, createdBy: a.members.agent.id, withdrawnAt });
  return id;
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

type Comer = { who: TestMember | null; city: TestCity };
const COMERS: Partial<Record<Person, () => Comer>> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.neighbours[0], city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  otherResident: () => ({ who: b.members.resident, city: b }),
  otherAgent: () => ({ who: b.members.agent, city: b }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const MAY: Partial<Record<Person, Answer>> = {
  ...NOT_MEMBERS,
  resident: "not-found",
  moderator: "not-found",
  agent: "done",
  admin: "done",
  otherResident: "not-found",
  otherAgent: "not-found",
  otherAdmin: "not-found",
};

const WELCOME = "/ville-a/bienvenue";

type Action = typeof addNewsAction;
const written = (title: string) => ({
  newsTitle: title,
  newsText: "Du 5 au 24, place Granvelle.",
  newsLink: "",
  startsOn: "",
  endsOn: days(9),
});
const DOORS: [string, Action, () => Record<string, string>][] = [
  ["correct", editNewsAction, () => ({ ...written("Autre chose"), id: news.told })],
  ["withdraw", withdrawNewsAction, () => ({ id: news.told })],
  ["put back", restoreNewsAction, () => ({ id: news.withdrawn })],
];

async function press(action: Action, values: Record<string, string>, { who, city }: Comer): Promise<string> {
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

const stored = async (city = a) =>
  JSON.stringify(await base.db.select().from(cityNews).where(eq(cityNews.cityId, city.id)));

describe.each(Object.entries(COMERS))("%s", (person, comer) => {
  const may = MAY[person as Person];

  test.each(DOORS)("may, or may not, %s what a city tells", async (_, action, values) => {
    const before = await stored();
    expect(await press(action, values(), comer())).toBe(may);
    expect((await stored()) === before).toBe(may !== "done");
  });

  test("may, or may not, add to it: in their own city alone", async () => {
    const before = await stored();
    const mayThere = person === "otherAgent" || person === "otherAdmin" ? "done" : may;
    expect(await press(addNewsAction, { ...written("Du neuf"), key: randomUUID() }, comer())).toBe(mayThere);
    expect((await stored()) === before).toBe(may !== "done");
  });

  test("is shown its page, or that there is none", async () => {
    const { who, city } = comer();
    await browseAs(base.db, who);
    const params = Promise.resolve({ locale: "fr", city: city.slug });
    const searchParams = Promise.resolve({ fait: undefined, nouvelle: undefined, change: undefined });
    const refused = await CityNewsPage({ params, searchParams }).then(
      () => null,
      // Nothing can be drawn here: whoever came so far has the page.
      ({ to, message }: Error & { to?: string }) =>
        to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : null),
    );
    const outside: Partial<Record<string, string>> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: WELCOME,
    };
    expect(refused).toBe(outside[person] ?? (/agent|admin/i.test(person) ? null : "NEXT_NOT_FOUND"));
  });
});

test("nothing is done from another site", async () => {
  browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
  const before = await stored();
  const agent = { who: a.members.agent, city: a };
  for (const [, action, values] of DOORS) expect(await press(action, values(), agent)).toBe("bad-origin");
  expect(await press(addNewsAction, { ...written("Du neuf"), key: randomUUID() }, agent)).toBe("bad-origin");
  expect(await stored()).toBe(before);
});

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT://ville.fr/%0aalert(1)",
  "data:text/html,x",
  "http://ville.fr/",
  "//ville.fr/",
  "https://ville.fr@evil.example/",
  "https://localhost/",
  'https://ville.fr"onmouseover=x',
])("no news lead to %s", async (newsLink) => {
  const form = { ...written("Du neuf"), newsLink, key: randomUUID() };
  expect(await press(addNewsAction, form, { who: a.members.agent, city: a })).toBe("invalid");
});
