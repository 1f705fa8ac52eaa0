import "server-only";
import { database } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getCity } from "#db/queries/cities.ts";
import { hasTurnedAway } from "#db/queries/new-contacts.ts";
import {
  findOpenExchange,
  findProposableListings,
  findTalkId,
  listOwnOpenRequests,
  type ProposableListing,
} from "#db/queries/proposable-listings.ts";
import type { Party } from "#lib/exchanges/party.ts";
import { listingRefusal, REST_AFTER_NO_MS } from "#lib/exchanges/proposal.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { isSecret } from "#lib/listings/listing-status.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";

export type { ProposableListing } from "#db/queries/proposable-listings.ts";

/** What somebody is about to propose: on which side they would be, to whom, and why not when they cannot. */
export type Proposal = {
  /** The listing that was opened. */
  listing: ProposableListing;
  /** The offer that is asked for one's own request; null otherwise. */
  offer: ProposableListing | null;
  side: Party;
  other: { id: string; firstName: string; verified: boolean };
  /** One's open requests, one of which it may be for; empty where that is no question. */
  requests: { id: string; title: string }[];
  refusal: RefusalCode | null;
  /** What the two have going on about it already. */
  openId: string | null;
};

type Named = { listing: string; with: string | null };
type Sides = Pick<Proposal, "listing" | "offer" | "side" | "other">;

/** Whose listings these are; null when they make no pair that the member is a part of. */
function sidesOf(memberId: string, found: readonly ProposableListing[], named: Named): Sides | null {
  const listing = found.find(({ id }) => id === named.listing);
  if (!listing) return null;
  const isMine = listing.authorId === memberId;
  const offer = isMine ? found.find(({ id, kind }) => id === named.with && kind === "offer") : undefined;
  const theirs = isMine ? offer : listing;
  if (!theirs || theirs.authorId === memberId || (isMine && listing.kind !== "request")) return null;
  const other = { id: theirs.authorId, firstName: theirs.authorName, verified: theirs.authorVerified };
  const side = !isMine && listing.kind === "request" ? "helper" : "beneficiary";
  return { listing, offer: offer ?? null, side, other };
}

/** The two do not meet, or the other one said no to this a while ago: told in the same words. */
async function isAway(pair: { cityId: string; memberId: string; otherId: string }, listingId: string, now: Date) {
  const { cityId, memberId } = pair;
  if (await areBlocked(database(), pair)) return true;
  const conversationId = await findTalkId(database(), { ...pair, listingId });
  const since = new Date(now.getTime() - REST_AFTER_NO_MS);
  return conversationId !== null && hasTurnedAway(database(), { cityId, conversationId, memberId, since });
}

/**
 * What a member may propose: about somebody else's listing, or, with somebody's offer as `with`, for a request of their own.
 * Null when there is nothing to propose.
 */
export async function loadProposal(member: Member, named: Named, now: Date): Promise<Proposal | null> {
  const ids = [named.listing, named.with].filter((id): id is string => id !== null);
  if (!ids.every(isId)) return null;
  const { cityId, id: memberId } = member;
  const { timeZone } = await getCity(database(), cityId);
  const existing = await findProposableListings(database(), { cityId, ids, week: weekOf(now, timeZone) });
  const found = existing.filter(({ status, authorId }) => authorId === memberId || !isSecret(status));
  const sides = sidesOf(memberId, found, named);
  if (!sides) return null;
  const { listing, offer, other } = sides;
  const pair = { cityId, memberId, otherId: other.id };
  const [away, openId, requests] = await Promise.all([
    isAway(pair, listing.id, now),
    findOpenExchange(database(), { ...pair, listingId: listing.id }),
    listing.kind === "offer" ? listOwnOpenRequests(database(), { cityId, authorId: memberId, now }) : [],
  ]);
  if (away) return { ...sides, requests, refusal: "person-unavailable", openId: null };
  const both = offer ? [listing, offer] : [listing];
  const refusal = both.map((one) => listingRefusal(one, now)).find((code) => code !== null) ?? null;
  return { ...sides, requests, refusal, openId };
}
