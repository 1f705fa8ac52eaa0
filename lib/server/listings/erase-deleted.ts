import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { eraseDeletedListings } from "#db/queries/listings-write.ts";
import { ERASE_AFTER_SECONDS } from "#lib/listings/undo.ts";
import { closeGoneCases } from "../moderation/close-gone-cases.ts";
import { photoStorage } from "../photos/current-storage.ts";
import { purgePhotos } from "../photos/remove-photos.ts";
import type { PhotoStorage } from "../photos/storage.ts";

/** An upload hangs its photo on something within seconds. */
const LOOSE_SECONDS = 3_600;

/**
 * Erases for ever what authors deleted, once they can no longer undo it, then the photos that hang on nothing any more,
 * whatever they hung on. Gives how many listings went.
 */
export async function eraseDeleted(db: Db, now: Date, storage: PhotoStorage = photoStorage()): Promise<number> {
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  let erased = 0;
  for (const city of await listCities(db)) {
    const cityId = city.id;
    await closeGoneCases(db, city, { before: ago(ERASE_AFTER_SECONDS), now });
    erased += await eraseDeletedListings(db, { cityId, before: ago(ERASE_AFTER_SECONDS) });
    await purgePhotos(db, storage, { cityId, before: ago(LOOSE_SECONDS) });
  }
  return erased;
}
