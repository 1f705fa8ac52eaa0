import { uuidv7 } from "#db/uuid.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { area } from "./area.ts";
import { hidden } from "./people.ts";

const PUBLIC = "app/[locale]/[city]/(public)";
const MEMBER = "app/[locale]/[city]/(member)";
const STAFF = "app/[locale]/[city]/(staff)";
const API = "app/api/[city]";

/** What is looked for, which pages say again; and what they may only say of a listing that their reader may read. */
export const ASKED_WORD = "Zibeline";
export const HIDDEN_WORD = "Chrysalide";

/** Ways in which a listing is not to be read: its state, that its time is over, or that it is of another city. */
export const HIDDEN_STATES = [
  ...(["removed", "deleted", "paused", "pending", "expired", "closed", "fulfilled"] as const),
  ...(["stale", "abroad"] as const),
];
/** What was to be read once: whoever knows its id is told, when they propose help, that it is paused or over. */
const ONCE_READ: readonly HiddenState[] = ["paused", "expired", "closed", "fulfilled", "stale"];
export type HiddenState = (typeof HIDDEN_STATES)[number];

const may = hidden();
/** Nobody judges here by rows: what is compared is said. */
const ids = () => Object.fromEntries(HIDDEN_STATES.map((state) => [state, uuidv7()])) as Record<HiddenState, string>;

/** All that is drawn from many listings, or from one by its id, for residents and visitors. */
export const OUTPUTS = area(
  "Derived outputs",
  async () => ids(),
  ({ action, page, route }) => {
    const q = { query: () => ({ q: ASKED_WORD }) };
    const ofEach = HIDDEN_STATES.flatMap((state) => [
      page(`${PUBLIC}/listings/[id]/page.tsx`, `the page of one (${state})`, may, {
        params: (w) => ({ id: w[state] }),
      }),
      page(`${PUBLIC}/listings/[id]/poster/page.tsx`, `its poster (${state})`, may, {
        params: (w) => ({ id: w[state] }),
      }),
      route(`${API}/share-picture/[locale]/[id]/route.ts`, "GET", `its picture (${state})`, may, {
        params: (w) => ({ locale: "fr", id: w[state] }),
      }),
      route(`${API}/code/[code]/route.ts`, "GET", `its short address (${state})`, may, {
        params: (w) => ({ code: listingReference({ id: w[state], quartierSlug: w.a.quartiers[0].slug }) }),
      }),
      page(`${PUBLIC}/notice/page.tsx`, `the form that reports it (${state})`, may, {
        query: (w) => ({ annonce: w[state] }),
      }),
      page(`${MEMBER}/my-listings/[id]/page.tsx`, `its page for its author (${state})`, may, {
        params: (w) => ({ id: w[state] }),
      }),
      action(`${MEMBER}/my-listings/actions.ts`, "changeStatusAction", `what changing it says (${state})`, may, {
        form: (w) => ({ id: w[state], action: "close" }),
      }),
    ]);
    const proposing = HIDDEN_STATES.filter((state) => !ONCE_READ.includes(state)).flatMap((state) => [
      page(`${MEMBER}/my-exchanges/new/page.tsx`, `the form that proposes help for it (${state})`, may, {
        query: (w) => ({ annonce: w[state] }),
      }),
      action(`${MEMBER}/my-exchanges/actions.ts`, "proposeAction", `what proposing for it says (${state})`, may, {
        form: (w) => ({ key: w[state], listing: w[state], message: "" }),
      }),
    ]);
    return [
      page(`${PUBLIC}/page.tsx`, "the home page", may),
      page(`${PUBLIC}/listings/page.tsx`, "the list", may),
      page(`${PUBLIC}/listings/page.tsx`, "a search", may, q),
      page(`${PUBLIC}/listings/page.tsx`, "a list of one category", may, {
        query: () => ({ category: "shopping", kind: "request" }),
      }),
      page(`${PUBLIC}/thanks/page.tsx`, "the thanks", may),
      page(`${PUBLIC}/figures/page.tsx`, "the figures", may),
      page(`${PUBLIC}/transparency/page.tsx`, "the reports on moderation", may),
      page(`${PUBLIC}/posters/quartier/[quartier]/page.tsx`, "the poster of the quartier", may, {
        params: ({ a }) => ({ quartier: a.quartiers[0].slug }),
      }),
      route(`${API}/feeds/[locale]/[format]/route.ts`, "GET", "the feed", may, {
        params: () => ({ locale: "fr", format: "atom" }),
      }),
      route(`${API}/feeds/[locale]/[format]/route.ts`, "GET", "the feed as JSON of a search", may, {
        params: () => ({ locale: "fr", format: "json" }),
        ...q,
      }),
      route(`${API}/pins/route.ts`, "GET", "the pins of the map", may),
      route(`${API}/pins/route.ts`, "GET", "the pins of the quartier, near", may, {
        query: () => ({ zoom: "16", bbox: "5.9,47.1,6.2,47.4" }),
      }),
      route(`${API}/pins/route.ts`, "GET", "the pins of a search", may, {
        query: () => ({ zoom: "16", bbox: "5.9,47.1,6.2,47.4", q: ASKED_WORD }),
      }),
      route(`${API}/counterparts/route.ts`, "GET", "what fits what is written", may, {
        query: () => ({ kind: "offer", category: "shopping", text: ASKED_WORD }),
      }),
      route(`${API}/open-data/route.ts`, "GET", "the open data", may),
      page(`${MEMBER}/near-me/page.tsx`, "what is near one’s home", may, q),
      page(`${MEMBER}/for-you/page.tsx`, "what is proposed to one", may),
      page(`${MEMBER}/my-listings/page.tsx`, "one’s own listings", may),
      page(`${MEMBER}/my-searches/page.tsx`, "one’s searches, and how many are new", may),
      page(`${MEMBER}/notifications/page.tsx`, "one’s notifications", may),
      page(`${MEMBER}/profile/sent/page.tsx`, "what one was sent", may),
      route(`${API}/my-exchanges/export/route.ts`, "GET", "the export of one’s exchanges", may),
      route(`${API}/hidden/route.ts`, "GET", "the listings of whom one blocked", may),
      ...ofEach,
      ...proposing,
    ];
  },
);

/** What those who work for the city read of it: not a word of another one. */
export const STAFF_OUTPUTS = area(
  "Outputs of the staff",
  async () => ids(),
  ({ page, route }) => [
    page(`${STAFF}/dashboard/page.tsx`, "the dashboard", may),
    page(`${STAFF}/dashboard/listings/page.tsx`, "the listings behind a figure", may, {
      query: () => ({ quoi: "requests" }),
    }),
    route(`${API}/dashboard/urgent/route.ts`, "GET", "the urgent needs", may),
    route(`${API}/figures/export/route.ts`, "GET", "the export of listings", may, {
      query: () => ({ fichier: "annonces", periode: "tout" }),
    }),
    page(`${STAFF}/desk/page.tsx`, "the unmet needs", may),
    page(`${STAFF}/posters/sheet/page.tsx`, "a sheet of posters", may),
    page(`${STAFF}/settings/categories/page.tsx`, "how many listings each kind has", may),
    page("app/[locale]/[city]/(moderation)/moderation/page.tsx", "the queue", may),
  ],
);
