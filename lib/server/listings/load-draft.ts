import "server-only";
import { database } from "#db/client.ts";
import { type DraftHolder, findDraft } from "#db/queries/listing-drafts.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { type DraftAnswers, draftsSince, questionsOf, readDraft } from "#lib/listings/draft.ts";
import type { Photo } from "#lib/photos/photo.ts";

export type LoadedDraft = { answers: DraftAnswers; photos: Photo[]; updatedAt: Date };

/** The draft that a holder is writing, with its photos where its category shows some; or null. */
export async function loadDraft(holder: DraftHolder | null, now: Date): Promise<LoadedDraft | null> {
  const stored = holder && (await findDraft(database(), holder, draftsSince(now)));
  const answers = stored && readDraft(stored.answers);
  if (!answers) return null;
  const showsPhotos = answers.category && questionsOf(answers.category).photos;
  const photos = showsPhotos ? await listPhotos(database(), { cityId: holder.cityId, draftId: stored.id }) : [];
  return { answers, photos, updatedAt: stored.updatedAt };
}
