import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightDays, insightEvents } from "#db/schema/insights.ts";
import { listings } from "#db/schema/listings.ts";
import type { ExportedDay, ExportedHelp, ExportedListing } from "#lib/insights/figure-export.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { FigureScope } from "./insight-figures.ts";

/** A page of a file: what comes after its last row, null for the first page. */
type PageOf<Row> = { scope: FigureScope; period: InsightPeriod; after: Row | null; limit: number };

const inScope = ({ scope: { cityId, category, quartierId }, period: { from, to } }: PageOf<unknown>): SQL =>
  sql`e.city_id = ${cityId} and e.day between ${from} and ${to}${category ? sql` and e.category = ${category}` : sql``}${quartierId ? sql` and e.quartier_id = ${quartierId}` : sql``}`;

/** By day and then as they were written; the day alone is said a second time, for the index. */
const afterEvent = (after: { day: string; eventId: number } | null): SQL =>
  after ? sql` and e.day >= ${after.day} and (e.day, e.id) > (${after.day}::date, ${after.eventId}::bigint)` : sql``;

/** What was counted day by day, a page of it. */
export async function pageOfDays(db: Db, page: PageOf<ExportedDay>): Promise<ExportedDay[]> {
  const { after, limit } = page;
  const next = after
    ? sql` and (e.day, e.quartier_id, e.category, e.kind) > (${after.day}::date, ${after.quartierId}::uuid, ${after.category}::category, ${after.kind}::listing_kind)`
    : sql``;
  const rows = await db.execute<ExportedDay>(sql`
    select e.day::text as day, e.quartier_id as "quartierId", e.category, e.kind, e.posted, e.opened, e.closed,
      e.answered_1h as "answered1h", e.answered_6h as "answered6h", e.answered_24h as "answered24h",
      e.answered_2d as "answered2d", e.answered_7d as "answered7d", e.answered_later as "answeredLater", e.helped, e.done
    from ${insightDays} e where ${inScope(page)}${next}
    order by e.day, e.quartier_id, e.category, e.kind limit ${limit}`);
  return [...rows];
}

/** Listings that appeared and that moderators did not take away, a page of them. */
export async function pageOfListings(db: Db, page: PageOf<ExportedListing>): Promise<ExportedListing[]> {
  const { after, limit } = page;
  const minutes = (event: "answered" | "helped") => sql`(
    select x.minutes from ${insightEvents} x where x.city_id = e.city_id and x.subject_id = e.subject_id and x.event = ${event}
    limit 1)`;
  const rows = await db.execute<ExportedListing>(sql`
    select e.id::float8 as "eventId", e.day::text as day, e.quartier_id as "quartierId", e.category, e.kind, l.urgency,
      nullif(l.status, 'deleted') as status, ${minutes("answered")} as "answeredAfter", ${minutes("helped")} as "helpedAfter"
    from ${insightEvents} e left join ${listings} l on l.city_id = e.city_id and l.id = e.subject_id
    where ${inScope(page)}${afterEvent(after)} and e.event = 'posted' and (
      select x.event from ${insightEvents} x
      where x.city_id = e.city_id and x.subject_id = e.subject_id and x.event in ('removed', 'restored')
      order by x.id desc limit 1) is distinct from 'removed'
    order by e.day, e.id limit ${limit}`);
  return [...rows];
}

/** Helps that were over, a page of them. */
export async function pageOfHelps(db: Db, page: PageOf<ExportedHelp>): Promise<ExportedHelp[]> {
  const { after, limit } = page;
  const rows = await db.execute<ExportedHelp>(sql`
    select e.id::float8 as "eventId", e.day::text as day, e.quartier_id as "quartierId", e.category, e.kind
    from ${insightEvents} e where ${inScope(page)}${afterEvent(after)} and e.event = 'done'
    order by e.day, e.id limit ${limit}`);
  return [...rows];
}
