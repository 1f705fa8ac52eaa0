import { afterAll, beforeAll, expect, test } from "vitest";
import FigureListingsPage from "#app/[locale]/[city]/(staff)/dashboard/listings/page.tsx";
import DashboardPage from "#app/[locale]/[city]/(staff)/dashboard/page.tsx";
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

const PAGES = { dashboard: DashboardPage, listings: FigureListingsPage };

/** What somebody is given for the address of a page: the page, or where they are sent instead. */
async function open(page: keyof typeof PAGES, who: TestMember | null, query = {}, city = a.slug) {
  await browseAs(base.db, who);
  return PAGES[page]({
    params: Promise.resolve({ locale: "fr", city }),
    searchParams: Promise.resolve(query),
  }).then(
    () => "page",
    // Nothing can be drawn here: whoever came as far as drawing has the page.
    ({ to, message }: Error & { to?: string }) =>
      to ?? (message.includes("recentlyCreatedOwnerStacks") ? "page" : message),
  );
}

test.each(["dashboard", "listings"] as const)(
  "%s is a page for agents and administrators of the city alone",
  async (page) => {
    for (const role of ["agent", "admin"] as const) expect(await open(page, a.members[role])).toBe("page");
    for (const role of ["resident", "moderator"] as const) {
      expect(await open(page, a.members[role])).toBe("NEXT_NOT_FOUND");
    }
    expect(await open(page, null)).toBe(`/connexion?next=%2F${a.slug}%2Ftableau-de-bord`);
    for (const role of ["agent", "admin"] as const)
      expect(await open(page, b.members[role])).toMatch(/^\/ville-a\/bienvenue\?/);
    expect(await open(page, a.members.admin, {}, "nulle-part")).toBe("NEXT_NOT_FOUND");
  },
);

test.each(["dashboard", "listings"] as const)("%s is drawn whatever the address asks for", async (page) => {
  const queries = [
    { periode: "12m", categorie: "pets", quartier: a.quartiers[0].slug },
    { du: "hier", au: "2026-13-45" },
    { du: "1900-01-01", au: "2999-01-01" },
    { quoi: "coups-de-main", page: "2" },
    { quoi: ["offres", "x"], page: "-1", delai: "1h" },
    { quartier: b.quartiers[0].slug, categorie: "' or 1=1 --" },
  ];
  for (const query of queries) expect(await open(page, a.members.agent, query)).toBe("page");
});
