import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import FiguresPage from "#app/[locale]/[city]/(public)/figures/page.tsx";
import ListingPage from "#app/[locale]/[city]/(public)/listings/[id]/page.tsx";
import ListingsPage from "#app/[locale]/[city]/(public)/listings/page.tsx";
import NoticePage from "#app/[locale]/[city]/(public)/notice/page.tsx";
import HomePage from "#app/[locale]/[city]/(public)/page.tsx";
import ThanksPage from "#app/[locale]/[city]/(public)/thanks/page.tsx";
import TransparencyPage from "#app/[locale]/[city]/(public)/transparency/page.tsx";
import CrisisPage from "#app/[locale]/[city]/(staff)/settings/crisis/page.tsx";
import QuartiersPage from "#app/[locale]/[city]/(staff)/settings/quartiers/page.tsx";
import StartPage from "#app/[locale]/page.tsx";
import { GET as feed } from "#app/api/[city]/feeds/[locale]/[format]/route.ts";
import { GET as ground } from "#app/api/[city]/ground/route.ts";
import { GET as pins } from "#app/api/[city]/pins/route.ts";
import sitemap from "#app/sitemap.ts";
import { besanconQuartiers } from "#db/seed/besancon.ts";
import type { City } from "#lib/cities/city.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { createCity } from "#lib/server/cities/create-city.ts";
import { loadCities, loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { type Browsing, browseListings } from "#lib/server/listings/browse-listings.ts";
import { loadUrgentListings } from "#lib/server/listings/load-listings.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { readPage } from "#tests/support/permissions/read-page.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SECRET = "Un titre de la ville A que personne ailleurs ne lit";
const EMPTY = "dole";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await installJobs(base);
  ({ a, b } = await twoCities(base.db));
  listing = await insertListing(base.db, { city: a }, { title: SECRET, urgency: "today" });
  await insertListing(base.db, { city: b });
  const wish = {
    name: "Dole",
    slug: EMPTY,
    timeZone: "Europe/Paris",
    adminEmail: "claire@dole.example",
    locale: "fr" as const,
  };
  await base.db.transaction((tx) => createCity(tx, { wish, quartiers: besanconQuartiers() }, new Date()));
  browser.headers = new Headers({ host: "localhost:3000" });
  await browseAs(base.db, null);
  await store.change("cities", `city:${a.slug}:listings`);
});
afterAll(async () => {
  await store.change("cities", `city:${a.slug}:listings`);
  store.close();
  await base.close();
});

type Page = (props: never) => Promise<unknown>;
const PAGES: [string, Page][] = [
  ["home", HomePage as Page],
  ["listings", ListingsPage as Page],
  ["figures", FiguresPage as Page],
  ["thanks", ThanksPage as Page],
  ["transparency", TransparencyPage as Page],
  ["notice", NoticePage as Page],
];
/** `drawn`: all that the page shows was loaded. Nothing can be drawn here, so whatever came so far has the page. */
const open = (page: Page, city: string, more: object = {}) =>
  page({
    params: Promise.resolve({ locale: "fr", city, year: "2026", ...more }),
    searchParams: Promise.resolve({}),
  } as never).then(
    () => "drawn",
    ({ message }: Error) => (message.includes("recentlyCreatedOwnerStacks") ? "drawn" : message),
  );
const cityOf = async (slug: string) => (await loadCity(slug)) as City;
const NEWEST: Browsing = { filter: NO_FILTER, sort: "recent", page: 1, until: null, origin: null };

test.each(PAGES)("the %s page of a city that is one day old is there", async (_, page) => {
  expect(await open(page, EMPTY)).toBe("drawn");
});

test("a city that is one day old is empty everywhere, and has its quartiers", async () => {
  const city = await cityOf(EMPTY);
  const quartiers = await loadQuartiers(city);
  expect(quartiers).toHaveLength(14);
  expect(await loadUrgentListings(city)).toEqual([]);
  expect(await browseListings(city, quartiers, NEWEST)).toMatchObject({ listings: [], facets: { total: 0 } });
});

test("lists of a city hold nothing of another one", async () => {
  for (const slug of [EMPTY, b.slug]) {
    const city = await cityOf(slug);
    const held = JSON.stringify([
      await loadUrgentListings(city),
      await browseListings(city, await loadQuartiers(city), NEWEST),
    ]);
    for (const theirs of [SECRET, listing, a.id, a.quartiers[0].slug]) expect(held).not.toContain(theirs);
  }
});

test("a listing is found under its own city alone", async () => {
  expect(await open(ListingPage as Page, a.slug, { id: listing })).toBe("drawn");
  for (const city of [EMPTY, b.slug]) {
    expect(await open(ListingPage as Page, city, { id: listing })).toBe("NEXT_NOT_FOUND");
  }
});

test("whoever administers one city is nobody in the other", async () => {
  for (const page of [CrisisPage, QuartiersPage] as Page[]) {
    await browseAs(base.db, a.members.admin);
    await expect(
      page({
        params: Promise.resolve({ locale: "fr", city: EMPTY }),
        searchParams: Promise.resolve({}),
      } as never),
    ).rejects.toMatchObject({ to: expect.stringContaining("/dole/bienvenue") });
  }
  await browseAs(base.db, null);
});

test("maps and feeds hold what is of their city", async () => {
  const asked = (path: string) => new NextRequest(`http://localhost:3000/api/${path}`);
  for (const city of [EMPTY, b.slug]) {
    const answers = [
      await ground(asked(`${city}/ground`), { params: Promise.resolve({ city }) }),
      await pins(asked(`${city}/pins?bbox=5,46,7,48&zoom=15`), { params: Promise.resolve({ city }) }),
      await feed(asked(`${city}/feeds/fr/atom`), {
        params: Promise.resolve({ city, locale: "fr", format: "atom" }),
      }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500);
      const text = await answer.text();
      for (const theirs of [SECRET, listing, a.quartiers[0].slug]) expect(text).not.toContain(theirs);
    }
  }
});

test("the start page leads to no city by itself where there are several", async () => {
  const start = await readPage(StartPage({ params: Promise.resolve({ locale: "fr" }) }));
  for (const slug of [EMPTY, a.slug, b.slug]) expect(start.split("\n")).toContain(`/${slug}`);
  expect((await loadCities()).map(({ slug }) => slug).sort()).toEqual([EMPTY, a.slug, b.slug].sort());
});

test("the map of the site has the pages of each city", async () => {
  const places = (await sitemap()).map(({ url }) => url);
  expect(places.some((url) => url.endsWith(`/${EMPTY}`))).toBe(true);
  expect(places.filter((url) => url.includes(listing)).every((url) => url.includes(`/${a.slug}/`))).toBe(true);
});
