import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rehearseRuleAction, switchRuleAction } from "#app/[locale]/[city]/(moderation)/moderation/rules/actions.ts";
import RulesPage from "#app/[locale]/[city]/(moderation)/moderation/rules/page.tsx";
import { ruleRehearsals } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
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
  await base.db.delete(ruleRehearsals);
  await base.db.update(cities).set({ settings: {} });
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

type Action = typeof switchRuleAction;
/** Gives the refusal, or where it leads. */
async function press(action: Action, values: Record<string, string>, { who, city }: Comer) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  let to = "";
  const state: FormState = await action({ city: city.slug, locale: "fr" }, IDLE, form).catch(
    (error: { to?: string }) => {
      if (error.to === undefined) throw error;
      to = error.to;
      return { status: "done" } as const;
    },
  );
  return { answer: state.status === "refused" ? state.code : state.status, to };
}
const rulesOf = async ({ id }: TestCity) => {
  const [row] = await base.db.select().from(cities).where(eq(cities.id, id));
  return row?.settings.moderation?.rules;
};
const admin = (): Comer => ({ who: a.members.admin, city: a });

/** What somebody is given for the address of the page: the page, or where they are sent instead. */
async function open({ who, city }: Comer, query: Record<string, string> = {}) {
  await browseAs(base.db, who);
  const params = Promise.resolve({ locale: "fr", city: city.slug });
  return RulesPage({ params, searchParams: Promise.resolve(query) }).then(
    () => "page",
    // Nothing can be drawn here: whoever came so far has the page.
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );
}

describe.each(Object.entries(COMERS))("%s", (person, comer) => {
  const may = MAY[person as Person];

  test("may, or may not, rehearse a rule and switch it", async () => {
    const rehearsed = await press(rehearseRuleAction, { code: "contact_phone" }, comer());
    expect(rehearsed.answer).toBe(may);
    expect(await base.db.select().from(ruleRehearsals)).toHaveLength(may === "done" ? 1 : 0);
    const switched = await press(switchRuleAction, { code: "contact_phone", to: "off" }, comer());
    expect(switched.answer).toBe(may);
    expect(await rulesOf(a)).toEqual(may === "done" ? { contact_phone: 0 } : undefined);
  });

  test("is shown its page, or that there is none", async () => {
    const outside: Partial<Record<string, string>> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: "/ville-a/bienvenue",
      moderator: "page",
      admin: "page",
    };
    expect(await open(comer())).toBe(outside[person] ?? "NEXT_NOT_FOUND");
  });
});

test("rehearsing leads to what was found, and then the rule may be switched on again", async () => {
  await press(switchRuleAction, { code: "contact_phone", to: "off" }, admin());
  expect(await press(switchRuleAction, { code: "contact_phone", to: "on" }, admin())).toMatchObject({
    answer: "rehearse-first",
  });
  const { to } = await press(rehearseRuleAction, { code: "contact_phone" }, admin());
  const [rehearsal] = await base.db.select().from(ruleRehearsals);
  expect(to).toBe(`/ville-a/moderation/regles?repetition=${rehearsal?.id}&fait=rehearsed`);
  expect(await press(switchRuleAction, { code: "contact_phone", to: "on" }, admin())).toEqual({
    answer: "done",
    to: "/ville-a/moderation/regles?fait=on&regle=contact_phone#contact_phone",
  });
});

test("the page holds for anything in its address", async () => {
  for (const text of ["", "nothing", "<script>alert(1)</script>", "contact_phone", "constructor"]) {
    expect(await open(admin(), { fait: text, regle: text, repetition: text, eteindre: text })).toBe("page");
  }
});

test.each([
  { code: "no_such_rule", to: "off" },
  { code: "constructor", to: "off" },
  { code: "contact_phone", to: "9" },
  { code: "contact_phone", to: "off", cityId: "x" },
])("%j is not understood", async (values) => {
  expect(await press(switchRuleAction, values, admin())).toMatchObject({ answer: "invalid" });
  expect(await rulesOf(a)).toBeUndefined();
});

test("nothing is done from another site", async () => {
  browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
  expect(await press(switchRuleAction, { code: "contact_phone", to: "off" }, admin())).toMatchObject({
    answer: "bad-origin",
  });
  expect(await rulesOf(a)).toBeUndefined();
});
