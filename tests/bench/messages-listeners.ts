import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import type postgres from "postgres";

/** Somebody who has a conversation open: the value of their cookie, and which conversation. */
export type Listener = { token: string; city: string; conversation: string };

/** Connections that are opened at the same moment. */
const AT_ONCE = 50;

const hashOf = (token: string, secret: string) => createHash("sha256").update(`${token}${secret}`).digest("hex");
const newToken = () => randomBytes(32).toString("base64url");

/** Signs somebody in; gives the value of their cookie. */
export async function signInAs(sql: postgres.Sql, email: string, secret: string): Promise<string> {
  const token = newToken();
  await sql`
    insert into sessions (id, token_hash, user_id)
    select uuidv7(), ${hashOf(token, secret)}, id from users where email = ${email}`;
  return token;
}

/** People of the city, two by two in a conversation, all signed in. */
export async function makeListeners(sql: postgres.Sql, count: number, secret: string): Promise<Listener[]> {
  const tokens = Array.from({ length: count }, newToken);
  const rows = tokens.map((token, n) => ({ n, hash: hashOf(token, secret) }));
  const made = await sql<{ n: number; city: string; conversation: string }[]>`
    with given as (select * from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(n int, hash text)),
    template as (
      select c.slug, m.city_id, m.quartier_id, m.home, m.languages from memberships m
      join cities c on c.id = m.city_id where m.role = 'resident' order by m.id limit 1
    ),
    person as (
      insert into users (id, email) select uuidv7(), 'listener-' || n || '@bench.example' from given returning id, email
    ),
    signed as (
      insert into sessions (id, token_hash, user_id)
      select uuidv7(), g.hash, p.id from given g join person p on p.email = 'listener-' || g.n || '@bench.example'
    ),
    member as (
      insert into memberships (city_id, id, user_id, first_name, quartier_id, home, languages, adult_confirmed_at)
      select t.city_id, uuidv7(), p.id, 'Alex', t.quartier_id, t.home, t.languages, now() from person p, template t
      returning city_id, id, user_id
    ),
    numbered as (
      select g.n, m.city_id, m.id from given g
      join person p on p.email = 'listener-' || g.n || '@bench.example' join member m on m.user_id = p.id
    ),
    pair as (
      select a.city_id, gen_random_uuid() as id, a.n, a.id as one, b.id as other
      from numbered a join numbered b on b.n = a.n + 1 where a.n % 2 = 0
    ),
    conversation as (
      insert into conversations (city_id, id, kind, category, title, low_id, high_id, created_at, updated_at)
      select city_id, id, 'request', 'shopping', 'Courses', least(one, other), greatest(one, other), now(), now() from pair
    ),
    place as (
      insert into conversation_members (city_id, conversation_id, member_id)
      select city_id, id, one from pair union all select city_id, id, other from pair
    )
    select g.n, t.slug as city, p.id as conversation
    from given g join pair p on p.n = g.n - g.n % 2, template t order by g.n`;
  return made.map(({ n, city, conversation }) => ({ token: tokens[n] ?? "", city, conversation }));
}

async function openOne(
  baseUrl: string,
  agent: Agent,
  { token, city, conversation }: Listener,
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(baseUrl);
  const path = `/api/${city}/conversations/${conversation}/events?after=0`;
  const headers = { host: new URL(baseUrl).host, cookie: `cdm-session=${token}`, accept: "text/event-stream" };
  const asked = request({ hostname, port, path, headers, agent }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`a stream answered ${answer.statusCode}`);
  // The first bytes are there: it streams.
  await once(answer, "data");
  answer.resume();
  return answer;
}

/** Opens a stream for each, as browsers do; gives what closes them all. */
export async function openStreams(baseUrl: string, listeners: readonly Listener[]): Promise<() => void> {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const open: IncomingMessage[] = [];
  for (let n = 0; n < listeners.length; n += AT_ONCE) {
    const some = listeners.slice(n, n + AT_ONCE).map((listener) => openOne(baseUrl, agent, listener));
    open.push(...(await Promise.all(some)));
  }
  return () => {
    for (const answer of open) answer.destroy();
    agent.destroy();
  };
}
