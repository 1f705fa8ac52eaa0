import { listingReference } from "#lib/listings/public-listing.ts";
import { publishFigures } from "#lib/server/insights/publish-figures.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { forEverybody, hidden } from "../people.ts";

const PUBLIC = "app/[locale]/[city]/(public)";
const API = "app/api/[city]";
const TITLE = "Une annonce ouverte";

/** The quarter before this one, whose figures are published: its name, and a day of it. */
function lastQuarter(now: Date): { period: string; day: string } {
  const before = new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) - 2, 1));
  const quarter = 1 + Math.floor(before.getUTCMonth() / 3);
  return { period: `${before.getUTCFullYear()}-T${quarter}`, day: before.toISOString().slice(0, 10) };
}
const year = () => String(new Date().getUTCFullYear());
const inCity = forEverybody({ others: "nothing" });
const found = forEverybody({ others: "404" });
const anybody = forEverybody();
const shows = { gives: (said: string) => said.includes(TITLE) };

export const PUBLIC_PAGES = area(
  "What everybody reads",
  async ({ db, a }) => {
    const shown = await insertListing(db, { city: a }, { title: TITLE, urgency: "today" });
    const removed = await insertListing(db, { city: a }, { title: "Une annonce retirée", status: "removed" });
    await insertFigureEvents(db, a, requestsBy(25, lastQuarter(new Date()).day));
    await publishFigures(db, new Date());
    return { shown, removed, reference: listingReference({ id: shown, quartierSlug: a.quartiers[0].slug }) };
  },
  ({ page, route }) => [
    page("app/[locale]/page.tsx", "Choose a city", anybody),
    page(`${PUBLIC}/page.tsx`, "Read the home page of a city", inCity, shows),
    page(`${PUBLIC}/listings/page.tsx`, "Read the list", inCity, shows),
    page(`${PUBLIC}/listings/[id]/page.tsx`, "Read an open listing", found, {
      params: ({ shown: id }) => ({ id }),
      ...shows,
    }),
    page(`${PUBLIC}/listings/[id]/page.tsx`, "Read a listing that the city removed", hidden(), {
      params: ({ removed: id }) => ({ id }),
    }),
    page(`${PUBLIC}/listings/[id]/poster/page.tsx`, "Print the poster of an open listing", found, {
      params: ({ shown: id }) => ({ id }),
      ...shows,
    }),
    page(`${PUBLIC}/posters/quartier/[quartier]/page.tsx`, "Print the poster of a quartier", found, {
      params: ({ a }) => ({ quartier: a.quartiers[0].slug }),
    }),
    page(`${PUBLIC}/thanks/page.tsx`, "Read the thanks", anybody),
    page(`${PUBLIC}/figures/page.tsx`, "Read the figures", anybody),
    page(`${PUBLIC}/transparency/page.tsx`, "Read about moderation", anybody),
    page(`${PUBLIC}/transparency/[year]/page.tsx`, "Read the report of a year on moderation", anybody, {
      params: () => ({ year: year() }),
    }),
    route(`${API}/transparency/[year]/[part]/route.ts`, "GET", "Fetch a part of that report", anybody, {
      params: () => ({ year: year(), part: "4_notices.csv" }),
    }),
    route(`${API}/open-data/route.ts`, "GET", "Fetch what is published", anybody),
    route(`${API}/open-data/[period]/[file]/route.ts`, "GET", "Fetch published figures", found, {
      params: () => ({ period: lastQuarter(new Date()).period, file: "figures.csv" }),
    }),
    route(`${API}/code/[code]/route.ts`, "GET", "Follow the code of a poster", inCity, {
      params: ({ reference: code }) => ({ code }),
      gives: (said, { shown }) => said.includes(shown),
    }),
    route(`${API}/counterparts/route.ts`, "GET", "Ask what already fits", anybody, {
      query: () => ({ kind: "offer", category: "shopping" }),
    }),
    route(`${API}/feeds/[locale]/[format]/route.ts`, "GET", "Follow the list in a feed reader", inCity, {
      params: () => ({ locale: "fr", format: "atom" }),
      ...shows,
    }),
    route(`${API}/ground/route.ts`, "GET", "Fetch the ground of the map", anybody),
    route(`${API}/pins/route.ts`, "GET", "Fetch the pins of the map", anybody, {
      query: () => ({ bbox: "6,47,6.1,47.3", zoom: "15" }),
    }),
    route(`${API}/share-picture/[locale]/[id]/route.ts`, "GET", "Fetch the picture of an open listing", found, {
      params: ({ shown: id }) => ({ locale: "fr", id }),
    }),
  ],
);
