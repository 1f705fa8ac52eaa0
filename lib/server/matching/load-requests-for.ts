import "server-only";
import { type Db, database } from "#db/client.ts";
import { listHandledRequestIds } from "#db/queries/answered-invitations.ts";
import { findCandidates } from "#db/queries/candidates.ts";
import { listMatchedListings } from "#db/queries/matched-listings.ts";
import { listOpenOfferIds } from "#db/queries/matches.ts";
import { listMutedCategories } from "#db/queries/muted-categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { isProposed, type RankedPair, rankPairs } from "#lib/matching/rank.ts";
import { type Reason, shownReasons } from "#lib/matching/reasons.ts";
import type { MatchingWeights } from "#lib/matching/weights.ts";
import { loadMatchingSettings } from "./load-matching-settings.ts";
import { MAX_CANDIDATES } from "./match-listing.ts";

const SHOWN_REQUESTS = 30;
/** A member has at most a few open offers; past this many the oldest are enough. */
const MAX_OFFERS = 20;

/** A request that a member could answer, with the offer of theirs that it fits best. */
export type RequestSummary = {
  listing: ListingCardData;
  firstName: string;
  reasons: Reason[];
  offer: { id: string; title: string };
};

/** `count` requests could be answered, of which the first are shown; `offers` is the number of open offers. */
export type RequestsFor = { offers: number; count: number; requests: RequestSummary[] };

type Helper = { cityId: string; memberId: string; now?: Date };

/** The best pair of each request, best first. */
function onePerRequest(pairs: readonly RankedPair[]): RankedPair[] {
  const best = new Map<string, RankedPair>();
  for (const pair of pairs) {
    const known = best.get(pair.requestId);
    if (!known || pair.score > known.score) best.set(pair.requestId, pair);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.requestId < b.requestId ? -1 : 1));
}

type Offer = {
  cityId: string;
  listingId: string;
  now: Date;
  muted: readonly CategoryKey[];
  weights: MatchingWeights;
};

async function rankOffer(db: Db, { muted, weights, ...offer }: Offer): Promise<RankedPair[]> {
  const found = await findCandidates(db, { ...offer, limit: MAX_CANDIDATES });
  const wanted = found?.pairs.filter(({ request }) => !muted.includes(request.category)) ?? [];
  return found ? rankPairs(wanted, found.moment, weights).filter((pair) => isProposed(pair, weights)) : [];
}

/** The open requests that the open offers of a member fit, best first. */
async function loadRequestsFor(db: Db, { cityId, memberId, now = new Date() }: Helper): Promise<RequestsFor> {
  const offerIds = (await listOpenOfferIds(db, { cityId, memberId, now })).slice(0, MAX_OFFERS);
  const muted = await listMutedCategories(db, { cityId, memberId });
  const { weights } = await loadMatchingSettings(db, cityId);
  const rankings = await Promise.all(
    offerIds.map((listingId) => rankOffer(db, { cityId, listingId, now, muted, weights })),
  );
  // What they are asked stands above this list, and what they answered is settled.
  const handled = new Set(await listHandledRequestIds(db, { cityId, helperId: memberId }));
  const ranked = onePerRequest(rankings.flat()).filter(({ requestId }) => !handled.has(requestId));
  const shown = ranked.slice(0, SHOWN_REQUESTS);
  const ids = [...new Set(shown.flatMap(({ requestId, offerId }) => [requestId, offerId]))];
  const cards = await listMatchedListings(db, { cityId, ids });
  const requests = shown.flatMap(({ requestId, offerId, reasons }) => {
    const card = cards.get(requestId);
    const offer = cards.get(offerId);
    if (!card || !offer) return [];
    const { firstName, ...listing } = card;
    return [
      { listing, firstName, reasons: shownReasons(reasons, "helper"), offer: { id: offerId, title: offer.title } },
    ];
  });
  return { offers: offerIds.length, count: ranked.length, requests };
}

/** `loadRequestsFor` a signed-in member. */
export function loadRequestsOf({ cityId, id: memberId }: Member): Promise<RequestsFor> {
  return loadRequestsFor(database(), { cityId, memberId });
}
