import type { Connection } from "#db/client.ts";
import { DEFAULT_MODERATION } from "#lib/cities/moderation-settings.ts";
import type { Member } from "#lib/identity/member.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { loadCase } from "#lib/server/moderation/load-case.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { insertCity, insertListing, insertMember, type TestCity } from "../support/fixtures.ts";
import { quantile } from "./load.ts";
import { withOwnDatabase } from "./own-database.ts";

const OPEN_CASES = 10_000;
const AUTHORS = 500;
/** One case of so many was reported. */
const REPORTED = 4;
const READINGS = 300;
const RACED = 500;
const POOL = 10;
/** Listings that one statement writes: it has fifteen seconds. */
const AT_ONCE = 1_000;

/** Milliseconds at the server. */
type Times = { p50Ms: number; p95Ms: number };

export type QueueFigures = {
  openCases: number;
  next: Times;
  queue: Times;
  /** Opening a case with all that is read of it. */
  opened: Times;
  /** Two moderators who take what is next until nothing is left. */
  race: { items: number; taken: number; seenByBoth: number; each: number[] };
};

/** Open cases, each about a listing of its own, of several people, with some notices. */
async function fill({ sql }: Connection, city: TestCity, template: string, count: number): Promise<void> {
  const written = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = 'listings'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const columns = sql(written.map(({ name }) => name));
  for (let from = 0; from < count; from += AT_ONCE) {
    await sql`
      insert into listings (${columns})
      select ${columns} from (
        select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'author_id', m.id))).*
        from generate_series(${from}::int, ${Math.min(from + AT_ONCE, count) - 1}::int) n
        join listings l on l.city_id = ${city.id} and l.id = ${template}
        join (
          select id, row_number() over (order by id) - 1 as nth, count(*) over () as people from memberships
          where city_id = ${city.id} and role = 'resident'
        ) m on m.nth = n % m.people
      ) copies`;
  }
  const risk = sql`(hashtext(id::text) & 127) % 101`;
  await sql`
    insert into cases (city_id, id, subject, origin, listing_id, member_id, risk, urgent, findings, version, opened_at, due_at)
    select city_id, gen_random_uuid(), 'listing',
      case when ${risk} % ${REPORTED} = 0 then 'report' else 'new' end::case_origin, id, author_id, ${risk}, ${risk} > 98,
      '[{"code":"money_asked","severity":"high","version":1,"onTrial":false,"spans":[]}]'::jsonb, 1,
      now() - ${risk} * interval '1 minute', now() + (hashtext(id::text) % 1440) * interval '1 minute'
    from listings where city_id = ${city.id} and id <> ${template}`;
  await sql`
    insert into reports (city_id, id, case_id, subject, reporter_id, reported_id, reason, note, created_at)
    select c.city_id, gen_random_uuid(), c.id, 'listing', ${city.neighbours[0].id}, c.member_id, 'money', '', now()
    from cases c where c.city_id = ${city.id} and c.origin = 'report' and c.member_id <> ${city.neighbours[0].id}`;
  await sql`analyze`;
}

async function busyCity(connection: Connection, slug: string, count: number): Promise<TestCity> {
  const { db } = connection;
  const centre = { lng: 6.0241, lat: 47.2378 };
  const city = await insertCity(db, { slug, timeZone: "Europe/Paris", centre });
  const place = { cityId: city.id, citySlug: city.slug, quartier: city.quartiers[0] };
  for (let n = 0; n < Math.min(AUTHORS, count); n += 1) await insertMember(db, place);
  await fill(connection, city, await insertListing(db, { city }), count);
  return city;
}

async function timesOf(run: (round: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < READINGS; round += 1) {
    const began = performance.now();
    await run(round);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(quantile(times, share) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** Takes what is next, again and again, until nothing is left. */
async function takeAll(member: Member): Promise<string[]> {
  const taken: string[] = [];
  for (let id = await claimNext(member, new Date()); id; id = await claimNext(member, new Date())) taken.push(id);
  return taken;
}

async function race(connection: Connection): Promise<QueueFigures["race"]> {
  const { moderator, admin } = (await busyCity(connection, "course", RACED)).members;
  const [one = [], other = []] = await Promise.all([takeAll(moderator), takeAll(admin)]);
  const both = one.filter((id) => other.includes(id)).length;
  const taken = new Set([...one, ...other]).size;
  return { items: RACED, taken, seenByBoth: both, each: [one.length, other.length] };
}

/** The queue of a city that fell behind: what is next, the list, a case, and two moderators who want the same. */
export async function benchQueue(): Promise<QueueFigures> {
  return withOwnDatabase({ pool: POOL, durable: true }, async (connection) => {
    const city = await busyCity(connection, "retard", OPEN_CASES);
    const { moderator, admin } = city.members;
    const claimed: string[] = [];
    const next = await timesOf(async () => {
      const id = await claimNext(moderator, new Date());
      if (id) claimed.push(id);
    });
    const queue = await timesOf(() => loadQueue(admin, "all", new Date()));
    const later = new Date(Date.now() + DEFAULT_MODERATION.claimMinutes * 60_000 + 1_000);
    const opened = await timesOf(async (round) => {
      const id = claimed[round] ?? "";
      await claimCase(admin, id, later);
      await loadCase(admin, id, later);
    });
    const raced = await race(connection);
    const { taken, seenByBoth, each } = raced;
    const line = (name: string, { p50Ms, p95Ms }: Times) => `${name}: p50 ${p50Ms} ms, p95 ${p95Ms} ms`;
    console.error(`\n${OPEN_CASES} open cases`);
    for (const said of [line("what is next", next), line("the list", queue), line("a case", opened)])
      console.error(said);
    console.error(`two racing for ${RACED}: ${taken} taken (${each.join(" and ")}), ${seenByBoth} seen by both`);
    return { openCases: OPEN_CASES, next, queue, opened, race: raced };
  });
}
