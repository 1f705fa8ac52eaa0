import "server-only";
import type { Db } from "#db/client.ts";
import { type DraftHolder, lockDraft } from "#db/queries/listing-drafts.ts";
import type { PhotoOwner } from "#db/queries/listing-photos.ts";
import { lockOwnListing } from "#db/queries/listings-write.ts";
import { draftsSince, questionsOf, readDraft } from "#lib/listings/draft.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/**
 * What a holder may add photos to, held until the end of the transaction: a listing of theirs, or the draft they write
 * when no listing is named. `not-found` for anybody else's, and where the category shows no photos.
 */
export async function lockPhotoOwner(
  tx: Db,
  holder: DraftHolder,
  listingId: string | null,
  now: Date,
): Promise<PhotoOwner> {
  const owner = listingId === null ? await ownDraft(tx, holder, now) : await ownListing(tx, holder, listingId);
  if (!owner) throw new Refusal("not-found");
  return owner;
}

async function ownDraft(tx: Db, holder: DraftHolder, now: Date): Promise<PhotoOwner | null> {
  const draft = await lockDraft(tx, holder, draftsSince(now));
  const category = draft && readDraft(draft.answers)?.category;
  return category && questionsOf(category).photos ? { cityId: holder.cityId, draftId: draft.id } : null;
}

async function ownListing(tx: Db, { cityId, memberId }: DraftHolder, id: string): Promise<PhotoOwner | null> {
  const listing = memberId && (await lockOwnListing(tx, { cityId, id, authorId: memberId }));
  if (!listing || !questionsOf(listing.category).photos) return null;
  if (!isEditable(listing.status)) throw new Refusal("transition-not-allowed");
  return { cityId, listingId: id };
}
