import "server-only";
import { database } from "#db/client.ts";
import { findQuartier } from "#db/queries/cities.ts";
import type { Member } from "#lib/identity/member.ts";
import { newDraft, withAnswers } from "#lib/listings/draft.ts";
import { type ListingChanges, listingChanges, listingSays } from "#lib/listings/listing-changes.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import type { ListingEdit } from "./edit-listing.ts";
import { loadMyListing } from "./load-my-listings.ts";

/** The version that is saved, and how what was typed differs from it: `before` is saved, `after` was typed. */
export type EditConflict = { version: number; changes: ListingChanges };

/** What an edit that came too late would have overwritten; null when it can no longer be saved at all. */
export async function loadConflict(
  member: Member,
  { listingId, kind, answers, where }: ListingEdit,
): Promise<EditConflict | null> {
  const listing = await loadMyListing(member, listingId);
  if (!listing || listing.kind !== kind || !isEditable(listing.status)) return null;
  const quartier = where.quartier ? await findQuartier(database(), member.cityId, where.quartier) : null;
  const typed = { ...listing, ...withAnswers(newDraft(kind), answers) };
  const saved = listingSays(listing, listing.quartierName);
  return {
    version: listing.version,
    changes: listingChanges(saved, listingSays(typed, quartier?.name ?? listing.quartierName)),
  };
}
