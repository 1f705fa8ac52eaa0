import { sql } from "drizzle-orm";
import { helperRecords } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { NO_RECORD, type RecordCounts } from "#lib/matching/candidate.ts";

/** What became of the invitations of the author of a listing of the query: one look at a primary key. */
export const authorRecord = sql<RecordCounts>`coalesce((
    select json_build_object('asked', ${helperRecords.asked}, 'accepted', ${helperRecords.accepted}, 'completed', ${helperRecords.completed})
    from ${helperRecords}
    where ${helperRecords.cityId} = ${listings.cityId} and ${helperRecords.helperId} = ${listings.authorId}
  ), ${JSON.stringify(NO_RECORD)}::json)`;
