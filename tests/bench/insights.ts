import { cpus } from "node:os";
import { type Aim, printAims, ratio } from "./aims.ts";
import type { GrownHistory } from "./grow-history.ts";
import { type InsightsCity, type Rebuild, startInsightsCity } from "./insights-city.ts";
import { benchDashboard, type DashboardTimes } from "./insights-dashboard.ts";
import { benchExport, type ExportFigures } from "./insights-export.ts";
import { benchForecast, type ForecastFigures } from "./insights-forecast.ts";
import { readInsightsOptions } from "./insights-options.ts";

const MAX_PAGE_MS = 200;
const MAX_GROWTH = 1.5;
/** Alive in the server for one file, whatever its length. */
const MAX_LIVE_MB = 10;

type CityFigures = { grown: GrownHistory; rebuild: Rebuild; exports: ExportFigures[] };

export type InsightsFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  /** A tenth of the history, then all of it; both null with `--forecast-only`. */
  cities: CityFigures[] | null;
  dashboard: DashboardTimes[] | null;
  forecast: ForecastFigures;
};

const atMost = (name: string, most: number, value: number | null): Aim => ({
  name,
  aim: `≤ ${most}`,
  value,
  met: value === null ? null : value <= most,
});

function judgeDashboard([small, large]: readonly DashboardTimes[]): Aim[] {
  if (!small || !large) return [];
  return Object.entries(large.times).flatMap(([name, { p95Ms }]) => {
    const growth = ratio(p95Ms, small.times[name]?.p95Ms ?? Number.NaN);
    const grown = atMost(`${name}: p95 by that of a tenth`, MAX_GROWTH, growth);
    return name.startsWith("page") ? [atMost(`${name}: p95 in ms`, MAX_PAGE_MS, p95Ms), grown] : [grown];
  });
}

const judgeExports = (cities: readonly CityFigures[]): Aim[] =>
  (cities.at(-1)?.exports ?? []).map(({ file, liveMb, megabytes }) =>
    atMost(`${file}, ${megabytes} MB of CSV: memory alive while it is sent, in MB`, MAX_LIVE_MB, liveMb),
  );

const judgeForecast = ({ seeded, file }: ForecastFigures): Aim[] => [
  atMost("forecast of the seeded requests: error by the naive one", 1, round(seeded?.all.ratio)),
  ...(file ? [atMost("forecast of the file: error by the naive one", 1, round(file.all.ratio))] : []),
];

const round = (value: number | null | undefined) => (value == null ? null : ratio(value, 1));

function printTimes(dashboard: readonly DashboardTimes[]): void {
  for (const { listings, times } of dashboard) {
    console.error(`\n${`${listings} listings`.padEnd(32)} ${"p50 ms".padStart(8)} ${"p95 ms".padStart(8)}`);
    for (const [name, { p50Ms, p95Ms }] of Object.entries(times)) {
      console.error(`${name.padEnd(32)} ${p50Ms.toFixed(1).padStart(8)} ${p95Ms.toFixed(1).padStart(8)}`);
    }
  }
}

async function benchCities(listings: number): Promise<Pick<InsightsFigures, "cities" | "dashboard">> {
  const started: InsightsCity[] = [];
  try {
    // One after the other: the first start builds the application.
    for (const size of [Math.ceil(listings / 10), listings]) started.push(await startInsightsCity(size));
    const dashboard = await benchDashboard(started);
    printTimes(dashboard);
    const cities: CityFigures[] = [];
    for (const city of started) {
      cities.push({ grown: city.grown, rebuild: city.rebuild, exports: await benchExport(city) });
    }
    return { cities, dashboard };
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
  }
}

/** What city staff see: how fast the dashboard is with years of history, counting it anew, taking it away, and how wrong forecasts are. */
export async function benchInsights(flags: readonly string[]): Promise<InsightsFigures> {
  const { series, listings } = readInsightsOptions(flags);
  const forecast = benchForecast(series, new Date());
  const { cities, dashboard } = listings === null ? { cities: null, dashboard: null } : await benchCities(listings);
  const aims = [...judgeDashboard(dashboard ?? []), ...judgeExports(cities ?? []), ...judgeForecast(forecast)];
  printAims(aims);
  return { machine: { node: process.version, cpus: cpus().length }, aims, cities, dashboard, forecast };
}
