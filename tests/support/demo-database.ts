import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { clusterFiles } from "#db/embedded-cluster.ts";
import type { Kind } from "#lib/listings/listing.ts";

/** The address of the database of a running demonstration, as another process of the city would reach it. */
export function demoDatabaseUrl(dataDir: string): string {
  const { cluster, password } = clusterFiles(join(dataDir, "postgres"));
  // The fourth line of PostgreSQL's own file is the port.
  const port = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3];
  const secret = readFileSync(password, "utf8");
  return `postgres://coup_de_main:${secret}@127.0.0.1:${port}/coup_de_main`;
}

/** That database. End it after use. */
export function demoDatabase(dataDir: string, max = 1): postgres.Sql {
  return postgres(demoDatabaseUrl(dataDir), { max, onnotice: () => {} });
}

/** Publishes a copy of an open listing of the demonstration, with some columns changed. */
export async function publishCopy(sql: postgres.Sql, kind: Kind, changes: Record<string, string>): Promise<void> {
  const written = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = 'listings'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const columns = sql(written.map(({ name }) => name));
  await sql`
    insert into listings (${columns}) select ${columns} from (
      select (jsonb_populate_record(l, ${sql.json(changes)})).*
      from listings l where status = 'published' and kind = ${kind} and expires_at > now() limit 1
    ) as copy`;
}
