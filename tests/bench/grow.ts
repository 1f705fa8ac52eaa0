import type postgres from "postgres";

/**
 * Copies the open listings of the demonstration until there are `total`: other keys, other moments of publication, the
 * same texts, people, places and categories in the same shares. Nobody is matched or told. Returns how many are open.
 */
export async function growListings(sql: postgres.Sql, total: number): Promise<number> {
  const columns = (
    await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'listings' and is_generated = 'NEVER' order by ordinal_position`
  ).map(({ name }) => name);
  const made: Record<string, string> = {
    id: "uuidv7(-(n.i * interval '1 second'))",
    published_at: "l.published_at - n.i * interval '1 second'",
    expires_at: "greatest(l.expires_at, now() + interval '5 days')",
  };
  const values = columns.map((name) => made[name] ?? `l.${name}`);
  await sql.unsafe(`
    with base as materialized (
      select *, row_number() over () - 1 as nth from listings where status = 'published' and expires_at > now() limit 250
    )
    insert into listings (${columns.join(", ")})
    select ${values.join(", ")}
    from generate_series(1, ${total} - (select count(*) from listings where status = 'published' and expires_at > now())) as n(i)
    join base l on l.nth = n.i % (select count(*) from base)`);
  await sql`vacuum analyze listings`;
  const [open] = await sql<
    { count: number }[]
  >`select count(*)::int from listings where status = 'published' and expires_at > now()`;
  return open?.count ?? 0;
}
