import { afterAll, beforeAll, expect, test } from "vitest";
import TemplatesPage from "#app/[locale]/[city]/(staff)/desk/templates/page.tsx";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const open = () =>
  TemplatesPage({ params: Promise.resolve({ locale: "fr", city: a.slug }), searchParams: Promise.resolve({}) });

// What an administrator sees is tested where it is made: `tests/app/api/[city]/mail-preview`.
test.each(["resident", "moderator", "agent"] as const)("for a %s there is no such page", async (role) => {
  await browseAs(base.db, a.members[role]);
  await expect(open()).rejects.toThrow("NEXT_NOT_FOUND");
});

test("a visitor signs in first, and the administrator of another city is a stranger", async () => {
  await browseAs(base.db, null);
  await expect(open()).rejects.toMatchObject({ to: `/connexion?next=%2F${a.slug}%2Fguichet%2Fmodeles` });
  await browseAs(base.db, b.members.admin);
  await expect(open()).rejects.toMatchObject({ to: expect.stringContaining("/bienvenue") });
});
