import "server-only";
import { database } from "#db/client.ts";
import { type DraftHolder, insertDraft, lockDraft, takeDrafts, updateDraft } from "#db/queries/listing-drafts.ts";
import { type DraftAnswers, draftsSince, newDraft, readDraft, type Step, withAnswers } from "#lib/listings/draft.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { Refusal } from "#lib/refusal.ts";

export type StepAnswers = { kind: Kind; step: Step; answers: Partial<DraftAnswers> };

/**
 * Adds the answers of one step to the draft of a holder and gives them all. The first step starts a draft; any other one
 * is refused with `changed-meanwhile` when the draft is gone or has become one of the other kind.
 */
export async function saveDraft(holder: DraftHolder, given: StepAnswers, now: Date): Promise<DraftAnswers> {
  return database().transaction(async (tx) => {
    const stored = await lockDraft(tx, holder, draftsSince(now));
    const before = stored && readDraft(stored.answers);
    const continued = before?.kind === given.kind ? before : null;
    if (!continued && given.step !== "category") throw new Refusal("changed-meanwhile");
    const answers = withAnswers(continued ?? newDraft(given.kind), given.answers);
    if (stored) await updateDraft(tx, stored.id, { holder, answers, now });
    else await insertDraft(tx, { holder, answers, now });
    return answers;
  });
}

/** Forgets every draft of a holder. */
export async function deleteDraft(holder: DraftHolder): Promise<void> {
  await takeDrafts(database(), holder);
}
