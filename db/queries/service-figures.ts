import type { Db } from "#db/client.ts";

/** How the work of the service stands, over all cities: numbers alone, nothing of anybody. Ages are in seconds, 0 when nothing waits. */
export type ServiceFigures = {
  outboxDue: number;
  outboxOldestSeconds: number;
  outboxFailed: number;
  casesOpen: number;
  casesLate: number;
  casesOldestSeconds: number;
  addressesPaused: number;
  jobsWaiting: number;
  jobsActive: number;
  jobsDead: number;
  jobsOldestSeconds: number;
  connections: { state: string; count: number }[];
};

const age = (moment: string) => `coalesce(extract(epoch from now() - min(${moment})), 0)::float8`;

const COUNTS = `
  select
    (select json_build_object(
      'outboxDue', count(*) filter (where state = 'waiting' and due_at <= now()),
      'outboxOldestSeconds', greatest(0, coalesce(extract(epoch from now() - min(due_at) filter (where state = 'waiting' and due_at <= now())), 0)),
      'outboxFailed', count(*) filter (where state = 'failed'))
     from outbox where state in ('waiting', 'failed')) as outbox,
    (select json_build_object('casesOpen', count(*), 'casesLate', count(*) filter (where due_at < now()),
      'casesOldestSeconds', ${age("opened_at")})
     from cases where state = 'open') as cases,
    (select json_build_object('addressesPaused', count(*)) from failing_addresses where paused_until > now()) as addresses,
    (select json_agg(json_build_object('state', state, 'count', count)) from (
      select coalesce(state, 'starting') as state, count(*) as count from pg_stat_activity
      where datname = current_database() and application_name = 'coup-de-main' group by 1 order by 1
    ) as by_state) as connections`;
const JOBS = `
  select json_build_object(
    'jobsWaiting', count(*) filter (where name <> 'dead-letter' and state in ('created', 'retry') and start_after <= now()),
    'jobsActive', count(*) filter (where state = 'active'),
    'jobsDead', count(*) filter (where name = 'dead-letter' and state = 'created'),
    'jobsOldestSeconds', greatest(0, coalesce(extract(epoch from now() - min(start_after) filter (
      where name <> 'dead-letter' and state in ('created', 'retry') and start_after <= now())), 0))) as jobs
  from pgboss.job where state in ('created', 'retry', 'active')`;

type Row = Record<"outbox" | "cases" | "addresses", Partial<ServiceFigures>> & Pick<ServiceFigures, "connections">;

/** Reads the figures. Each is an index or a few rows away, so that it may be asked for every few seconds. */
export async function loadServiceFigures(db: Db): Promise<ServiceFigures> {
  const [counts] = await db.execute<Row>(COUNTS);
  const [jobs] = await db.execute<{ jobs: Partial<ServiceFigures> }>(JOBS);
  if (!counts || !jobs) throw new Error("a count gave no row");
  const { outbox, cases, addresses, connections } = counts;
  return { ...outbox, ...cases, ...addresses, ...jobs.jobs, connections: connections ?? [] } as ServiceFigures;
}
