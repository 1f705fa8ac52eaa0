import { readFileSync } from "node:fs";
import type { FeatureCollection, Polygon } from "geojson";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_MODERATION } from "#lib/cities/moderation-settings.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { ANSWER_BANDS, type AnswerBand, type Dashboard } from "#lib/insights/dashboard.ts";
import type { Tension } from "#lib/insights/tension.ts";
import { addDays } from "#lib/listings/local-time.ts";

type Properties = { slug: string; name: string; shortName: string; population: number; center: [number, number] };

/** The quartiers of Besançon, each with its slug as its id. */
export const besanconQuartiers: QuartierWithBoundary[] = (
  JSON.parse(readFileSync("db/seed/besancon-quartiers.geojson", "utf8")) as FeatureCollection<Polygon, Properties>
).features.map(({ properties: { slug, name, shortName, population, center }, geometry }) => ({
  id: slug,
  slug,
  name,
  shortName,
  population,
  centre: { lng: center[0], lat: center[1] },
  neighbours: [],
  cellResolution: 9,
  boundary: geometry,
}));

/** A city with a name that has to be escaped. */
export const testCity = {
  id: "1",
  slug: "besancon",
  name: "Besançon & <autres>",
  timeZone: "Europe/Paris",
  centre: { lng: 6.02, lat: 47.24 },
  settings: {
    deskPhone: null,
    deskHours: null,
    contactEmail: null,
    categoriesOff: [],
    cityCode: null,
    digestWeekday: 1,
    moderation: DEFAULT_MODERATION,
  },
} as unknown as City;

/** A tension that is shown. */
export const shownTension = (ratio: number | null, requests = 46, offers = 20): Tension => ({
  masked: false,
  ratio,
  requests,
  offers,
  people: 40,
});

const WEEKS = 12;
const figure = (value: number, before: number | null = value) => ({ value, before });

/** A dashboard in which something happened: every quartier and category has a cell, one in three of them masked. */
export function busyDashboard(changes: Partial<Dashboard> = {}): Dashboard {
  const quartierIds = besanconQuartiers.map(({ id }) => id);
  const categories = CATEGORY_KEYS.slice(0, 8);
  const bands = Object.fromEntries(ANSWER_BANDS.map((band, index) => [band, (index + 1) * 17])) as Record<
    AnswerBand,
    number
  >;
  return {
    filter: { period: { from: "2026-10-28", to: "2026-11-24" }, category: null, quartierId: null },
    countedAt: new Date("2026-11-24T15:20:00Z"),
    headline: {
      requests: figure(690, 633),
      offers: figure(501, 491),
      helps: figure(262, 247),
      unanswered: figure(58, 60),
      people: figure(812, 790),
    },
    oldEnough: 640,
    quartiers: quartierIds.map((quartierId, index) => ({
      quartierId,
      tension: index % 5 === 0 ? { masked: true } : shownTension(0.4 + index * 0.23),
    })),
    cells: quartierIds.flatMap((quartierId, row) =>
      categories.map((category, column) => ({
        quartierId,
        category,
        tension:
          (row + column) % 3 === 0 ? { masked: true as const } : shownTension(0.3 + ((row * 7 + column) % 9) * 0.4),
      })),
    ),
    shortages: [
      { quartierId: "planoise-chateaufarine", category: "transport", tension: shownTension(4.3) },
      { quartierId: "battant", category: "admin_help", tension: shownTension(null, 31, 0) },
    ],
    weeks: {
      mondays: Array.from({ length: WEEKS }, (_, week) => addDays("2026-09-07", 7 * week)),
      trends: categories.map((category, index) => ({
        category,
        requests: Array.from({ length: WEEKS }, (_, week) => 10 + index + week),
        offers: Array.from({ length: WEEKS }, () => 16 + index),
      })),
    },
    answers: { bands, medianMinutes: 200, helpMedianMinutes: 2_900 },
    standOut: { kind: "uneven", quartierIds: ["planoise-chateaufarine"], requestShare: 0.3, offerShare: 0.15 },
    ...changes,
  };
}

/** The dashboard of a city in which nothing can be shown: nothing happened, or too few people are behind it. */
export function silentDashboard(changes: Partial<Dashboard> = {}): Dashboard {
  const none = figure(0, null);
  return {
    ...busyDashboard(),
    countedAt: null,
    headline: { requests: none, offers: none, helps: none, unanswered: none, people: none },
    oldEnough: 0,
    quartiers: besanconQuartiers.map(({ id }) => ({ quartierId: id, tension: { masked: true } })),
    cells: [],
    shortages: [],
    weeks: { mondays: busyDashboard().weeks.mondays, trends: [] },
    answers: {
      bands: Object.fromEntries(ANSWER_BANDS.map((band) => [band, 0])) as Record<AnswerBand, number>,
      medianMinutes: null,
      helpMedianMinutes: null,
    },
    standOut: null,
    ...changes,
  };
}
