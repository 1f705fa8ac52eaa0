import "server-only";
import { database } from "#db/client.ts";
import { type DraftHolder, insertDraft, lockDraft, takeDraft, updateDraft } from "#db/queries/listing-drafts.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { type DraftAnswers, draftsSince, newDraft, readDraft, type Step, withAnswers } from "#lib/listings/draft.ts";
import type { PlaceWish } from "#lib/listings/exact-place.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { dateProblem } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { dropPhotos } from "../photos/drop-photos.ts";
import { settleWish } from "./settle-place.ts";

export type StepAnswers = {
  kind: Kind;
  step: Step;
  answers: Partial<Omit<DraftAnswers, "quartier" | "point">>;
  where?: PlaceWish;
};

/**
 * Adds the answers of one step to the draft of a holder and gives them all. A draft that is gone begins anew with them, so
 * that nothing is lost. The first step may change the kind; any other one is refused with `changed-meanwhile` when the
 * draft has become one of the other kind.
 */
export async function saveDraft(city: City, holder: DraftHolder, given: StepAnswers, now: Date): Promise<DraftAnswers> {
  checkAnswers(city, given.answers, now);
  return database().transaction(async (tx) => {
    const stored = await lockDraft(tx, holder, draftsSince(now));
    const before = stored && readDraft(stored.answers);
    const continued = before?.kind === given.kind ? before : null;
    if (before && !continued && given.step !== "category") throw new Refusal("changed-meanwhile");
    const place = given.where && (await settleWish(tx, city, given.where, storedPlace(continued)));
    const answers = withAnswers(continued ?? newDraft(given.kind), { ...given.answers, ...place });
    if (!stored) {
      await insertDraft(tx, { holder, answers, now });
      return answers;
    }
    if (!continued) await dropPhotos(tx, { cityId: city.id, draftId: stored.id });
    await updateDraft(tx, stored.id, { holder, answers, now });
    return answers;
  });
}

function storedPlace(answers: DraftAnswers | null) {
  return answers?.quartier ? { quartier: answers.quartier, point: answers.point ?? null } : null;
}

/** What only the city can tell: its open categories, and what day it is there. */
function checkAnswers(city: City, { category, neededOn }: StepAnswers["answers"], now: Date): void {
  if (category && city.settings.categoriesOff.includes(category)) {
    throw new InvalidField("category", "category.switched-off");
  }
  const problem = neededOn ? dateProblem(neededOn, localDay(now, city.timeZone).date) : null;
  if (problem) throw new InvalidField("neededOn", `neededOn.${problem}`);
}

/** Forgets the last draft of a holder and its photos. An older one, begun elsewhere, is found again after it. */
export async function deleteDraft(holder: DraftHolder, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const last = await lockDraft(tx, holder, draftsSince(now));
    if (!last) return;
    await dropPhotos(tx, { cityId: holder.cityId, draftId: last.id });
    await takeDraft(tx, holder, last.id);
  });
}
