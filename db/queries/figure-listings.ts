import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { listings } from "#db/schema/listings.ts";
import type { AnswerBand } from "#lib/insights/dashboard.ts";
import { BAND_MINUTES, type FigureLine, type FigureList } from "#lib/insights/figure-list.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import { type FigureScope, inScope } from "./insight-figures.ts";

type Asked = {
  list: FigureList;
  scope: FigureScope;
  period: InsightPeriod;
  /** Of requests: only those that were answered in that time. */
  band: AnswerBand | null;
  /** The last day of which requests are old enough to be without an answer. */
  oldUntil: string;
};

/** Another event of the same thing. */
const other = (events: SQL, more: SQL = sql``) =>
  sql`select x.event from ${insightEvents} x where x.city_id = e.city_id and x.subject_id = e.subject_id and x.event in (${events}) ${more}`;

/** Moderators removed it, and have not given it back. */
const isRemoved = sql`(${other(sql`'removed', 'restored'`, sql`order by x.id desc limit 1`)}) is not distinct from 'removed'`;

const WEEK = BAND_MINUTES.later?.from ?? 0;

/** Requests whose first answer came in a band of time, or that have none. */
function inBand(band: AnswerBand | null): SQL {
  if (band === null) return sql``;
  const minutes = BAND_MINUTES[band];
  if (minutes === null) return sql` and not exists (${other(sql`'answered'`)})`;
  const { from, before } = minutes;
  return sql` and exists (${other(sql`'answered'`, sql`and x.minutes >= ${from}${before === null ? sql`` : sql` and x.minutes < ${before}`}`)})`;
}

/** What a figure counts, as events `e`, with the day to show. */
function counted({ list, scope, period: { from, to }, band, oldUntil }: Asked): SQL {
  const within = sql`${inScope(scope, sql`e.`)} and e.day between ${from} and ${to}`;
  const requests = sql`select e.subject_id, e.day, e.category, e.quartier_id from ${insightEvents} e
    where ${within} and e.event = 'posted' and e.kind = 'request' and not (${isRemoved})`;
  switch (list) {
    case "requests":
      return sql`${requests}${inBand(band)}`;
    case "unanswered":
      return sql`${requests} and e.day <= ${oldUntil}
        and not exists (${other(sql`'answered'`, sql`and x.minutes < ${WEEK}`)})`;
    case "helps":
      return sql`select e.subject_id, e.day, e.category, e.quartier_id from ${insightEvents} e
        where ${within} and e.event = 'done'`;
    case "offers":
      // Of an offer that was opened several times, the last time before the end of the period.
      return sql`select distinct on (e.subject_id) e.subject_id, e.day, e.category, e.quartier_id from ${insightEvents} e
        where ${inScope(scope, sql`e.`)} and e.event = 'opened' and e.kind = 'offer' and e.day <= ${to}
        and not exists (${other(sql`'closed'`, sql`and x.at >= e.at and x.day < ${from}`)})
        order by e.subject_id, e.at desc`;
  }
}

/** How many lines a list has, `most` of them at most. */
export async function countFigureLines(db: Db, asked: Asked, most: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (select from (${counted(asked)}) c limit ${most}) few`,
  );
  return row?.count ?? 0;
}

/** A page of what a figure counts, the last first; the title of a listing only while anybody may read it. */
export async function listFigureLines(
  db: Db,
  { now, limit, offset, ...asked }: Asked & { now: Date; limit: number; offset: number },
): Promise<FigureLine[]> {
  const isOpen = sql`l.status = 'published' and l.expires_at > ${now.toISOString()}::timestamptz`;
  const rows = await db.execute<FigureLine>(sql`
    select c.subject_id as id, c.day::text as day, c.category, c.quartier_id as "quartierId",
      case when ${isOpen} then l.title end as title, nullif(l.status, 'deleted') as status
    from (${counted(asked)}) c
    left join ${listings} l on l.city_id = ${asked.scope.cityId} and l.id = c.subject_id
    order by c.day desc, c.subject_id desc limit ${limit} offset ${offset}`);
  return [...rows];
}
