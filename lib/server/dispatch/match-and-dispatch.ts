import "server-only";
import type { Db } from "#db/client.ts";
import { wakeDispatches } from "#db/queries/dispatches.ts";
import { enqueueOnce } from "../jobs/enqueue.ts";
import { matchListing } from "../matching/match-listing.ts";

/**
 * What follows a change of a listing, once it is committed: its pairs anew, and the dispatcher for the requests that may
 * find somebody by it. Asked for only now, the dispatcher never looks before the change is there, so that one waiting
 * dispatcher for a city is enough.
 */
export async function matchAndDispatch(db: Db, cityId: string, listingId: string, now: Date): Promise<void> {
  const requestIds = await matchListing(db, cityId, listingId, now);
  await db.transaction(async (tx) => {
    await wakeDispatches(tx, { cityId, requestIds, now });
    await enqueueOnce(tx, "dispatch-city", { cityId }, cityId);
  });
}
