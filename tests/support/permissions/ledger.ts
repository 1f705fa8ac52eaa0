import postgres from "postgres";
import type { Connection } from "#db/client.ts";

/** Tables that any try may write to, refused or not: how often somebody tries is counted, and when a session was used. */
const COUNTED = ["rate_limits", "sessions"];

const NOTE = `
  create schema watch;
  create schema kept;
  create unlogged table watch.touched (name text, city uuid);
  create function watch.note() returns trigger language plpgsql security definer as $$
  declare line jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  begin
    if tg_op = 'UPDATE' and line = to_jsonb(old) then return null; end if;
    insert into watch.touched
      values (tg_table_name, (line ->> case tg_table_name when 'cities' then 'id' else 'city_id' end)::uuid);
    return null;
  end $$;`;

type Table = { name: string; columns: string };

const TABLES = `
  select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.relname`;

/** A table that a command wrote to, and the city of the row where it has one. */
export type Touch = { name: string; city: string | null };

export type Ledger = {
  /** Keeps all that is written now, to come back to. */
  keep: () => Promise<void>;
  /** What was written since the last look. */
  look: () => Promise<Touch[]>;
  /** What was written since the last look; puts back all that was written since it was kept. */
  putBack: () => Promise<Touch[]>;
  /** Suspends somebody, or no more, with no note of it. */
  setSuspended: (memberId: string, isSuspended: boolean) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Notes every row that is inserted, changed or deleted in a database, by triggers on all tables, and puts back what was. A
 * transaction that fails leaves no note, as it leaves no row. `superuserUrl` leads to the same server.
 */
export async function openLedger(
  { db, url }: { db: Connection["db"]; url: string },
  superuserUrl: string,
): Promise<Ledger> {
  await db.execute(NOTE);
  const address = new URL(superuserUrl);
  address.pathname = new URL(url).pathname;
  const sql = postgres(address.href, { max: 1, onnotice: () => {} });
  // Neither triggers nor foreign keys are heard on this connection.
  await sql.unsafe("set session_replication_role = replica");
  const tables = new Map((await sql.unsafe<Table[]>(TABLES)).map(({ name, columns }) => [name, columns]));
  const jobs = "pgboss.job";
  for (const name of [...[...tables.keys()].map((table) => `public.${table}`), jobs]) {
    await sql.unsafe(
      `create trigger watch_note after insert or update or delete on ${name} for each row execute function watch.note()`,
    );
  }
  const restored = (name: string) => {
    const columns = tables.get(name);
    if (!columns) return `delete from ${jobs};`;
    return `delete from public.${name};
      insert into public.${name} (${columns}) overriding system value select ${columns} from kept.${name};`;
  };
  const written = new Set<string>();
  const look = async () => {
    const touched = await sql.unsafe<Touch[]>("select distinct name, city::text from watch.touched");
    if (touched.length > 0) await sql.unsafe("truncate watch.touched");
    for (const { name } of touched) written.add(name);
    return touched.filter(({ name }) => !COUNTED.includes(name));
  };
  return {
    look,
    keep: async () => {
      for (const [name, columns] of tables) {
        await sql.unsafe(
          `drop table if exists kept.${name}; create table kept.${name} as select ${columns} from public.${name}`,
        );
      }
      await sql.unsafe("truncate watch.touched");
    },
    putBack: async () => {
      const touched = await look();
      if (written.size > 0) await sql.unsafe(`begin; ${[...written].map(restored).join("\n")} commit;`);
      written.clear();
      return touched;
    },
    setSuspended: async (memberId, isSuspended) => {
      await sql`update memberships set suspended_at = coalesce(${isSuspended ? new Date() : null}::timestamptz, leaving_at) where id = ${memberId}`;
    },
    close: () => sql.end(),
  };
}
