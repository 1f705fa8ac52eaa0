import "server-only";
import type { Db } from "#db/client.ts";
import { movePhotos } from "#db/queries/listing-photos.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { questionsOf } from "#lib/listings/draft.ts";
import { enqueue } from "../jobs/enqueue.ts";

type Gift = { cityId: string; listingId: string; category: CategoryKey; photos: readonly string[] };

/** Gives the photos of a draft to its listing; they go when the category, changed since, shows none. */
export async function givePhotos(tx: Db, { cityId, listingId, category, photos }: Gift): Promise<void> {
  if (photos.length === 0) return;
  if (questionsOf(category).photos) await movePhotos(tx, { cityId, ids: photos, listingId });
  else await enqueue(tx, "remove-photos", { cityId, photoIds: [...photos] });
}
