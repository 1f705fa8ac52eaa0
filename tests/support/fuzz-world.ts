import type { Connection } from "#db/client.ts";
import { uuidv7 } from "#db/uuid.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { addNews } from "#lib/server/news/write-news.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";
import { linkToDecision } from "./appeals.ts";
import { startTalk, write } from "./conversations.ts";
import { takeDown } from "./desk.ts";
import { insertListing, type TestCity } from "./fixtures.ts";
import { judgedCase, openCaseFor } from "./moderation.ts";
import { tell } from "./notifications.ts";
import { linkOf } from "./preferences-links.ts";

type Database = Connection["db"];

/** Something of each kind in a city, so that forms find what they ask for. Returns the links that its mails would hold. */
export async function furnish(db: Database, city: TestCity): Promise<string[]> {
  const { resident, agent } = city.members;
  const now = new Date();
  const talk = await startTalk(db, city, now);
  await write(db, talk, talk.beneficiary, "À tout à l’heure");
  const agreed = await startTalk(db, city, now, city.neighbours[1]);
  await actOnExchange(agreed.beneficiary, { exchange: agreed.exchange, action: "accept", reason: null }, now);
  await insertListing(db, { city, author: talk.helper }, { kind: "offer" });
  await openCaseFor(db, resident, { listingId: talk.request });
  const { decisionId } = await judgedCase(db, resident, { decision: { listingId: agreed.request } });
  await takeDown(agent, city);
  await tell(db, resident);
  await saveSearch(resident, { name: "Courses", alert: "none", filter: NO_FILTER }, now);
  const news = { newsTitle: "Fête", newsText: "Samedi", newsLink: null, startsOn: null };
  const endsOn = addDays(localDay(now, city.timeZone).date, 9);
  await addNews(agent, uuidv7(), { ...news, endsOn } as never, now);
  return [linkOf(resident), linkOf(talk.helper, "messages"), linkToDecision(city, decisionId)];
}

/** Where the ids of a field mostly are. */
const TABLES: Record<string, string> = {
  exchange: "exchanges",
  listing: "listings",
  annonce: "listings",
  request: "listings",
  offer: "listings",
  open: "listings",
  conversation: "conversations",
  case: "cases",
  about: "decisions",
  decision: "decisions",
  member: "memberships",
  person: "desk_people",
  notice: "notifications",
  call: "calls",
  appointment: "appointments",
  thanks: "thanks",
  message: "outbox",
  device: "push_subscriptions",
};
const KEYS: Record<string, string> = { desk_people: "member_id" };

type Client = Connection["sql"];

async function tablesOfCities(sql: Client): Promise<{ name: string; id: string | null }[]> {
  const rows = await sql<{ name: string; id: boolean }[]>`
    select c.relname as name, exists (
      select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
    ) as id
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
  return rows.map(({ name, id }) => ({ name, id: KEYS[name] ?? (id ? "id" : null) }));
}

/** Ids of whatever there is, of both cities; `link` fields find links of mails. */
export async function gatherIds(sql: Client, links: readonly string[]): Promise<(field: string) => readonly string[]> {
  const tables = (await tablesOfCities(sql)).filter(({ id }) => id !== null);
  const parts = tables.map(
    ({ name, id }) => `(select '${name}' as name, "${id}"::text as id from "${name}" order by random() limit 12)`,
  );
  const rows = await sql.unsafe<{ name: string; id: string }[]>(parts.join(" union all "));
  const all = rows.map(({ id }) => id);
  return (field) => {
    if (field === "link" || field === "lien") return links;
    const own = rows.filter(({ name }) => name === TABLES[field]).map(({ id }) => id);
    return own.length > 0 && field in TABLES ? own : all;
  };
}

/** All that a city holds, in short, by table: the same as long as nothing changes. People's own accounts are part of it. */
export async function cityPrint(sql: Client, cityId: string): Promise<Record<string, string>> {
  const parts = (await tablesOfCities(sql)).map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from "${name}" t where city_id = '${cityId}'`,
  );
  const accounts = `select 'users' as name, md5(string_agg(t::text, '|' order by t::text)) as print from users t
    where id in (select user_id from memberships where city_id = '${cityId}')`;
  const rows = await sql.unsafe<{ name: string; print: string }[]>([...parts, accounts].join(" union all "));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
