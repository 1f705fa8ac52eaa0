import { asc, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";

/** Whose copy it is. */
export type Owner = { cityId: string; memberId: string; userId: string };
/** A row as its person reads it: names of columns, without the numbers by which the service knows it. */
export type OwnRow = Record<string, unknown>;

/** What a person is given of a table: which columns, of which rows, in which order. */
export type Own = {
  columns: Record<string, PgColumn | SQL>;
  from: PgTable;
  where: (me: Owner) => SQL | undefined;
  order: PgColumn;
};

/** The rows of a table that are a person's. */
export async function listOwnRows(db: Db, { columns, from, where, order }: Own, me: Owner): Promise<OwnRow[]> {
  return db.select(columns).from(from).where(where(me)).orderBy(asc(order));
}
