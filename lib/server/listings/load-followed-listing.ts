import "server-only";
import { database } from "#db/client.ts";
import { type ListingVersion, listOwnVersions } from "#db/queries/listing-versions.ts";
import { countMatchesOfAuthor } from "#db/queries/my-listings.ts";
import { listProposedHelp, type ProposedHelp } from "#db/queries/proposed-help.ts";
import type { Member } from "#lib/identity/member.ts";
import { isOpen } from "#lib/listings/listing-status.ts";
import { loadSearch, type Search } from "../dispatch/load-search.ts";
import { type HelpersFor, loadHelpersFor } from "../matching/load-helpers-for.ts";
import { loadMyListing, type OwnListing } from "./load-my-listings.ts";

export type { ListingVersion } from "#db/queries/listing-versions.ts";

/**
 * A listing with who it fits: for an open request its helpers and the search for one, for an open offer how many people
 * look for it.
 */
export type FollowedListing = {
  listing: OwnListing;
  helpers: HelpersFor | null;
  search: Search | null;
  /** Who said that they can help with this request, the first one first. */
  proposed: ProposedHelp[];
  people: number;
  /** What its edits changed, the newest first. */
  versions: ListingVersion[];
};

/** One listing of a member and who it fits; null for anybody else's. */
export async function loadFollowedListing(member: Member, id: string, now: Date): Promise<FollowedListing | null> {
  const listing = await loadMyListing(member, id);
  if (!listing) return null;
  const { cityId, id: authorId } = member;
  const versions = await listOwnVersions(database(), { cityId, id, authorId });
  const proposed = listing.kind === "request" ? await listProposedHelp(database(), { cityId, requestId: id }) : [];
  if (!isOpen(listing.status)) return { listing, helpers: null, search: null, proposed, people: 0, versions };
  if (listing.kind === "offer") {
    const people = await countMatchesOfAuthor(database(), { cityId, authorId, now });
    return { listing, helpers: null, search: null, proposed, people: people.get(id) ?? 0, versions };
  }
  const helpers = await loadHelpersFor(database(), { cityId, listingId: id, authorId, now });
  const search = await loadSearch({ cityId, requestId: id }, now);
  return { listing, helpers, search, proposed, people: helpers.count, versions };
}
