import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import {
  insertListingEvent,
  type LockedListing,
  lockAuthor,
  lockOwnListing,
  updateListingContent,
} from "#db/queries/listings-write.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { type DraftAnswers, draftContent, newDraft, withAnswers } from "#lib/listings/draft.ts";
import type { PlaceWish, StoredPlace } from "#lib/listings/exact-place.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import { dateProblem, listingExpiry } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { rematchListing } from "./rematch-listing.ts";
import { resolvePlace } from "./resolve-place.ts";
import { settleWish } from "./settle-place.ts";

type Answers = Partial<Omit<DraftAnswers, "quartier" | "point">>;
export type ListingEdit = { listingId: string; kind: Kind; version: number; answers: Answers; where: PlaceWish };

/**
 * Replaces the content of a member's listing. `changed-meanwhile` when it is no longer at the version that the form
 * started from: nothing is overwritten.
 */
export async function editListing(member: Member, edit: ListingEdit, now: Date): Promise<void> {
  const { cityId, id: authorId } = member;
  const key = { cityId, id: edit.listingId, authorId };
  await database().transaction(async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    const listing = await lockOwnListing(tx, key);
    if (!author || !city || !listing) throw new Refusal("not-found");
    checkUnchanged(listing, edit);
    const where = await settleWish(tx, city, edit.where, { quartier: listing.quartierSlug, point: listing.location });
    const ready = editedContent(edit, where, localDay(now, city.timeZone).date);
    const { content } = ready;
    const place = await resolvePlace(tx, { city, author }, ready);
    const sameMoment = content.urgency === listing.urgency && content.neededOn === listing.neededOn;
    const expiresAt = sameMoment ? listing.expiresAt : listingExpiry(content, now, city.timeZone);
    await updateListingContent(tx, { ...key, content, place, expiresAt, now });
    const { status } = listing;
    const event = { cityId, listingId: edit.listingId, action: null, fromStatus: status, toStatus: status };
    await insertListingEvent(tx, { ...event, actorId: authorId, at: now });
    await rematchListing(tx, cityId, edit.listingId, now);
  });
}

function checkUnchanged(listing: LockedListing, { version, kind }: ListingEdit): void {
  if (!isEditable(listing.status)) throw new Refusal("transition-not-allowed");
  if (listing.version !== version || listing.kind !== kind) throw new Refusal("changed-meanwhile");
}

function editedContent({ kind, answers }: ListingEdit, where: StoredPlace, today: string) {
  const problem = answers.neededOn ? dateProblem(answers.neededOn, today) : null;
  if (problem) throw new InvalidField("neededOn", `neededOn.${problem}`);
  const ready = draftContent(withAnswers(newDraft(kind), { ...answers, ...where }), today);
  if (!ready) throw new InvalidField("form", "form.invalid");
  return ready;
}
