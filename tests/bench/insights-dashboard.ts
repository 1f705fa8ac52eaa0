import type { Connection } from "#db/client.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import { chosenPeriod, type PeriodChoice } from "#lib/insights/period.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { openNextStore } from "../support/next-store.ts";
import type { InsightsCity } from "./insights-city.ts";
import { quantile } from "./load.ts";
import { resolveNextModules } from "./next-modules.ts";

const WARM_UP = 10;
const ROUNDS = 200;

/** As the dashboard opens, and the longest of its choices. */
const PERIODS: readonly PeriodChoice[] = ["4s", "12m"];

/** Milliseconds, one question at a time. */
export type Times = { p50Ms: number; p95Ms: number };

/** By the name of what was asked. `page` is read to its end from the built application; the others are without page and network. */
export type DashboardTimes = { listings: number; times: Record<string, Times> };

type Question = { name: string; ask: () => Promise<unknown> };
type Asked = Question & { seen: number[] };

function timesOf(seen: number[]): Times {
  seen.sort((a, b) => a - b);
  const at = (share: number) => Math.round(quantile(seen, share) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

async function readPage(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes("</html>")) throw new Error(`${answer.status} at ${url}`);
}

function pageQuestions({ app, cookie }: InsightsCity): Question[] {
  return PERIODS.map((period) => ({
    name: `page, ${period}`,
    ask: () => readPage(`${app.baseUrl}/besancon/tableau-de-bord?periode=${period}`, cookie),
  }));
}

/** Runs something with the database of a city as that of this process. */
async function within<Result>({ connection }: InsightsCity, run: () => Promise<Result>): Promise<Result> {
  const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };
  shared.coupDeMainConnection = connection;
  try {
    return await run();
  } finally {
    delete shared.coupDeMainConnection;
  }
}

async function loadQuestions(place: InsightsCity): Promise<Question[]> {
  const { findCityBySlug } = await import("#db/queries/cities.ts");
  const { loadDashboard } = await import("#lib/server/insights/load-dashboard.ts");
  const { loadForecast } = await import("#lib/server/insights/load-forecast.ts");
  const city = (await findCityBySlug(place.connection.db, "besancon")) as City;
  const agent = { cityId: city.id, role: "agent" } as Member;
  const scope = { category: null, quartierId: null };
  const { date: today } = localDay(new Date(), city.timeZone);
  const dashboards: Question[] = PERIODS.map((choice) => ({
    name: `loadDashboard, ${choice}`,
    ask: () => loadDashboard(agent, city, { ...scope, period: chosenPeriod(choice, today) }, new Date()),
  }));
  const forecast: Question = { name: "loadForecast", ask: () => loadForecast(agent, city, scope, new Date()) };
  return [...dashboards, forecast].map(({ name, ask }) => ({ name, ask: () => within(place, ask) }));
}

/** The same questions to all cities in turn, so that a slow moment of the machine falls on each of them. */
export async function benchDashboard(cities: readonly InsightsCity[]): Promise<DashboardTimes[]> {
  resolveNextModules();
  const store = openNextStore();
  try {
    const asked: Asked[][] = [];
    for (const city of cities) {
      const questions = [...pageQuestions(city), ...(await loadQuestions(city))];
      asked.push(questions.map((question) => ({ ...question, seen: [] })));
    }
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const { ask, seen } of asked.flat()) {
        const began = performance.now();
        await ask();
        if (round >= 0) seen.push(performance.now() - began);
      }
    }
    return cities.map(({ grown }, n) => ({
      listings: grown.listings,
      times: Object.fromEntries((asked[n] ?? []).map(({ name, seen }) => [name, timesOf(seen)])),
    }));
  } finally {
    store.close();
  }
}
