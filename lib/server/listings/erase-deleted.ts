import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { eraseDeletedListings } from "#db/queries/listings-write.ts";
import { ERASE_AFTER_SECONDS } from "#lib/listings/undo.ts";

/** Erases for ever what authors deleted, once they can no longer undo it. Gives how many listings went. */
export async function eraseDeleted(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ERASE_AFTER_SECONDS * 1000);
  let erased = 0;
  for (const { id: cityId } of await listCities(db)) erased += await eraseDeletedListings(db, { cityId, before });
  return erased;
}
