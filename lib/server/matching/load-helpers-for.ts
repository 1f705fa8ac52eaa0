import "server-only";
import { type Db, database } from "#db/client.ts";
import { findCandidates } from "#db/queries/candidates.ts";
import { listMatchedListings } from "#db/queries/matched-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import { isProposed, type RankedPair, rankPairs } from "#lib/matching/rank.ts";
import { type Reason, shownReasons } from "#lib/matching/reasons.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadMatchingSettings } from "./load-matching-settings.ts";
import { loadWhyNobody } from "./load-why-nobody.ts";
import { MAX_CANDIDATES } from "./match-listing.ts";

const SHOWN_HELPERS = 12;
/** With fewer than these, people whose help is close are shown too. */
const FEW_HELPERS = 3;

/** Somebody who could help, as the author of a request sees them: first name and quartier only. */
export type HelperSummary = {
  offerId: string;
  offerTitle: string;
  firstName: string;
  quartierName: string;
  reasons: Reason[];
};

/**
 * `count` people could help, of whom the first are shown. When they are few, `wider` holds others whose help is close
 * but not the same; when there is nobody, `why` says what stands in the way.
 */
export type HelpersFor = { count: number; helpers: HelperSummary[]; wider: HelperSummary[]; why: WhyNobody[] };

const NOBODY: HelpersFor = { count: 0, helpers: [], wider: [], why: [] };

type Request = { cityId: string; listingId: string; authorId: string; now?: Date };

/** The best offer of each person, in the order of the ranking. */
function onePerHelper(ranked: readonly RankedPair[]): RankedPair[] {
  const seen = new Set<string>();
  return ranked.filter(({ helperId }) => !seen.has(helperId) && seen.add(helperId));
}

async function summaries(db: Db, cityId: string, ranked: readonly RankedPair[]): Promise<HelperSummary[]> {
  const cards = await listMatchedListings(db, { cityId, ids: ranked.map(({ offerId }) => offerId) });
  return ranked.flatMap(({ offerId, reasons }) => {
    const card = cards.get(offerId);
    if (!card) return [];
    const { title: offerTitle, firstName, quartierName } = card;
    return [{ offerId, offerTitle, firstName, quartierName, reasons: shownReasons(reasons, "requester") }];
  });
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
  if (!found) return NOBODY;
  if (found.kind !== "request" || found.authorId !== authorId) throw new Refusal("not-found");
  const { weights } = await loadMatchingSettings(db, cityId);
  const people = onePerHelper(rankPairs(found.pairs, found.moment, weights));
  const proposed = people.filter((pair) => isProposed(pair, weights));
  const others = proposed.length < FEW_HELPERS ? people.filter((pair) => !isProposed(pair, weights)) : [];
  return {
    count: proposed.length,
    helpers: await summaries(db, cityId, proposed.slice(0, SHOWN_HELPERS)),
    wider: await summaries(db, cityId, others.slice(0, FEW_HELPERS)),
    why: proposed.length === 0 ? await loadWhyNobody(db, { cityId, listingId, now }) : [],
  };
}

/** `loadHelpersFor` a listing of a signed-in member. */
export function loadHelpersOf({ cityId, id: authorId }: Member, listingId: string): Promise<HelpersFor> {
  return loadHelpersFor(database(), { cityId, listingId, authorId });
}
