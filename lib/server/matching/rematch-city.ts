import "server-only";
import type { Db } from "#db/client.ts";
import { listOpenRequestIds } from "#db/queries/listings-read.ts";
import { enqueue } from "../jobs/enqueue.ts";

/**
 * Asks the worker to match every open request of a city, for listings that came in bulk and not through publishing.
 * A pair is stored once for both sides, so the offers need no job of their own.
 */
export async function rematchCity(tx: Db, cityId: string, now: Date): Promise<void> {
  for (const listingId of await listOpenRequestIds(tx, cityId, now)) {
    await enqueue(tx, "match-listing", { cityId, listingId });
  }
}
