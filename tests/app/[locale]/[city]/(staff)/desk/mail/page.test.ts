import { afterAll, beforeAll, expect, test } from "vitest";
import MailDeskPage from "#app/[locale]/[city]/(staff)/desk/mail/page.tsx";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
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

/** What somebody is given for the address of a page: the page, or where they are sent instead. */
async function open(who: TestMember | null, city = a.slug) {
  await browseAs(base.db, who);
  return MailDeskPage({
    params: Promise.resolve({ locale: "fr", city }),
    searchParams: Promise.resolve({}),
  }).then(
    () => "page",
    (error: Error & { to?: string }) => error.to ?? error.message,
  );
}

test("the post of a city is no page for anybody but its administrators", async () => {
  for (const role of ["resident", "moderator", "agent"] as const) {
    expect(await open(a.members[role])).toBe("NEXT_NOT_FOUND");
  }
  expect(await open(null)).toBe(`/connexion?next=%2F${a.slug}%2Fguichet%2Fcourrier`);
  expect(await open(b.members.admin)).toMatch(/^\/ville-a\/bienvenue\?/);
  expect(await open(a.members.admin, "nulle-part")).toBe("NEXT_NOT_FOUND");
});
