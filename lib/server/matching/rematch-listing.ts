import "server-only";
import type { Db } from "#db/client.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { matchListing } from "./match-listing.ts";

/** Matches a listing anew after a change: at once for its author's next page, and by a job for what crossed it. */
export async function rematchListing(tx: Db, cityId: string, listingId: string, now: Date): Promise<void> {
  await matchListing(tx, cityId, listingId, now);
  await enqueue(tx, "match-listing", { cityId, listingId });
}
