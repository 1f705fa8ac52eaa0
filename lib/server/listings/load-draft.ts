import "server-only";
import { database } from "#db/client.ts";
import { type DraftHolder, findDraft } from "#db/queries/listing-drafts.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { type DraftAnswers, draftsSince, questionsOf, readDraft } from "#lib/listings/draft.ts";
import { openAnswers } from "#lib/listings/draft-trouble.ts";
import type { Photo } from "#lib/photos/photo.ts";

export type LoadedDraft = {
  id: string;
  answers: DraftAnswers;
  switchedOff: CategoryKey | null;
  photos: Photo[];
  updatedAt: Date;
};

/**
 * The draft that a holder is writing, with its photos where its category shows some; or null. A category among
 * `categoriesOff` has to be chosen again.
 */
export async function loadDraft(
  holder: DraftHolder | null,
  categoriesOff: readonly string[],
  now: Date,
): Promise<LoadedDraft | null> {
  const stored = holder && (await findDraft(database(), holder, draftsSince(now)));
  const read = stored && readDraft(stored.answers);
  if (!read) return null;
  const { answers, switchedOff } = openAnswers(read, categoriesOff);
  const showsPhotos = answers.category && questionsOf(answers.category).photos;
  const photos = showsPhotos ? await listPhotos(database(), { cityId: holder.cityId, draftId: stored.id }) : [];
  return { id: stored.id, answers, switchedOff, photos, updatedAt: stored.updatedAt };
}
