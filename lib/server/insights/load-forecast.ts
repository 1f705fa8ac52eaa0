import "server-only";
import { LRUCache } from "lru-cache";
import { database } from "#db/client.ts";
import { type FigureScope, findFirstDay } from "#db/queries/insight-figures.ts";
import { countRequesters, listDailyRequests } from "#db/queries/insight-series.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import type { InsightFilter } from "#lib/insights/dashboard.ts";
import { daySeries } from "#lib/insights/forecast/day-series.ts";
import {
  type DemandFacts,
  type DemandForecast,
  type DemandOutlook,
  forecastDemand,
  mostExpectedFirst,
  SHOWN_WEEKS,
} from "#lib/insights/forecast/forecast-demand.ts";
import { MOST_WEEKS } from "#lib/insights/forecast/forecast-series.ts";
import { WEEK } from "#lib/insights/forecast/methods.ts";
import { daysOf, type InsightPeriod } from "#lib/insights/period.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { findYearTime } from "./windows.ts";

/** Forecasts by what they follow from: a day is over once, and many look at it. */
const known = new LRUCache<string, DemandForecast>({ max: 500 });

function forecastOnce(facts: DemandFacts, today: string): DemandForecast {
  const key = `${today} ${facts.category} ${facts.people} ${facts.days.join(" ")}`;
  const forecast = known.get(key) ?? forecastDemand(facts, today);
  known.set(key, forecast);
  return forecast;
}

type Demand = { days: ReturnType<typeof daySeries>; people: Map<CategoryKey, number> };

/** The demand of large cities, by the time at which their year was counted. */
const counted = new LRUCache<string, Demand>({ max: 100 });

async function countDemand(scope: FigureScope, period: InsightPeriod, today: string): Promise<Demand> {
  const shown = { from: addDays(today, -SHOWN_WEEKS * WEEK), to: period.to };
  const [rows, people] = await Promise.all([
    listDailyRequests(database(), { ...scope, period }),
    countRequesters(database(), { ...scope, period: shown }),
  ]);
  return { days: daySeries(rows, period), people };
}

async function loadDemand(scope: FigureScope, period: InsightPeriod, { today, now }: { today: string; now: Date }) {
  const yearTime = await findYearTime(database(), { cityId: scope.cityId, today, now });
  if (!yearTime) return countDemand(scope, period, today);
  const key = `${scope.cityId} ${scope.quartierId} ${scope.category} ${period.from} ${today} ${yearTime.getTime()}`;
  const demand = counted.get(key) ?? (await countDemand(scope, period, today));
  counted.set(key, demand);
  return demand;
}

/**
 * The demand of the next two weeks by category, for those who work at the desk of a city: null for anybody else. It follows
 * from all whole days that are over, whatever period is looked at; categories that the city turned off are left out.
 */
export async function loadForecast(
  member: Member,
  { id: cityId, timeZone, settings }: Pick<City, "id" | "timeZone" | "settings">,
  { category, quartierId }: Pick<InsightFilter, "category" | "quartierId">,
  now: Date,
): Promise<DemandOutlook | null> {
  if (!worksAtDesk(member) || member.cityId !== cityId) return null;
  const db = database();
  const today = localDay(now, timeZone).date;
  const until = addDays(today, -1);
  const firstDay = await findFirstDay(db, cityId);
  if (!firstDay || firstDay > until) return { weeks: 0, forecasts: [] };
  const start = addDays(today, -MOST_WEEKS * WEEK);
  const isYoung = daysOf({ from: firstDay, to: until }) < MOST_WEEKS * WEEK;
  const period = { from: isYoung ? firstDay : start, to: until };
  const { days, people } = await loadDemand({ cityId, category, quartierId }, period, { today, now });
  const forecasts = [...days]
    .filter(([key]) => !settings.categoriesOff.includes(key))
    .map(([key, series]) => forecastOnce({ category: key, days: series, people: people.get(key) ?? 0 }, today));
  return { weeks: Math.floor(daysOf(period) / WEEK), forecasts: mostExpectedFirst(forecasts) };
}
