import "server-only";
import type { Db } from "#db/client.ts";
import { deleteLoosePhoto, type LoosePhoto, listForgottenPhotos, listLoosePhotos } from "#db/queries/listing-photos.ts";
import { PHOTO_SIZES, photoFile } from "#lib/photos/photo.ts";
import type { PhotoStorage } from "./storage.ts";

const BATCH = 200;

/** Removes the files of photos that hang on nothing any more, then the photos. A second run finds nothing to do. */
export async function removePhotos(
  db: Db,
  storage: PhotoStorage,
  { cityId, photoIds }: { cityId: string; photoIds: readonly string[] },
): Promise<void> {
  await removeLoose(db, storage, cityId, await listLoosePhotos(db, cityId, photoIds));
}

/** Removes the photos that nobody asked to remove and that hang on nothing since before a moment. Gives how many. */
export async function purgePhotos(
  db: Db,
  storage: PhotoStorage,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  let total = 0;
  let loose: LoosePhoto[];
  do {
    loose = await listForgottenPhotos(db, { cityId, before, limit: BATCH });
    await removeLoose(db, storage, cityId, loose);
    total += loose.length;
  } while (loose.length === BATCH);
  return total;
}

async function removeLoose(
  db: Db,
  storage: PhotoStorage,
  cityId: string,
  photos: readonly LoosePhoto[],
): Promise<void> {
  for (const { id, key } of photos) {
    for (const size of PHOTO_SIZES) await storage.remove(photoFile(key, size));
    await deleteLoosePhoto(db, cityId, id);
  }
}
