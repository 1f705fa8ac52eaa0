import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockHungPhoto } from "#db/queries/case-photos.ts";
import { closeCase, type DecisionRow, updateDecision } from "#db/queries/decisions.ts";
import { lockListing, type ModeratedListing } from "#db/queries/moderated-listings.ts";
import { reopenCase } from "#db/queries/reopened-cases.ts";
import type { City } from "#lib/cities/city.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import { answerNotices } from "./answer-notices.ts";

/** What became of what was judged, in the seconds after: it is another text, in a state that allows this no longer, or gone. */
type Fate = "same" | "changed" | "gone";

/** Whoever is limited or suspended is so whatever they delete meanwhile. */
const isOfContent = (action: DecisionAction) => action === "keep" || action === "ask_change" || action === "remove";

/** What is judged as it is now, held; a photo is gone once it hangs on nothing, whatever became of its files. */
type Found = { listing: ModeratedListing | null; isThere: boolean };

export async function findJudged(tx: Db, cityId: string, { subject, listingId, photoId }: DecisionRow): Promise<Found> {
  const listing = listingId ? await lockListing(tx, { cityId, listingId }) : null;
  if (subject !== "photo" || !photoId) return { listing, isThere: listing !== null };
  const hung = await lockHungPhoto(tx, { cityId, photoId });
  return { listing, isThere: listing !== null && hung?.listingId === listingId };
}

export function fateOf({ action, subject, version }: DecisionRow, { listing, isThere }: Found): Fate {
  const isContent = subject === "listing" || subject === "photo";
  if (!isContent) return "same";
  if (!listing || !isThere) return isOfContent(action) ? "gone" : "same";
  // Its author may still take the deletion back: once they cannot, the case closes by itself.
  if (listing.status === "deleted") return isOfContent(action) ? "changed" : "same";
  if (listing.version !== version) return "changed";
  return allowedActions(subject, listing.status).includes(action) ? "same" : "changed";
}

/** The decision falls away: nobody ever hears of it. What changed is judged anew; what is gone is not. */
export async function dropDecision(
  tx: Db,
  city: City,
  { decision, listing, fate }: { decision: DecisionRow; listing: ModeratedListing | null; fate: Fate },
  now: Date,
): Promise<void> {
  const { id: cityId } = city;
  const { id, caseId, memberId, judged } = decision;
  await updateDecision(tx, { cityId, id }, { state: "void" });
  if (fate === "gone") {
    const none = { decision: null, measure: "none", answer: null, unfounded: false } as const;
    const gone = { ...none, caseId, about: judged.title };
    await answerNotices(tx, city, gone, now);
    await closeCase(tx, { cityId, caseId, now });
  } else {
    await reopenCase(tx, { cityId, caseId, version: listing?.version ?? null, claim: null }, now);
  }
  const details = { case: caseId, fate };
  await insertAuditEntry(tx, {
    cityId,
    actorId: null,
    action: "decision.void",
    subject: `decision:${id}`,
    memberId,
    details,
    now,
  });
}
