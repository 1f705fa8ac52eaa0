import "server-only";
import type { Db } from "#db/client.ts";
import { detachPhotos, type PhotoOwner } from "#db/queries/listing-photos.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** Takes every photo off a listing or a draft that is about to go; the files go once this is committed. */
export async function dropPhotos(tx: Db, owner: PhotoOwner): Promise<void> {
  const photoIds = await detachPhotos(tx, owner);
  if (photoIds.length > 0) await enqueue(tx, "remove-photos", { cityId: owner.cityId, photoIds });
}
