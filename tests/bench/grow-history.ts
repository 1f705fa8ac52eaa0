import type postgres from "postgres";
import { placesOf } from "./grow.ts";

export type GrownHistory = { people: number; listings: number; exchanges: number };

const YEARS_DAYS = 730;
/** Of ten listings; the others are offers. */
const REQUESTS = 6;
const LISTINGS_OF_A_PERSON = 10;
/** One help that was done for so many listings. */
const LISTINGS_FOR_A_HELP = 2;
const AT_ONCE = 10_000;
/** Coprime to the number of places and of people, so that each is everywhere. */
const STEP = 7_919;

/** Days that a listing of a kind stays open. */
const OPEN_DAYS = "case l.kind when 'request' then 14 else 42 end * interval '1 day'";

/** Everything that the demonstration has counted goes: what is grown is all there is. */
async function clearFigures(sql: postgres.Sql): Promise<void> {
  await sql`truncate insight_events, insight_days, insight_stock, insight_pending`;
}

async function growPeople(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    with person as (
      insert into users (id, email) select uuidv7(), 'neighbour-' || n || '@bench.example' from generate_series(1, ${count}::int) n
      returning id
    )
    insert into memberships (city_id, id, user_id, first_name, quartier_id, home, languages, adult_confirmed_at)
    select t.city_id, uuidv7(), p.id, 'Alex', t.quartier_id, t.home, t.languages, now()
    from person p cross join (select * from memberships where role = 'resident' order by id limit 1) t`;
}

/** The people who were grown, each with a number from 0. */
const people = (sql: postgres.Sql) => sql`(
  select m.city_id, m.id, row_number() over (order by m.id) - 1 as nth
  from memberships m join users u on u.id = m.user_id where u.email like 'neighbour-%@bench.example'
)`;

async function growListings(sql: postgres.Sql, total: number, authors: number): Promise<void> {
  const written = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = 'listings'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const since = `n.i::float8 / ${total} * interval '${YEARS_DAYS} days'`;
  const isOpen = `${since} < ${OPEN_DAYS}`;
  const made: Record<string, string> = {
    id: `uuidv7(-(${since}))`,
    author_id: "m.id",
    status: `(case when ${isOpen} then 'published' when l.kind = 'request' then 'fulfilled' else 'closed' end)::listing_status`,
    created_at: `now() - ${since}`,
    published_at: `now() - ${since}`,
    updated_at: `case when ${isOpen} then now() - ${since} else now() - ${since} + ${OPEN_DAYS} end`,
    expires_at: `now() - ${since} + ${OPEN_DAYS}`,
    quartier_id: "p.quartier",
    cell: "p.cell",
    location: "point(p.lng, p.lat)",
    cell_centre: "point(p.lng, p.lat)",
  };
  const columns = written.map(({ name }) => name);
  const values = columns.map((name) => made[name] ?? `l.${name}`).join(", ");
  const places = await placesOf(sql);
  const given = JSON.stringify(places.map((place, nth) => ({ nth, ...place })));
  for (let last = total; last > 0; last -= AT_ONCE) {
    await sql`
      with base as materialized (
        select *, row_number() over (partition by kind order by id) - 1 as nth from listings where status = 'published' and urgency in ('slots', 'flexible') and version = 1
          and author_id not in (select id from ${people(sql)} m)
      ), copies as materialized (select kind, count(*) as count from base group by kind),
      person as materialized (select * from ${people(sql)} m)
      insert into listings (${sql.unsafe(columns.join(", "))})
      select ${sql.unsafe(values)}
      from generate_series(${Math.max(1, last - AT_ONCE + 1)}::int, ${last}::int) n(i)
      join copies c on c.kind = (case when n.i % 10 < ${REQUESTS} then 'request' else 'offer' end)::listing_kind
      join base l on l.kind = c.kind and l.nth = n.i % c.count
      join person m on m.nth = n.i::bigint * ${STEP} % ${authors}
      join json_to_recordset(${given}::text::json) as p(nth int, quartier uuid, cell text, lng float8, lat float8)
        on p.nth = n.i::bigint * ${STEP} % ${places.length}`;
  }
}

/** Helps that were done, one for a request: it was answered within hours or days, by somebody else than its author. */
async function growExchanges(sql: postgres.Sql, total: number, helpers: number): Promise<void> {
  for (let done = 0; done < total; done += AT_ONCE) {
    await sql`
      with person as materialized (select * from ${people(sql)} m), ended as (
        select l.city_id, l.id, l.author_id, l.published_at, row_number() over (order by l.id) as nth,
          -ln(1 - ((hashtext(l.id::text) & 1023) + 1) / 1026.0) as luck
        from listings l where l.kind = 'request' and l.status = 'fulfilled' and l.author_id in (select id from person)
      )
      insert into exchanges (city_id, id, request_id, helper_id, beneficiary_id, proposed_by, status, created_at, expires_at,
        accepted_at, week, ended_at, ended_by, outcome)
      select e.city_id, gen_random_uuid(), e.id, h.id, e.author_id, 'helper', 'done', t.answered, t.answered + interval '2 days',
        t.answered, date_trunc('week', t.answered at time zone 'Europe/Paris')::date, t.answered + interval '1 day', 'helper',
        'helped'
      from ended e
      cross join lateral (select e.published_at + e.luck * interval '6 hours' as answered) t
      join person a on a.id = e.author_id
      join person h on h.nth = (a.nth + 1 + e.nth % ${helpers - 1}) % ${helpers}
      where e.nth > ${done} and e.nth <= ${Math.min(total, done + AT_ONCE)}`;
  }
}

/**
 * A demonstration becomes a city with two years of history: so many listings, most of which are over, half as many helps that
 * were done, and their people. Triggers write the history, as in a city; nothing of it is counted yet.
 */
export async function growHistory(sql: postgres.Sql, listings: number): Promise<GrownHistory> {
  await clearFigures(sql);
  const count = Math.ceil(listings / LISTINGS_OF_A_PERSON);
  await growPeople(sql, count);
  await growListings(sql, listings, count);
  await growExchanges(sql, Math.floor(listings / LISTINGS_FOR_A_HELP), count);
  await sql`vacuum analyze listings, exchanges, memberships, insight_events, insight_pending`;
  const [grown] = await sql<GrownHistory[]>`
    select count(*)::int as listings, (select count(*)::int from ${people(sql)} m) as people,
      (select count(*)::int from exchanges where request_id is not null and helper_id in (select id from ${people(sql)} m)) as exchanges
    from listings where author_id in (select id from ${people(sql)} m)`;
  if (!grown) throw new Error("nothing has grown");
  return grown;
}
