import { sql } from "drizzle-orm";
import { cellColumns } from "#db/cell-columns.ts";
import type { Connection } from "#db/client.ts";
import { seededRandom } from "#db/seed/random.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { type CellResolution, cellOf } from "#lib/geo/cell.ts";

type Database = Connection["db"];
type Place = { nth: number; quartier: string; x: number; y: number; cell: string; cx: number; cy: number };

/*
 * A city with as many subscribers as one likes, made by the database itself. Every draw is a hash of the number of the
 * person, so that the same count gives the same city.
 */

/** Of a hundred people, so many offer something, ask for something, want a daily digest, are on a break, do not want news. */
const SHARES = { offers: 30, requests: 10, daily: 6, paused: 2, noNews: 5 } as const;
/** Requests that an offer fits. */
const MATCHES = 24;
const PLACES_PER_QUARTIER = 80;
const SPREAD_DEGREES = 0.008;
const OPEN_CATEGORIES = CATEGORY_KEYS.filter((key) => !CATEGORIES[key].sensitive);

async function drawPlaces(db: Database, cityId: string): Promise<Place[]> {
  const rows = await db.execute<{ id: string; lng: number; lat: number; resolution: CellResolution }>(sql`
    select id, centre[0] as lng, centre[1] as lat, cell_resolution as resolution from quartiers where city_id = ${cityId}
    order by slug`);
  const random = seededRandom(7);
  const near = (degrees: number) => degrees + (2 * random.next() - 1) * SPREAD_DEGREES;
  return rows.flatMap(({ id, lng, lat, resolution }, at) =>
    Array.from({ length: PLACES_PER_QUARTIER }, (_, nth) => {
      const [x, y] = [near(lng), near(lat)];
      const { cell, cellCentre } = cellColumns(cellOf({ lng: x, lat: y }, resolution));
      return { nth: at * PLACES_PER_QUARTIER + nth, quartier: id, x, y, cell, cx: cellCentre.x, cy: cellCentre.y };
    }),
  );
}

/** A number under a hundred, drawn for a person `n` and a question. */
const drawn = (question: string) => sql.raw(`(hashtextextended(n || ' ${question}', 0) & 1073741823) % 100`);
const ID = (what: string) => sql.raw(`md5('${what} ' || n)::uuid`);

async function insertPeople(db: Database, cityId: string, count: number): Promise<void> {
  await db.execute(sql`
    insert into users (id, email, email_verified_at)
    select ${ID("user")}, 'abonne' || n || '@test.example', now() from generate_series(1, ${count}::int) n`);
  await db.execute(sql`
    insert into memberships (city_id, id, user_id, first_name, quartier_id, home, languages, locale, adult_confirmed_at)
    select ${cityId}, ${ID("person")}, ${ID("user")}, 'Alex', place.quartier, point(place.x, place.y), '{fr}',
      (case when ${drawn("english")} < 8 then 'en' else 'fr' end)::locale, now()
    from generate_series(1, ${count}::int) n join place on place.nth = n % (select count(*) from place)`);
  await db.execute(sql`
    insert into notification_preferences
      (city_id, member_id, mail, push, digest_rhythm, quiet_from, quiet_to, weekly_cap, paused_until, updated_at)
    select ${cityId}, ${ID("person")},
      (case when ${drawn("news")} < ${SHARES.noNews} then '{digest,messages}' else '{digest,messages,cityNews}' end)::notification_topic[],
      '{}', (case when ${drawn("daily")} < ${SHARES.daily} then 'daily' else 'weekly' end)::digest_rhythm, 21, 8, 3,
      case when ${drawn("paused")} < ${SHARES.paused} then now() + interval '30 days' end, now()
    from generate_series(1, ${count}::int) n where ${drawn("chose")} < 40`);
}

async function insertListings(db: Database, cityId: string, count: number, kind: "offer" | "request"): Promise<void> {
  const isOffer = kind === "offer";
  const share = isOffer ? SHARES.offers : SHARES.requests;
  await db.execute(sql`
    insert into listings (city_id, id, author_id, kind, status, category, title, body, remote, urgency, availability,
      languages, equipment, radius_m, capacity, beneficiary, quartier_id, location, cell, cell_centre, published_at, expires_at)
    select ${cityId}, ${ID(kind)}, ${ID("person")}, ${kind}::listing_kind, 'published',
      (${`{${OPEN_CATEGORIES.join(",")}}`}::category[])[1 + n % ${OPEN_CATEGORIES.length}::int],
      ${isOffer ? "Un coup de main entre voisins" : "Besoin d’un coup de main"}, 'Quelques mots.', false, 'flexible', 0, '{fr}',
      '{}', 3000, ${isOffer ? 2 : null}::int, 'self', place.quartier, point(place.x, place.y), place.cell,
      point(place.cx, place.cy), now() - (n % 600) * interval '1 hour', now() + interval '20 days'
    from generate_series(1, ${count}::int) n join place on place.nth = n % (select count(*) from place)
    where ${drawn(kind)} < ${share}`);
}

async function insertMatches(db: Database, cityId: string): Promise<void> {
  await db.execute(sql`
    insert into matches (city_id, request_id, offer_id, score, reasons, inputs)
    with request as (
      select id, author_id, row_number() over (order by id) - 1 as nth from listings where city_id = ${cityId} and kind = 'request'
    ), offer as (
      select id, author_id, row_number() over (order by id) as nth from listings where city_id = ${cityId} and kind = 'offer'
    )
    select ${cityId}, request.id, offer.id, 0.4 + ((offer.nth * 31 + k * 17) % 50) / 100.0, '[]', '{}'
    from offer cross join generate_series(1, ${MATCHES}::int) k
    join request on request.nth = (offer.nth * 97 + k * 13) % (select greatest(count(*), 1) from request)
    where request.author_id <> offer.author_id
    on conflict do nothing`);
}

/**
 * Adds `count` residents to a city in seconds: a third of them with an open offer that fits some requests, a tenth with a
 * request, some with choices of their own. Once for a database: the ids are the same each time.
 */
export async function fillSubscribers(db: Database, { id: cityId }: { id: string }, count: number): Promise<void> {
  const places = JSON.stringify(await drawPlaces(db, cityId));
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`
      create temp table place on commit drop as
      select * from json_to_recordset(${places}::text::json)
        as p (nth int, quartier uuid, x float8, y float8, cell text, cx float8, cy float8)`);
    await insertPeople(tx as Database, cityId, count);
    await insertListings(tx as Database, cityId, count, "offer");
    await insertListings(tx as Database, cityId, count, "request");
    await insertMatches(tx as Database, cityId);
  });
  for (const table of ["users", "memberships", "notification_preferences", "listings", "matches"]) {
    await db.execute(sql.raw(`analyze ${table}`));
  }
}
