import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import {
  findFirstEventDay,
  insertRelease,
  listContributions,
  listReleasedQuartiers,
  listReleases,
} from "#db/queries/figure-releases.ts";
import { notifyCityChanged } from "#db/queries/page-changes.ts";
import type { City } from "#lib/cities/city.ts";
import { buildRelease } from "#lib/insights/open-data/build-release.ts";
import { dueQuarters, type Quarter, quarterDays } from "#lib/insights/open-data/quarter.ts";
import type { Release } from "#lib/insights/open-data/release.schema.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { forEachCity } from "../for-each-city.ts";

/** Publishes the quarters that are due in each city and were not published yet; gives how many that were. */
export async function publishFigures(db: Db, now: Date): Promise<number> {
  let total = 0;
  await forEachCity(db, async (city) => {
    total += await publishCityFigures(db, city, now);
  });
  return total;
}

/** Publishes the quarters of a city that are due, the oldest first. What is published stays as it is. */
async function publishCityFigures(db: Db, city: City, now: Date): Promise<number> {
  const since = await findFirstEventDay(db, city.id);
  if (!since) return 0;
  const published = new Set((await listReleases(db, city.id)).map(({ period }) => period));
  const due = dueQuarters(since, localDay(now, city.timeZone).date).filter((quarter) => !published.has(quarter));
  let done = 0;
  for (const quarter of due) if (await publish(db, city, await releaseOf(db, city, quarter), now)) done += 1;
  return done;
}

async function releaseOf(db: Db, { id: cityId, settings }: City, quarter: Quarter): Promise<Release> {
  const [quartiers, contributions] = await Promise.all([
    listReleasedQuartiers(db, cityId),
    listContributions(db, { cityId, period: quarterDays(quarter) }),
  ]);
  return buildRelease({ quarter, quartiers, categoriesOff: settings.categoriesOff, contributions });
}

/** False when another worker published it meanwhile. */
async function publish(db: Db, { id: cityId }: City, figures: Release, now: Date): Promise<boolean> {
  const { period } = figures;
  return db.transaction(async (tx) => {
    if (!(await insertRelease(tx, { cityId, period, publishedAt: now, figures }))) return false;
    await notifyCityChanged(tx, cityId);
    const about = { action: "figures.published", subject: `city:${cityId}`, details: { period } } as const;
    await insertAuditEntry(tx, { cityId, actorId: null, ...about, now });
    return true;
  });
}
