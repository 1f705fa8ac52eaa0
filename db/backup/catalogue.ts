import type { RawTransaction } from "./raw-transaction.ts";

/** A table of the domain with the columns that hold something of their own; those that PostgreSQL computes are left out. */
export type TableShape = { name: string; columns: string[] };
export type SequenceState = { name: string; value: string; called: boolean };
export type ForeignKey = { table: string; name: string; definition: string };

/** A name as SQL writes it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table but that of the migrations, by name. */
export async function listTables(tx: RawTransaction, migrationTable: string): Promise<TableShape[]> {
  const rows = await tx<TableShape[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> ${migrationTable}
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`;
  return rows.map(({ name, columns }) => ({ name, columns }));
}

/** Where each sequence stands. */
export async function listSequences(tx: RawTransaction): Promise<SequenceState[]> {
  const names = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`;
  const states: SequenceState[] = [];
  for (const { name } of names) {
    const [state] = await tx<{ value: string; called: boolean }[]>`
      select last_value::text as value, is_called as called from ${tx(name)}`;
    if (state) states.push({ name, ...state });
  }
  return states;
}

/** Has a sequence go on where it stood. */
export async function setSequence(tx: RawTransaction, { name, value, called }: SequenceState): Promise<void> {
  await tx`select setval(${quoted(name)}::regclass, ${value}::bigint, ${called})`;
}

async function listForeignKeys(tx: RawTransaction): Promise<ForeignKey[]> {
  return tx<ForeignKey[]>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace
    order by c.relname, k.conname`;
}

async function listForced(tx: RawTransaction): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity order by relname`;
  return rows.map(({ name }) => name);
}

/**
 * Fills tables with what nothing may react to: no trigger runs, and references are checked once all is there, when they are
 * made anew. An owner may do all of it; `session_replication_role` would take a superuser. Part of the caller's transaction.
 */
export async function withoutReactions<Result>(
  tx: RawTransaction,
  tables: readonly TableShape[],
  fill: () => Promise<Result>,
): Promise<Result> {
  const references = await listForeignKeys(tx);
  const forced = await listForced(tx);
  const alter = (table: string, change: string) => tx.unsafe(`alter table ${quoted(table)} ${change}`);
  for (const { table, name } of references) await alter(table, `drop constraint ${quoted(name)}`);
  for (const { name } of tables) await alter(name, "disable trigger user");
  for (const name of forced) await alter(name, "no force row level security");
  const result = await fill();
  for (const name of forced) await alter(name, "force row level security");
  for (const { name } of tables) await alter(name, "enable trigger user");
  for (const { table, name, definition } of references) {
    await alter(table, `add constraint ${quoted(name)} ${definition}`);
  }
  return result;
}
