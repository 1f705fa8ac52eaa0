import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightDays, insightEvents, insightStock } from "#db/schema/insights.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { DayCount, StockCount } from "#lib/insights/category-trends.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { PeopleCount, PlaceSums, WindowFacts } from "#lib/insights/window-facts.ts";

/** Whose figures: of a city, all of it or a part. */
export type FigureScope = { cityId: string; category: CategoryKey | null; quartierId: string | null };

/** Rows of a scope, in a table of insights or under the name `of` that a query gives it. */
export const inScope = ({ cityId, category, quartierId }: FigureScope, of: SQL = sql``): SQL =>
  sql`${of}city_id = ${cityId}${category ? sql` and ${of}category = ${category}` : sql``}${quartierId ? sql` and ${of}quartier_id = ${quartierId}` : sql``}`;

type Asked = { scope: FigureScope; period: InsightPeriod; oldUntil: string };

/** The sums of a period, by quartier, category and kind; what has none is left out. */
export async function sumFigures(db: Db, { scope, period, oldUntil }: Asked): Promise<PlaceSums[]> {
  const { from, to } = period;
  const within = sql`day between ${from} and ${to}`;
  const inPeriod = (column: SQL) => sql`coalesce(sum(${column}) filter (where ${within}), 0)::int`;
  const old = (column: SQL) => sql`coalesce(sum(${column}) filter (where ${within} and day <= ${oldUntil}), 0)::int`;
  // What is open now, less what changed since each day of the period; a change counts for the days before it.
  const rows = await db.execute<PlaceSums>(sql`
    select coalesce(s.quartier_id, f.quartier_id) as "quartierId", coalesce(s.category, f.category) as category,
      coalesce(s.kind, f.kind) as kind, coalesce(f.posted, 0) as posted,
      coalesce(a1, 0) as "answered1h", coalesce(a6, 0) as "answered6h", coalesce(a24, 0) as "answered24h",
      coalesce(a2d, 0) as "answered2d", coalesce(a7d, 0) as "answered7d", coalesce(later, 0) as "answeredLater",
      coalesce(f.done, 0) as done, coalesce(old_posted, 0) as "oldPosted", coalesce(old_unanswered, 0) as "oldUnanswered",
      greatest(0, coalesce(s.open, 0) - coalesce(since, 0)::float8 / (${to}::date - ${from}::date + 1)) as "meanOpen"
    from (select quartier_id, category, kind, open from ${insightStock} where ${inScope(scope)}) s
    full join (
      select quartier_id, category, kind, ${inPeriod(sql`posted`)} as posted,
        ${inPeriod(sql`answered_1h`)} as a1, ${inPeriod(sql`answered_6h`)} as a6, ${inPeriod(sql`answered_24h`)} as a24,
        ${inPeriod(sql`answered_2d`)} as a2d, ${inPeriod(sql`answered_7d`)} as a7d, ${inPeriod(sql`answered_later`)} as later,
        ${inPeriod(sql`done`)} as done, ${old(sql`posted`)} as old_posted,
        ${old(sql`posted - answered_1h - answered_6h - answered_24h - answered_2d - answered_7d`)} as old_unanswered,
        sum((opened - closed) * (least(day, ${to}::date + 1) - ${from}::date)) as since
      from ${insightDays} where ${inScope(scope)} and day >= ${from}
      group by quartier_id, category, kind
    ) f using (quartier_id, category, kind)
    order by 1, 2, 3`);
  return [...rows];
}

/** What appeared on each day since one, and by how much the open listings grew, by category and kind. */
export async function listDays(db: Db, { scope, since }: { scope: FigureScope; since: string }): Promise<DayCount[]> {
  const rows = await db.execute<DayCount>(sql`
    select day::text as day, category, kind, sum(posted)::int as posted, sum(opened - closed)::int as moved
    from ${insightDays} where ${inScope(scope)} and day >= ${since}
    group by insight_days.day, category, kind order by 1, 2, 3`);
  return [...rows];
}

/** How many listings are open now, by category and kind. */
export async function listStock(db: Db, scope: FigureScope): Promise<StockCount[]> {
  const rows = await db.execute<StockCount>(sql`
    select category, kind, sum(open)::int as open from ${insightStock} where ${inScope(scope)} group by category, kind`);
  return [...rows];
}

const peopleOf = ({ scope, period }: Pick<Asked, "scope" | "period">): SQL => sql`
  select quartier_id, category, person_id as person from ${insightEvents}
  where ${inScope(scope)} and day between ${period.from} and ${period.to} and person_id is not null
  union all
  select quartier_id, category, helper_id from ${insightEvents}
  where ${inScope(scope)} and day between ${period.from} and ${period.to} and helper_id is not null`;

/**
 * Different people behind what happened in a period: by quartier and category, by quartier, by category, and of all. A row is
 * left out where there was nobody, but for all.
 */
export async function countPeople(db: Db, asked: Pick<Asked, "scope" | "period">): Promise<PeopleCount[]> {
  const rows = await db.execute<PeopleCount>(sql`
    with cell as materialized (select distinct quartier_id, category, person from (${peopleOf(asked)}) named),
      place as materialized (select distinct quartier_id, person from cell)
    select quartier_id as "quartierId", category, count(*)::int as people from cell group by quartier_id, category
    union all
    select quartier_id, null, count(*)::int from place group by quartier_id
    union all
    select null, category, count(*)::int from (select distinct category, person from cell) kind group by category
    union all
    select null, null, count(*)::int from (select distinct person from place) everybody`);
  return [...rows];
}

/**
 * Medians from the appearance of the requests of a period to their first answer and to their first done help: by quartier and
 * category, by quartier, by category, and of all.
 */
export async function listMedians(
  db: Db,
  { scope, period }: Pick<Asked, "scope" | "period">,
): Promise<WindowFacts["medians"]> {
  const median = (event: "answered" | "helped") =>
    sql`percentile_cont(0.5) within group (order by minutes) filter (where event = ${event})`;
  const rows = await db.execute<WindowFacts["medians"][number]>(sql`
    select quartier_id as "quartierId", category, ${median("answered")} as answer, ${median("helped")} as help
    from ${insightEvents}
    where ${inScope(scope)} and day between ${period.from} and ${period.to} and event in ('answered', 'helped')
      and kind = 'request'
    group by grouping sets ((quartier_id, category), (quartier_id), (category), ())`);
  return [...rows];
}

/** All facts of a period. What is unanswered by `oldUntil` counts as such; it is a local day. */
export async function countWindow(db: Db, asked: Asked): Promise<WindowFacts> {
  const [sums, people, medians] = await Promise.all([
    sumFigures(db, asked),
    countPeople(db, asked),
    listMedians(db, asked),
  ]);
  return { sums, people, medians };
}

/** Whether more than so many events happened in a period; it stops counting there. */
export async function hasMoreEvents(
  db: Db,
  { scope, period }: Omit<Asked, "oldUntil">,
  than: number,
): Promise<boolean> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from ${insightEvents} where ${inScope(scope)} and day between ${period.from} and ${period.to} limit ${than + 1}
    ) first_ones`);
  return (row?.count ?? 0) > than;
}

/** The first local day of which a city knows anything; null for none. */
export async function findFirstDay(db: Db, cityId: string): Promise<string | null> {
  const [row] = await db.execute<{ day: string | null }>(
    sql`select min(day)::text as day from ${insightDays} where city_id = ${cityId}`,
  );
  return row?.day ?? null;
}
