import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { figureReleases, insightEvents } from "#db/schema/insights.ts";
import type { ReleasedQuartier } from "#lib/insights/open-data/build-release.ts";
import type { Contribution } from "#lib/insights/open-data/count-figures.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";

/** The first day of which a city's history tells; null where nothing ever happened. */
export async function findFirstEventDay(db: Db, cityId: string): Promise<string | null> {
  const [row] = await db
    .select({ day: insightEvents.day })
    .from(insightEvents)
    .where(eq(insightEvents.cityId, cityId))
    .orderBy(asc(insightEvents.day))
    .limit(1);
  return row?.day ?? null;
}

/** All quartiers that a city has or had, by name. */
export async function listReleasedQuartiers(db: Db, cityId: string): Promise<ReleasedQuartier[]> {
  const { id, slug, name, retiredAt } = quartiers;
  return db
    .select({ id, slug, name, isOpen: sql<boolean>`${retiredAt} is null` })
    .from(quartiers)
    .where(eq(quartiers.cityId, cityId))
    .orderBy(asc(name), asc(id));
}

/**
 * What people did in a period: listings that first appeared, but those that moderators removed, by author; helps that were
 * over, by who was helped and who helped.
 */
export async function listContributions(
  db: Db,
  { cityId, period: { from, to } }: { cityId: string; period: InsightPeriod },
): Promise<Contribution[]> {
  const within = sql`city_id = ${cityId} and day between ${from} and ${to}`;
  const rows = await db.execute<Contribution>(sql`
    with appeared as (
      select kind, quartier_id, category, (array_agg(person_id order by person_id))[1] as person_id
      from ${insightEvents} where ${within} and event in ('posted', 'removed', 'restored')
      group by kind, quartier_id, category, subject_id
      having sum(case event when 'removed' then -1 else 1 end) > 0
    )
    select case kind when 'request' then 'requests' else 'offers' end as figure, quartier_id as "quartierId", category,
      person_id as "personId", null as "helperId", count(*)::int as count
    from appeared group by kind, quartier_id, category, person_id
    union all
    select 'helps', quartier_id, category, person_id, helper_id, count(*)::int
    from ${insightEvents} where ${within} and event = 'done'
    group by quartier_id, category, person_id, helper_id`);
  return [...rows];
}

/** Keeps a release as it is published; false when there is one of the period already, which stays. */
export async function insertRelease(tx: Db, release: typeof figureReleases.$inferInsert): Promise<boolean> {
  return (await tx.insert(figureReleases).values(release).onConflictDoNothing().returning()).length > 0;
}

/** Which quarters of a city are published, the last first. */
export async function listReleases(db: Db, cityId: string): Promise<{ period: string; publishedAt: Date }[]> {
  const { period, publishedAt } = figureReleases;
  return db
    .select({ period, publishedAt })
    .from(figureReleases)
    .where(eq(figureReleases.cityId, cityId))
    .orderBy(desc(period));
}

/** A release of a city, not yet read; null when there is none. */
export async function findRelease(
  db: Db,
  { cityId, period }: { cityId: string; period: string },
): Promise<{ publishedAt: Date; figures: unknown } | null> {
  const { publishedAt, figures } = figureReleases;
  const [row] = await db
    .select({ publishedAt, figures })
    .from(figureReleases)
    .where(and(eq(figureReleases.cityId, cityId), eq(figureReleases.period, period)));
  return row ?? null;
}
