import type { Connection } from "#db/client.ts";

type Database = Connection["db"];

/** Tables that nobody writes but the schema itself. */
const KEPT = ["schema_migrations"];
/** The audit log refuses to be emptied, as it should: only its owner can open it, and only if there is something in it. */
const AUDIT = "audit_entries";
const EMPTY_AUDIT = `do $$ begin
  if exists (select from ${AUDIT}) then
    alter table ${AUDIT} disable trigger user;
    grant delete on ${AUDIT} to current_user;
    delete from ${AUDIT};
    revoke delete on ${AUDIT} from current_user;
    alter table ${AUDIT} enable trigger user;
  end if;
end $$`;
const statements = new WeakMap<Database, Promise<string>>();

/** Every table before those that its rows refer to, so that rows can be deleted in this order. */
function inOrder(tables: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const ordered: string[] = [];
  const visit = (table: string) => {
    if (ordered.includes(table)) return;
    for (const { from, to } of references) if (to === table && from !== table) visit(from);
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}

async function deletionOf(db: Database): Promise<string> {
  const { $client: sql } = db as unknown as { $client: Connection["sql"] };
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`;
  const references = await sql<{ from: string; to: string }[]>`
    select r.relname as from, f.relname as to from pg_constraint c
    join pg_class r on r.oid = c.conrelid join pg_class f on f.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`;
  const names = tables.map(({ name }) => name).filter((name) => !KEPT.includes(name));
  return inOrder(names, references)
    .map((name) => (name === AUDIT ? EMPTY_AUDIT : `delete from "${name}"`))
    .join(";");
}

/**
 * Empties every table of a test's database. A few rows are deleted much faster than so many tables with so many indexes
 * are truncated, and whoever still reads is in nobody's way.
 */
export async function emptyTables(db: Database): Promise<void> {
  const known = statements.get(db) ?? deletionOf(db);
  statements.set(db, known);
  const { $client: sql } = db as unknown as { $client: Connection["sql"] };
  await sql.unsafe(await known);
}
