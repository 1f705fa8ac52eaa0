import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { helperRecords } from "#db/schema/invitations.ts";
import { NO_RECORD, type RecordCounts } from "#lib/matching/candidate.ts";

/** What became of the invitations of the author of a listing of the query: one look at a primary key. */
export const authorRecordOf = ({ cityId, authorId }: { cityId: PgColumn; authorId: PgColumn }) =>
  sql<RecordCounts>`coalesce((
    select json_build_object('asked', ${helperRecords.asked}, 'accepted', ${helperRecords.accepted}, 'completed', ${helperRecords.completed}, 'excused', ${helperRecords.excused})
    from ${helperRecords}
    where ${helperRecords.cityId} = ${cityId} and ${helperRecords.helperId} = ${authorId}
  ), ${JSON.stringify(NO_RECORD)}::json)`;

/**
 * Holds the records of some helpers until the end of the transaction, in the order of their ids: triggers count there what
 * is answered and what ends, and two transactions that end things of the same people would wait for each other.
 */
export async function holdHelperRecords(
  tx: Db,
  { cityId, helperIds }: { cityId: string; helperIds: readonly string[] },
): Promise<void> {
  if (helperIds.length === 0) return;
  await tx
    .select({ id: helperRecords.helperId })
    .from(helperRecords)
    .where(and(eq(helperRecords.cityId, cityId), inArray(helperRecords.helperId, [...helperIds])))
    .orderBy(asc(helperRecords.helperId))
    .for("no key update");
}
