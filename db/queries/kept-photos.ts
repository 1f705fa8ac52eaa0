import { inArray, isNull, sql } from "drizzle-orm";
import { decisions } from "#db/schema/decisions.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";

/**
 * A photo that a decision took off its listing hangs on nothing, and is kept while the decision can be contested: a loose photo
 * of these is not to be forgotten.
 */
export const isKeptForAppeal = sql`exists (
  select 1 from ${decisions}
  where ${decisions.cityId} = ${listingPhotos.cityId} and ${decisions.photoId} = ${listingPhotos.id}
    and ${decisions.action} <> 'keep' and ${inArray(decisions.state, ["pending", "applied"])}
    and ${isNull(decisions.endedAt)} and ${decisions.decidedAt} > now() - interval '13 months'
)`;
