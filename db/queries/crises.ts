import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { crises } from "#db/schema/crises.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { AuditAction } from "#lib/audit/audit-action.ts";
import { crisisPlanSchema } from "#lib/cities/crisis.schema.ts";
import type { CrisisPlan } from "#lib/cities/crisis-plan.ts";

/** A crisis of a city, going on or over, with who began and ended it. */
export type CrisisRow = {
  id: string;
  name: string;
  /** Null when another version of this code wrote it, and we cannot read it. */
  plan: CrisisPlan | null;
  startedAt: Date;
  startedBy: string;
  plannedEndAt: Date;
  endedAt: Date | null;
  /** Null when it ended as planned, or goes on. */
  endedBy: string | null;
};

const starter = alias(memberships, "starter");
const ender = alias(memberships, "ender");

const crisisRows = (db: Db) =>
  db
    .select({
      id: crises.id,
      name: crises.name,
      plan: crises.plan,
      startedAt: crises.startedAt,
      startedBy: starter.firstName,
      plannedEndAt: crises.plannedEndAt,
      endedAt: crises.endedAt,
      endedBy: ender.firstName,
    })
    .from(crises)
    .innerJoin(starter, and(eq(starter.cityId, crises.cityId), eq(starter.id, crises.startedBy)))
    .leftJoin(ender, and(eq(ender.cityId, crises.cityId), eq(ender.id, crises.endedBy)));

const read = <Row extends { plan: Record<string, unknown> }>(row: Row) => ({
  ...row,
  plan: crisisPlanSchema.safeParse(row.plan).data ?? null,
});

/** The crisis of a city that nobody has ended yet; null in ordinary times. */
export async function findCurrentCrisis(db: Db, cityId: string): Promise<CrisisRow | null> {
  const [row] = await crisisRows(db).where(and(eq(crises.cityId, cityId), isNull(crises.endedAt)));
  return row ? read(row) : null;
}

export async function findCrisis(db: Db, cityId: string, id: string): Promise<CrisisRow | null> {
  const [row] = await crisisRows(db).where(and(eq(crises.cityId, cityId), eq(crises.id, id)));
  return row ? read(row) : null;
}

/** The crises of a city that are over, the last one first. */
export async function listPastCrises(db: Db, cityId: string, limit: number): Promise<CrisisRow[]> {
  const rows = await crisisRows(db)
    .where(and(eq(crises.cityId, cityId), isNotNull(crises.endedAt)))
    .orderBy(desc(crises.startedAt))
    .limit(limit);
  return rows.map(read);
}

type NewCrisis = Pick<
  typeof crises.$inferInsert,
  "cityId" | "id" | "name" | "startedAt" | "startedBy" | "plannedEndAt"
> & {
  plan: CrisisPlan;
};

/** Begins a crisis; false while another one of the city goes on. */
export async function insertCrisis(tx: Db, crisis: NewCrisis): Promise<boolean> {
  const rows = await tx.insert(crises).values(crisis).onConflictDoNothing().returning({ id: crises.id });
  return rows.length === 1;
}

type OfCrisis = { cityId: string; id: string };
const goesOn = ({ cityId, id }: OfCrisis) => and(eq(crises.cityId, cityId), eq(crises.id, id), isNull(crises.endedAt));

/** Holds a crisis that goes on until the end of the transaction; null when it is over. */
export async function lockCrisis(tx: Db, crisis: OfCrisis): Promise<{ startedAt: Date } | null> {
  const [row] = await tx.select({ startedAt: crises.startedAt }).from(crises).where(goesOn(crisis)).for("update");
  return row ?? null;
}

export async function setPlannedEnd(tx: Db, crisis: OfCrisis, plannedEndAt: Date): Promise<void> {
  await tx.update(crises).set({ plannedEndAt }).where(goesOn(crisis));
}

/** Ends a crisis that goes on; false when it is over. `endedBy` null: as planned. */
export async function endCrisisRow(
  tx: Db,
  crisis: OfCrisis,
  { endedAt, endedBy }: { endedAt: Date; endedBy: string | null },
): Promise<boolean> {
  const rows = await tx.update(crises).set({ endedAt, endedBy }).where(goesOn(crisis)).returning({ id: crises.id });
  return rows.length === 1;
}

/** Crises whose planned time is over and whose end nobody has noted, of every city or of one. */
export async function listOverCrises(
  db: Db,
  now: Date,
  cityId?: string,
): Promise<{ cityId: string; id: string; plannedEndAt: Date }[]> {
  const ofCity = cityId === undefined ? undefined : eq(crises.cityId, cityId);
  return db
    .select({ cityId: crises.cityId, id: crises.id, plannedEndAt: crises.plannedEndAt })
    .from(crises)
    .where(and(ofCity, isNull(crises.endedAt), lte(crises.plannedEndAt, now)))
    .orderBy(asc(crises.plannedEndAt));
}

export type CrisisLogEntry = {
  seq: number;
  at: Date;
  /** Null when the service acted by itself. */
  actorName: string | null;
  action: string;
  details: Readonly<Record<string, string | number | boolean | null>>;
};

const CHANGES: readonly AuditAction[] = [
  "settings.changed",
  "rule.switched",
  "role.changed",
  "quartiers.imported",
  "call.sent",
  "call.stopped",
];

/** What was done of a crisis, and what else people changed of the city while it went on, in order. */
export async function listCrisisLog(
  db: Db,
  { cityId, id, from, to, limit }: OfCrisis & { from: Date; to: Date; limit: number },
): Promise<CrisisLogEntry[]> {
  const meanwhile = and(
    inArray(auditEntries.action, [...CHANGES]),
    gte(auditEntries.at, from),
    lt(auditEntries.at, to),
  );
  return db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      actorName: memberships.firstName,
      action: auditEntries.action,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .leftJoin(memberships, and(eq(memberships.cityId, auditEntries.cityId), eq(memberships.id, auditEntries.actorId)))
    .where(and(eq(auditEntries.cityId, cityId), or(eq(auditEntries.subject, `crisis:${id}`), meanwhile)))
    .orderBy(asc(auditEntries.seq))
    .limit(limit);
}

/** What happened in a city between two moments. */
export type CrisisFigures = {
  requests: number;
  offers: number;
  helps: number;
  /** Of these requests, those that somebody answered, whenever. */
  answered: number;
  /** Half of these were answered sooner; null where none was. */
  medianMinutes: number | null;
  calls: number;
  cases: number;
};

type Window = { cityId: string; from: Date; to: Date };

/** Not counted: what moderators removed and did not give back. */
const isLeft = sql`not exists (
  select 1 from insight_events removed
  where removed.city_id = posted.city_id and removed.subject_id = posted.subject_id and removed.event = 'removed'
    and not exists (
      select 1 from insight_events restored
      where restored.city_id = removed.city_id and restored.subject_id = removed.subject_id
        and restored.event = 'restored' and restored.id > removed.id
    )
)`;

const inWindow = ({ cityId, from, to }: Window, table: string) =>
  sql`${sql.identifier(table)}.city_id = ${cityId} and ${sql.identifier(table)}.at >= ${from.toISOString()}::timestamptz
    and ${sql.identifier(table)}.at < ${to.toISOString()}::timestamptz`;

export async function countCrisisFigures(db: Db, window: Window): Promise<CrisisFigures> {
  const { cityId, from, to } = window;
  const within = sql`between ${from.toISOString()}::timestamptz and ${to.toISOString()}::timestamptz - interval '1 microsecond'`;
  const [row] = await db.execute<Record<keyof CrisisFigures, string | null>>(sql`
    with posted as (
      select posted.kind, answer.minutes from insight_events posted
      left join insight_events answer on answer.city_id = posted.city_id and answer.subject_id = posted.subject_id
        and answer.event = 'answered' and posted.kind = 'request'
      where posted.event = 'posted' and ${inWindow(window, "posted")} and ${isLeft}
    )
    select
      count(*) filter (where kind = 'request') as "requests",
      count(*) filter (where kind = 'offer') as "offers",
      count(minutes) as "answered",
      percentile_cont(0.5) within group (order by minutes) as "medianMinutes",
      (select count(*) from insight_events helped where helped.event = 'done' and ${inWindow(window, "helped")}) as "helps",
      (select count(*) from calls where city_id = ${cityId} and sent_at ${within}) as "calls",
      (select count(*) from cases where city_id = ${cityId} and opened_at ${within}) as "cases"
    from posted`);
  const count = (name: keyof CrisisFigures) => Number(row?.[name] ?? 0);
  return {
    requests: count("requests"),
    offers: count("offers"),
    helps: count("helps"),
    answered: count("answered"),
    medianMinutes: row?.medianMinutes == null ? null : Math.round(Number(row.medianMinutes)),
    calls: count("calls"),
    cases: count("cases"),
  };
}

/** Requests, offers and helps of each category in which there were any between two moments. */
export async function countCrisisCategories(
  db: Db,
  window: Window,
): Promise<Map<string, { requests: number; offers: number; helps: number }>> {
  const rows = await db.execute<{ category: string; requests: number; offers: number; helps: number }>(sql`
    select posted.category,
      (count(*) filter (where posted.event = 'posted' and posted.kind = 'request' and ${isLeft}))::int as requests,
      (count(*) filter (where posted.event = 'posted' and posted.kind = 'offer' and ${isLeft}))::int as offers,
      (count(*) filter (where posted.event = 'done'))::int as helps
    from insight_events posted
    where posted.event in ('posted', 'done') and ${inWindow(window, "posted")}
    group by posted.category`);
  return new Map(rows.map(({ category, ...counts }) => [category, counts]));
}
