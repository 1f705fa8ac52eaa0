import "server-only";
import { type Db, database } from "#db/client.ts";
import { countObstacles, findCandidates } from "#db/queries/candidates.ts";
import { listMatchedListings } from "#db/queries/matched-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import { type RankedPair, rankPairs } from "#lib/matching/rank.ts";
import { type Reason, shownReasons } from "#lib/matching/reasons.ts";
import { type WhyNobody, whyNobody } from "#lib/matching/why-nobody.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { MAX_CANDIDATES } from "./match-listing.ts";

const SHOWN_HELPERS = 12;

/** Somebody who could help, as the author of a request sees them: first name and quartier only. */
export type HelperSummary = {
  offerId: string;
  offerTitle: string;
  firstName: string;
  quartierName: string;
  reasons: Reason[];
};

/** `count` people could help, of whom the first are shown; when nobody could, why. */
export type HelpersFor = { count: number; helpers: HelperSummary[]; why: WhyNobody[] };

type Request = { cityId: string; listingId: string; authorId: string; now?: Date };

/** The best offer of each person, in the order of the ranking. */
function onePerHelper(ranked: readonly RankedPair[]): RankedPair[] {
  const seen = new Set<string>();
  return ranked.filter(({ helperId }) => !seen.has(helperId) && seen.add(helperId));
}

/**
 * Who could help with an open request, best first, for its author only: refuses `not-found` for anybody else. Nobody
 * when the request is not open.
 */
export async function loadHelpersFor(
  db: Db,
  { cityId, listingId, authorId, now = new Date() }: Request,
): Promise<HelpersFor> {
  const found = await findCandidates(db, { cityId, listingId, now, limit: MAX_CANDIDATES });
  if (!found) return { count: 0, helpers: [], why: [] };
  if (found.kind !== "request" || found.authorId !== authorId) throw new Refusal("not-found");
  const people = onePerHelper(rankPairs(found.pairs, found.moment));
  if (people.length === 0) {
    const counts = await countObstacles(db, { cityId, listingId, now });
    return { count: 0, helpers: [], why: counts ? whyNobody(counts) : [] };
  }
  const shown = people.slice(0, SHOWN_HELPERS);
  const cards = await listMatchedListings(db, { cityId, ids: shown.map(({ offerId }) => offerId) });
  return {
    count: people.length,
    helpers: shown.flatMap(({ offerId, reasons }) => {
      const card = cards.get(offerId);
      if (!card) return [];
      const { title: offerTitle, firstName, quartierName } = card;
      return [{ offerId, offerTitle, firstName, quartierName, reasons: shownReasons(reasons, "requester") }];
    }),
    why: [],
  };
}

/** `loadHelpersFor` a listing of a signed-in member. */
export function loadHelpersOf({ cityId, id: authorId }: Member, listingId: string): Promise<HelpersFor> {
  return loadHelpersFor(database(), { cityId, listingId, authorId });
}
