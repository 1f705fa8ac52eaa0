import "server-only";
import type { Db } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import { type AlertSearch, listAlertSearches } from "#db/queries/search-alerts.ts";
import { localInstant } from "#lib/listings/local-time.ts";
import { digestMorning, isDigestDay } from "#lib/notifications/digest-time.ts";
import { DIGEST_RHYTHMS } from "#lib/notifications/preferences.ts";
import { isDatabaseAway } from "../database-away.ts";
import { forEachCity } from "../for-each-city.ts";
import { logger } from "../logger.ts";
import { type AlertRun, alertSearch } from "./alert-search.ts";

const BATCH = 200;
/** Searches of a city that may fail in one run: with more of them, it is not about them. */
const MAX_FAILED = 10;

type Alerts = { told: number; failed: number };

/** As `alertSearch`; one that fails is told and keeps no other one waiting. */
async function tryAlert(db: Db, run: AlertRun, search: AlertSearch, total: Alerts): Promise<void> {
  try {
    if (await alertSearch(db, run, search)) total.told += 1;
  } catch (cause) {
    if (isDatabaseAway(cause) || total.failed >= MAX_FAILED) throw cause;
    total.failed += 1;
    // Its name alone: the message of a query holds what it carried.
    const error = cause instanceof Error ? cause.name : "unknown";
    logger.error({ error, cityId: run.city.id, searchId: search.id }, "search not alerted");
  }
}

async function alertCity(db: Db, run: AlertRun, total: Alerts): Promise<void> {
  const { city, morning, dayStart, now } = run;
  const alerts = DIGEST_RHYTHMS.filter((rhythm) => isDigestDay(rhythm, morning.day, city.settings));
  let after: string | null = null;
  let searches: AlertSearch[];
  do {
    searches = await listAlertSearches(db, { cityId: city.id, alerts, dayStart, after, limit: BATCH, now });
    for (const search of searches) await tryAlert(db, run, search, total);
    after = searches.at(-1)?.id ?? after;
  } while (searches.length === BATCH);
}

/**
 * Tells members what is new for the searches of which they want to hear, in every city where it is morning: daily ones each
 * day, weekly ones on the day of the city's digests. Each search is looked at once on a morning, by one of those that run.
 * Gives how many members' searches had something new.
 */
export async function alertSearches(db: Db, now: Date): Promise<number> {
  let told = 0;
  await forEachCity(db, async (city) => {
    const morning = digestMorning(now, city.timeZone);
    if (!morning) return;
    const quartiers = await listQuartiers(db, city.id);
    const dayStart = localInstant(morning.day, 0, city.timeZone);
    const total = { told: 0, failed: 0 };
    await alertCity(db, { city, quartiers, morning, dayStart, now }, total);
    told += total.told;
  });
  return told;
}
