import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { helperRecords } from "#db/schema/invitations.ts";
import { NO_RECORD, type RecordCounts } from "#lib/matching/candidate.ts";

/** What became of the invitations of the author of a listing of the query: one look at a primary key. */
export const authorRecordOf = ({ cityId, authorId }: { cityId: PgColumn; authorId: PgColumn }) =>
  sql<RecordCounts>`coalesce((
    select json_build_object('asked', ${helperRecords.asked}, 'accepted', ${helperRecords.accepted}, 'completed', ${helperRecords.completed}, 'excused', ${helperRecords.excused})
    from ${helperRecords}
    where ${helperRecords.cityId} = ${cityId} and ${helperRecords.helperId} = ${authorId}
  ), ${JSON.stringify(NO_RECORD)}::json)`;
