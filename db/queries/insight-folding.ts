import { and, eq, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightDays, insightEvents, insightPending, insightStock } from "#db/schema/insights.ts";
import { BAND_MINUTES } from "#lib/insights/figure-list.ts";

/** Events that one fold counts; those left are counted by the next one. */
export const FOLDED_AT_ONCE = 20_000;

/** How many first answers came in each band of time, in the order of the columns in `COUNTED`. */
const ANSWERED = Object.values(BAND_MINUTES)
  .filter((minutes) => minutes !== null)
  .map(({ from, before }) => {
    const end = before === null ? sql`` : sql` and minutes < ${before}`;
    return sql`count(*) filter (where event = 'answered' and minutes >= ${from}${end})`;
  });

const ADDED = sql`
  count(*) filter (where event in ('posted', 'restored')) - count(*) filter (where event = 'removed'),
  count(*) filter (where event = 'opened'), count(*) filter (where event = 'closed'),
  ${sql.join(ANSWERED, sql`, `)},
  count(*) filter (where event = 'helped'), count(*) filter (where event = 'done')`;

const COUNTED = [
  "posted",
  "opened",
  "closed",
  "answered_1h",
  "answered_6h",
  "answered_24h",
  "answered_2d",
  "answered_7d",
  "answered_later",
  "helped",
  "done",
] as const;

const names = COUNTED.map((name) => sql.identifier(name));
const columns = sql.join(names, sql`, `);
const addToRow = sql.join(
  names.map((name) => sql`${name} = d.${name} + excluded.${name}`),
  sql`, `,
);

/** Adds what `source` (rows of `insight_events`) says to the days and to the stock of a city; in order, for periods are read together. */
const addition = (source: SQL): SQL => sql`
  by_day as (
    insert into ${insightDays} as d (city_id, day, quartier_id, category, kind, ${columns})
    select city_id, day, quartier_id, category, kind, ${ADDED} from ${source}
    group by city_id, day, quartier_id, category, kind order by day
    on conflict (city_id, day, quartier_id, category, kind) do update set ${addToRow}
  ), by_place as (
    insert into ${insightStock} as s (city_id, quartier_id, category, kind, open)
    select city_id, quartier_id, category, kind,
      count(*) filter (where event = 'opened') - count(*) filter (where event = 'closed')
    from ${source} where event in ('opened', 'closed')
    group by city_id, quartier_id, category, kind
    on conflict (city_id, quartier_id, category, kind) do update set open = s.open + excluded.open
  )
  select count(*)::int as counted from ${source}`;

/** One at a time adds to the figures of a city, so that no two wait for each other's rows. */
async function holdFigures(tx: Db, cityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('insights ' || ${cityId}, 0))`);
}

async function countOf(tx: Db, statement: SQL): Promise<number> {
  const [row] = await tx.execute<{ counted: number }>(statement);
  return row?.counted ?? 0;
}

/** Counts the events of a city that are not counted yet, each one once; gives how many. In a transaction. */
export async function foldEvents(tx: Db, cityId: string): Promise<number> {
  await holdFigures(tx, cityId);
  return countOf(
    tx,
    sql`with taken as (
      delete from ${insightPending} where city_id = ${cityId} and event_id in (
        select event_id from ${insightPending} where city_id = ${cityId} order by event_id limit ${FOLDED_AT_ONCE}
      ) returning event_id
    ), told as materialized (
      select e.* from ${insightEvents} e join taken on taken.event_id = e.id where e.city_id = ${cityId}
    ), ${addition(sql`told`)}`,
  );
}

/** Throws the figures of a city away and counts its whole history anew; gives how many events that were. In a transaction. */
export async function recountEvents(tx: Db, cityId: string): Promise<number> {
  await holdFigures(tx, cityId);
  // Years of a large city take longer than a visitor may.
  await tx.execute(sql`set local statement_timeout = '30min'`);
  await tx.execute(sql`delete from ${insightDays} where city_id = ${cityId}`);
  await tx.execute(sql`delete from ${insightStock} where city_id = ${cityId}`);
  // One statement sees one moment: what is added meanwhile is not counted here, and stays pending.
  return countOf(
    tx,
    sql`with taken as (
      delete from ${insightPending} where city_id = ${cityId}
    ), told as materialized (
      select * from ${insightEvents} where city_id = ${cityId}
    ), ${addition(sql`told`)}`,
  );
}

/** Until when everything is counted: the first event that is not, or now; null for a city without a history. */
export async function findCountedUntil(db: Db, cityId: string, now: Date): Promise<Date | null> {
  const [row] = await db.execute<{ until: string | null }>(sql`
    select coalesce(
      (select min(at) from ${insightPending} where city_id = ${cityId}),
      case when exists (select from ${insightDays} where city_id = ${cityId}) then ${now.toISOString()}::timestamptz end
    ) as until`);
  return row?.until ? new Date(row.until) : null;
}

/** Forgets who was behind what counts before a local day; the figures stay as they are. Gives how many events that were. */
export async function forgetInsightPeople(db: Db, cityId: string, before: string): Promise<number> {
  const gone = await db
    .update(insightEvents)
    .set({ personId: null, helperId: null })
    .where(
      and(
        eq(insightEvents.cityId, cityId),
        lt(insightEvents.day, before),
        or(isNotNull(insightEvents.personId), isNotNull(insightEvents.helperId)),
      ),
    )
    .returning({ id: insightEvents.id });
  return gone.length;
}
