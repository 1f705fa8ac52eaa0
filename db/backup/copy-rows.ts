import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { quoted, type TableShape } from "./catalogue.ts";
import type { RawTransaction } from "./raw-transaction.ts";

const listed = ({ name, columns }: TableShape) => `${quoted(name)} (${columns.map(quoted).join(", ")})`;

/** The rows of a table as `COPY` writes them, one a line. */
export async function rowsOut(tx: RawTransaction, table: TableShape): Promise<Readable> {
  const rows = await tx.unsafe(`copy ${listed(table)} to stdout`).readable();
  // postgres 3.4.9 leaves its socket paused when the last row filled the stream: what reads on is the stream's own `_read`.
  return rows.once("end", () => rows._read(0));
}

/** Writes rows as `rowsOut` gave them into a table. Throws when PostgreSQL refuses one. */
export async function rowsIn(
  tx: RawTransaction,
  table: TableShape,
  rows: readonly (Readable | NodeJS.ReadWriteStream)[],
) {
  const into = await tx.unsafe(`copy ${listed(table)} from stdin`).writable();
  const [first, ...rest] = rows;
  if (!first) throw new Error("no rows to copy");
  // postgres 3.4.9 never ends the stream when a row is refused after the last one was sent: the next question hears of it.
  const refused = new Promise<never>((_, reject) => {
    into.once("prefinish", () => {
      tx`select 1`.catch(reject);
    });
  });
  await Promise.race([pipeline([first as Readable, ...(rest as NodeJS.ReadWriteStream[]), into]), refused]);
}

/** How many rows a table has, and a number that is the same for the same rows in any order. */
export type RowsDigest = { rows: number; digest: string };

/** Counts a table, and adds up the first 60 bits of the SHA-256 of each of its rows, written as text. */
export async function digestRows(tx: RawTransaction, { name, columns }: TableShape): Promise<RowsDigest> {
  const row = `row(${columns.map(quoted).join(", ")})::text`;
  const bits = `('x' || left(encode(sha256(convert_to(${row}, 'UTF8')), 'hex'), 15))::bit(60)::bigint::numeric`;
  const [found] = await tx.unsafe<{ rows: string; digest: string }[]>(
    `select count(*)::text as rows, coalesce(sum(${bits}), 0)::text as digest from ${quoted(name)}`,
  );
  if (!found) throw new Error("a count gave no row");
  return { rows: Number(found.rows), digest: found.digest };
}
