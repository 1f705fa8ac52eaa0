import { inArray, ne, sql } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import { decisions } from "#db/schema/decisions.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { keptDays, RETENTION } from "#lib/privacy/retention.ts";

const KEPT_DAYS = keptDays(RETENTION.removedPhotos.keep);

/**
 * A photo that a decision took off its listing hangs on nothing, and is kept while the decision can be contested, also once what
 * came with it has ended. One that its author took off is kept while somebody is to judge it.
 */
export const isKeptForModeration = sql`(exists (
  select 1 from ${decisions}
  where ${decisions.cityId} = ${listingPhotos.cityId} and ${decisions.photoId} = ${listingPhotos.id}
    and ${decisions.action} <> 'keep' and ${inArray(decisions.state, ["pending", "applied"])}
    and ${decisions.decidedAt} > now() - make_interval(days => ${KEPT_DAYS}::int)
) or exists (
  select 1 from ${cases}
  where ${cases.cityId} = ${listingPhotos.cityId} and ${cases.photoId} = ${listingPhotos.id}
    and ${ne(cases.state, "closed")}
))`;
