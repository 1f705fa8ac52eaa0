import type postgres from "postgres";

/** Every row of every table of the domain, as text, in an order of its own. */
export async function everyRow(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`;
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await sql<{ line: string }[]>`select t::text as line from ${sql(name)} t order by t::text collate "C"`;
    all.set(
      name,
      rows.map(({ line }) => line),
    );
  }
  return all;
}

/** Throws on the first row that two databases do not both have; gives how many were compared. When each was migrated is its own. */
export async function compareRows(before: postgres.Sql, after: postgres.Sql): Promise<number> {
  const [kept, found] = [await everyRow(before), await everyRow(after)];
  const names = [...new Set([...kept.keys(), ...found.keys()])].filter((name) => name !== "schema_migrations");
  let compared = 0;
  for (const name of names) {
    const [rows, others] = [kept.get(name) ?? ["no such table"], found.get(name) ?? ["no such table"]];
    const different = rows.findIndex((row, index) => row !== others[index]);
    if (rows.length !== others.length || different >= 0) {
      throw new Error(`${name}: ${rows.length} and ${others.length} rows, the first that differs is ${different}`);
    }
    compared += rows.length;
  }
  return compared;
}

/** All that the database knows of its tables but their rows: constraints, indexes, triggers, rights and sequences. */
export async function schemaPrint(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select line from (
    select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal
    union all
    select 'table ' || relname || ' ' || coalesce(relacl::text, '') || ' ' || relrowsecurity || ' ' || relforcerowsecurity
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
    union all
    select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all
    select 'sequence ' || sequencename || ' ' || coalesce(last_value::text, '-') from pg_sequences where schemaname = 'public'
    ) as known order by line collate "C"`;
  return rows.map(({ line }) => line);
}
