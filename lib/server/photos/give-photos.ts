import "server-only";
import type { Db } from "#db/client.ts";
import { type DraftHolder, lockDraft } from "#db/queries/listing-drafts.ts";
import { listPhotos, movePhotos } from "#db/queries/listing-photos.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { draftsSince, questionsOf } from "#lib/listings/draft.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** The photos of the draft that a holder is about to publish: none can be added until the end of the transaction. */
export async function holdDraftPhotos(tx: Db, holder: DraftHolder, now: Date): Promise<string[]> {
  const draft = await lockDraft(tx, holder, draftsSince(now));
  if (!draft) return [];
  return (await listPhotos(tx, { cityId: holder.cityId, draftId: draft.id })).map(({ id }) => id);
}

type Gift = { cityId: string; listingId: string; category: CategoryKey; photos: readonly string[] };

/** Gives the photos of a draft to its listing; they go when the category, changed since, shows none. */
export async function givePhotos(tx: Db, { cityId, listingId, category, photos }: Gift): Promise<void> {
  if (photos.length === 0) return;
  if (questionsOf(category).photos) await movePhotos(tx, { cityId, ids: photos, listingId });
  else await enqueue(tx, "remove-photos", { cityId, photoIds: [...photos] });
}
