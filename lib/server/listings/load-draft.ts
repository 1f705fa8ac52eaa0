import "server-only";
import { database } from "#db/client.ts";
import { type DraftHolder, findDraft } from "#db/queries/listing-drafts.ts";
import { type DraftAnswers, draftsSince, readDraft } from "#lib/listings/draft.ts";

export type LoadedDraft = { answers: DraftAnswers; updatedAt: Date };

/** The draft that a holder is writing, or null. */
export async function loadDraft(holder: DraftHolder | null, now: Date): Promise<LoadedDraft | null> {
  const stored = holder && (await findDraft(database(), holder, draftsSince(now)));
  const answers = stored && readDraft(stored.answers);
  return answers ? { answers, updatedAt: stored.updatedAt } : null;
}
