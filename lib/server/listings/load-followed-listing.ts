import "server-only";
import { database } from "#db/client.ts";
import { type ListingVersion, listOwnVersions } from "#db/queries/listing-versions.ts";
import { countMatchesOfAuthor } from "#db/queries/my-listings.ts";
import { listOwnDecisions, type OwnListingDecision } from "#db/queries/own-decisions.ts";
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
  /** That which keeps it from being seen. */
  decision: OwnListingDecision | null;
};

/** One listing of a member and who it fits; null for anybody else's. */
export async function loadFollowedListing(member: Member, id: string, now: Date): Promise<FollowedListing | null> {
  const listing = await loadMyListing(member, id);
  if (!listing) return null;
  const { cityId, id: authorId } = member;
  const versions = await listOwnVersions(database(), { cityId, id, authorId });
  const proposed = listing.kind === "request" ? await listProposedHelp(database(), { cityId, requestId: id }) : [];
  const decision = (await listOwnDecisions(database(), { cityId, authorId })).get(id) ?? null;
  const of = { listing, proposed, versions, decision };
  if (!isOpen(listing.status)) return { ...of, helpers: null, search: null, people: 0 };
  if (listing.kind === "offer") {
    const people = await countMatchesOfAuthor(database(), { cityId, authorId, now });
    return { ...of, helpers: null, search: null, people: people.get(id) ?? 0 };
  }
  const helpers = await loadHelpersFor(database(), { cityId, listingId: id, authorId, now });
  const search = await loadSearch({ cityId, requestId: id }, now);
  return { ...of, helpers, search, people: helpers.count };
}
