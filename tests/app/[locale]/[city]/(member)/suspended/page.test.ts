import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import SuspendedPage from "#app/[locale]/[city]/(member)/suspended/page.tsx";
import WelcomePage from "#app/[locale]/[city]/(member)/welcome/page.tsx";
import { loadSuspension } from "#lib/server/moderation/load-suspension.ts";
import { memberPage } from "#lib/server/session.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let person: TestMember;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  person = a.neighbours[0];
});

const UNTIL = new Date("2027-01-05T10:00:00Z");
const shown = (page: Promise<unknown>) =>
  page.then(
    () => "page",
    // Nothing can be drawn here: whoever came so far has the page.
    ({ to, message }: Error & { to?: string }) => to ?? (/^NEXT_/.test(message) ? message : "page"),
  );
const params = (city: string) => ({ params: Promise.resolve({ locale: "fr", city }) });
const open = (city = a.slug) => shown(SuspendedPage(params(city)));
const welcome = (city = a.slug) => shown(WelcomePage({ ...params(city), searchParams: Promise.resolve({}) }));

test("whoever is suspended comes here from the pages of members and from the welcome, and goes no further", async () => {
  const { decisionId } = await suspend(base.db, person, { until: UNTIL });
  await browseAs(base.db, person);
  const here = `/${a.slug}/compte-suspendu`;
  expect(await shown(memberPage("fr", a.slug, `/${a.slug}/profil`))).toBe(here);
  expect(await welcome()).toBe(here);
  expect(await open()).toBe("page");
  expect(await loadSuspension(a.id, person.userId)).toEqual({ until: UNTIL, isClosed: false, decisionId });
});

test("they are welcome in another city", async () => {
  await suspend(base.db, person);
  await browseAs(base.db, person);
  expect(await welcome(b.slug)).toBe("page");
  expect(await open(b.slug)).toBe(`/${b.slug}`);
});

test("nobody else is told anything here", async () => {
  await suspend(base.db, person);
  expect(await open("nulle-part")).toBe("NEXT_NOT_FOUND");
  await browseAs(base.db, null);
  expect(await open()).toBe(`/connexion?next=%2F${a.slug}%2Fcompte-suspendu`);
  await browseAs(base.db, a.members.resident);
  expect(await open()).toBe(`/${a.slug}`);
  expect(await loadSuspension(a.id, a.members.resident.userId)).toBeNull();
});
