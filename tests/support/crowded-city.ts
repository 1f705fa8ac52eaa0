import type postgres from "postgres";
import { cellColumns } from "#db/cell-columns.ts";
import { BESANCON, besanconQuartiers } from "#db/seed/besancon.ts";
import { drawPlace, drawQuartier } from "#db/seed/people.ts";
import { type Random, seededRandom } from "#db/seed/random.ts";
import { SEED_TEXTS } from "#db/seed/texts/seed-texts.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { DAYS, maskOf, PARTS } from "#lib/listings/availability.ts";

/*
 * A city with as many open listings as one likes, made by the database itself: 14 quartiers by their inhabitants, 19
 * categories by how often people need them, the texts of the demonstration. Every draw is a hash of the number of the
 * row, so that the same seed gives the same city whatever the plan of the statement.
 */

/** Of a thousand listings, so many in each category: assumed, no city has published its own. */
const OFTEN: Record<CategoryKey, number> = {
  shopping: 140,
  pharmacy: 50,
  printing: 45,
  admin_help: 75,
  digital_help: 75,
  homework: 65,
  language: 45,
  visit: 75,
  meals: 45,
  transport: 85,
  moving: 45,
  repair: 55,
  sewing: 20,
  gardening: 45,
  pets: 35,
  childcare: 45,
  tool_loan: 30,
  donation: 15,
  other: 10,
};
const OFFERS = 0.55;
const PLACES = 4000;
const LISTINGS_PER_PERSON = 4;
const VERIFIED = 0.12;

const HABITS = [
  maskOf(DAYS.slice(0, 5).map((day) => `${day}-evening` as const)),
  maskOf(PARTS.flatMap((part) => [`sat-${part}` as const, `sun-${part}` as const])),
  maskOf(["wed-morning", "wed-afternoon", "sat-morning"]),
  maskOf(DAYS.slice(0, 5).map((day) => `${day}-morning` as const)),
  maskOf(["tue-evening", "thu-evening"]),
  maskOf(["sat-morning"]),
];

export type CrowdedCity = { cityId: string; grow: (total: number) => Promise<void> };

function drawPlaces(random: Random) {
  const quartiers = besanconQuartiers();
  return Array.from({ length: PLACES }, (_, nth) => {
    const quartier = drawQuartier(random, quartiers);
    const { x, y } = drawPlace(random, quartier);
    const { cell, cellCentre } = cellColumns(cellOf({ lng: x, lat: y }, quartier.cellResolution));
    return { nth, quartier: quartier.slug, x, y, cell, cx: cellCentre.x, cy: cellCentre.y };
  });
}

const TEXTS = CATEGORY_KEYS.flatMap((category) =>
  (["offer", "request"] as const).flatMap((kind) =>
    SEED_TEXTS[category]
      .filter((text) => text.kind === kind)
      .map(({ title, body, languages }, nth) => ({ kind, category, nth, title, body, languages: languages ?? ["fr"] })),
  ),
);

/** Quick to be read by the full-text search. */
const BRIEF = TEXTS.filter(({ nth }) => nth === 0).map((text) => ({ ...text, title: "Une annonce", body: "" }));

/** Categories as often as they are needed, to be picked from by a number under 1,000. */
const SHELF = CATEGORY_KEYS.flatMap((category) => Array.from({ length: OFTEN[category] }, () => category));
const OWNED = CATEGORY_KEYS.map((category) => ({ category, items: CATEGORIES[category].equipment }));
const REMOTE = CATEGORY_KEYS.filter((category) => CATEGORIES[category].remote);

async function insertCity(sql: postgres.Sql, cityId: string): Promise<void> {
  const { slug, name, timeZone, centre } = BESANCON;
  await sql`insert into cities (id, slug, name, time_zone, centre)
    values (${cityId}, ${slug}, ${name}, ${timeZone}, point(${centre.x}, ${centre.y}))`;
  for (const quartier of besanconQuartiers()) {
    await sql`
      insert into quartiers (city_id, id, slug, name, short_name, population, area_km2, centre, neighbours,
        cell_resolution, boundary)
      values (${cityId}, md5(${quartier.slug})::uuid, ${quartier.slug}, ${quartier.name}, ${quartier.shortName},
        ${quartier.population}, ${quartier.areaKm2}, point(${quartier.centre.lng}, ${quartier.centre.lat}), '{}',
        ${quartier.cellResolution}, ${sql.json(JSON.parse(JSON.stringify(quartier.boundary)))})`;
  }
}

/** What rows are drawn from, in tables of this connection. */
async function prepareDraws(sql: postgres.Sql, seed: number, brief: boolean): Promise<void> {
  const places = JSON.stringify(drawPlaces(seededRandom(seed)));
  await sql.unsafe(`
    create function pg_temp.draw(bigint, integer) returns float8 language sql immutable
      return (hashint8extended($1, ${seed} * 1000 + $2) & 1073741823) / 1073741824.0::float8;
    create temp table place (nth int primary key, quartier text, x float8, y float8, cell text, cx float8, cy float8);
    create temp table said (kind listing_kind, category category, nth int, title text, body text, languages language[],
      count int, primary key (kind, category, nth));
    create temp table owned (category category primary key, items text[]);`);
  await sql`insert into place select * from json_populate_recordset(null::place, ${places}::text::json)`;
  await sql`
    insert into said select kind, category, nth, title, body, languages, count(*) over (partition by kind, category)
    from json_populate_recordset(null::said, ${JSON.stringify(brief ? BRIEF : TEXTS)}::text::json)`;
  await sql`insert into owned select * from json_populate_recordset(null::owned, ${JSON.stringify(OWNED)}::text::json)`;
  await sql`analyze`;
}

async function growPeople(sql: postgres.Sql, cityId: string, from: number, to: number): Promise<void> {
  await sql`
    insert into users (id, email, email_verified_at)
    select md5('user ' || n)::uuid, 'n' || n || '@foule.example', now() from generate_series(${from}::int, ${to - 1}::int) n`;
  await sql`
    insert into memberships (city_id, id, user_id, first_name, quartier_id, languages, adult_confirmed_at,
      verified_helper_at, suspended_at, last_seen_at)
    select ${cityId}, md5('person ' || n)::uuid, md5('user ' || n)::uuid, 'Camille', md5(place.quartier)::uuid,
      case when pg_temp.draw(n, 1) < 0.15 then '{fr,ar}' when pg_temp.draw(n, 1) < 0.25 then '{fr,en}' else '{fr}' end::language[],
      now(), case when pg_temp.draw(n, 2) < ${VERIFIED} then now() end,
      case when pg_temp.draw(n, 3) < 0.003 then now() end, now() - pg_temp.draw(n, 4) * interval '30 days'
    from generate_series(${from}::int, ${to - 1}::int) n
    join place on place.nth = floor(pg_temp.draw(n, 5) * ${PLACES})::int`;
  await sql`
    insert into blocks (city_id, blocker_id, blocked_id)
    select ${cityId}, md5('person ' || n)::uuid, md5('person ' || (n + 1))::uuid
    from generate_series(${from}::int, ${to - 2}::int, 40) n`;
}

async function growListings(
  sql: postgres.Sql,
  cityId: string,
  people: number,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    with drawn as materialized (
      select n, n % ${people} as person,
        (case when pg_temp.draw(n, 11) < ${OFFERS} then 'offer' else 'request' end)::listing_kind as kind,
        (${SHELF}::category[])[1 + floor(pg_temp.draw(n, 12) * ${SHELF.length})::int] as category,
        floor(pg_temp.draw(n, 13) * ${PLACES})::int as nth
      from generate_series(${from}::int, ${to - 1}::int) n
    ), timed as (
      select *, case
          when kind = 'offer' then case when pg_temp.draw(n, 14) < 0.55 then 'slots' else 'flexible' end
          when pg_temp.draw(n, 14) < 0.08 then 'today' when pg_temp.draw(n, 14) < 0.33 then 'dated'
          when pg_temp.draw(n, 14) < 0.63 then 'slots' else 'flexible' end::urgency as urgency
      from drawn
    )
    insert into listings (city_id, id, author_id, kind, status, category, title, body, remote, urgency, needed_on,
      needed_part, availability, languages, equipment, radius_m, capacity, beneficiary, quartier_id, location, cell,
      cell_centre, author_verified, published_at, expires_at)
    select ${cityId}, md5('listing ' || n)::uuid, md5('person ' || person)::uuid, timed.kind, 'published', timed.category,
      said.title, said.body, timed.category = any(${REMOTE}::category[]) and pg_temp.draw(n, 15) < 0.25, urgency,
      case when urgency = 'dated' then current_date + 1 + floor(pg_temp.draw(n, 16) * 10)::int end,
      case when urgency in ('today', 'dated') and pg_temp.draw(n, 17) < 0.5
        then ('{morning,noon,afternoon,evening}'::day_part[])[1 + floor(pg_temp.draw(n, 18) * 4)::int] end,
      case when urgency = 'slots' then (${HABITS}::int[])[1 + floor(pg_temp.draw(n, 19) * ${HABITS.length})::int] else 0 end,
      said.languages,
      case when timed.kind = 'offer' then (
        select coalesce(array_agg(item::equipment), '{}') from unnest(owned.items) with ordinality as i(item, at)
        where pg_temp.draw(n, 30 + at::int) < case item when 'van' then 0.03 when 'cargo_bike' then 0.05 else 0.35 end
      ) when pg_temp.draw(n, 20) < 0.12 and cardinality(owned.items) > 0 then
        array[owned.items[1 + floor(pg_temp.draw(n, 21) * cardinality(owned.items))::int]::equipment]
      else '{}' end,
      case when timed.kind = 'offer'
        then ('{500,1000,1000,2000,2000,3000,5000,10000}'::int[])[1 + floor(pg_temp.draw(n, 22) * 8)::int] else 2000 end,
      case when timed.kind = 'offer' then 1 + floor(pg_temp.draw(n, 23) * 3)::int end, 'self', md5(place.quartier)::uuid,
      point(place.x, place.y), place.cell, point(place.cx, place.cy),
      pg_temp.draw(person, 2) < ${VERIFIED}, now() - pg_temp.draw(n, 24) * interval '28 days',
      now() + interval '1 hour' + pg_temp.draw(n, 25) * interval '30 days'
    from timed join place using (nth) join owned on owned.category = timed.category
    join said on said.kind = timed.kind and said.category = timed.category
      and said.nth = floor(pg_temp.draw(n, 26) * said.count)::int`;
  await sql`
    insert into exchanges (city_id, id, offer_id, helper_id, beneficiary_id, proposed_by, status, expires_at, accepted_at, week)
    select ${cityId}, md5('exchange ' || n)::uuid, md5('listing ' || n)::uuid, md5('person ' || n % ${people})::uuid,
      md5('person ' || (n + 1) % ${people})::uuid, 'beneficiary', 'accepted', now(), now(),
      date_trunc('week', now() at time zone ${BESANCON.timeZone})::date
    from generate_series(${from}::int, ${to - 1}::int) n
    where pg_temp.draw(n, 11) < ${OFFERS} and pg_temp.draw(n, 27) < 0.15`;
}

/** Secondary indexes of listings but the one that is measured, taken away; gives what puts them back. */
async function dropOtherIndexes(sql: postgres.Sql): Promise<() => Promise<void>> {
  const rows = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = 'listings'::regclass and not indisprimary and indexrelid <> 'listings_near'::regclass`;
  for (const { name } of rows) await sql.unsafe(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await sql.unsafe(definition);
  };
}

/**
 * An empty Besançon that `grow` fills to `total` open listings, of which some people are blocked, suspended, verified or
 * full. The connection is one alone, because the draws are tables of it, and a superuser's. Nobody is told of what is
 * inserted. `brief` leaves the texts out.
 */
export async function crowdedCity(
  sql: postgres.Sql,
  { seed, brief = false }: { seed: number; brief?: boolean },
): Promise<CrowdedCity> {
  const cityId = "00000000-0000-7000-8000-000000000001";
  await sql`set maintenance_work_mem = '512MB'`;
  await insertCity(sql, cityId);
  await prepareDraws(sql, seed, brief);
  let size = 0;
  let people = 0;
  return {
    cityId,
    async grow(total) {
      const wanted = Math.max(100, Math.ceil(total / LISTINGS_PER_PERSON));
      // What triggers would check or tell is right as it is drawn.
      await sql`set session_replication_role = replica`;
      await growPeople(sql, cityId, people, wanted);
      people = wanted;
      const putBack = await dropOtherIndexes(sql);
      await growListings(sql, cityId, people, size, total);
      await putBack();
      await sql`set session_replication_role = origin`;
      size = total;
      for (const table of ["listings", "memberships", "exchanges", "blocks"])
        await sql.unsafe(`vacuum analyze ${table}`);
    },
  };
}
