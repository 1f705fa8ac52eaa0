import "server-only";
import type { Db } from "#db/client.ts";
import { findCandidates } from "#db/queries/candidates.ts";
import { deleteStaleMatches, holdListings, type MatchRow, upsertMatches } from "#db/queries/matches.ts";
import { isProposed, type RankedPair, rankPairs } from "#lib/matching/rank.ts";
import type { MatchingWeights } from "#lib/matching/weights.ts";
import { loadMatchingSettings } from "./load-matching-settings.ts";

/** Rows that a scoring reads at most. */
export const MAX_CANDIDATES = 300;
const MAX_STORED = 50;

function toMatchRow(pair: RankedPair, weights: MatchingWeights): MatchRow {
  const { requestId, offerId, score, reasons, pillars, signals } = pair;
  return { requestId, offerId, score, reasons, inputs: { pillars, signals, weights } };
}

/**
 * Computes the pairs of a listing anew, be it a request or an offer, and stores the best of them with what they were
 * computed from. A listing that is no longer open loses its pairs. Doing it twice changes nothing. Gives the requests that
 * may find somebody by it: itself, or for an offer those that break no rule with it.
 */
export async function matchListing(db: Db, cityId: string, listingId: string, now: Date): Promise<string[]> {
  const found = await findCandidates(db, { cityId, listingId, now, limit: MAX_CANDIDATES });
  const { weights } = await loadMatchingSettings(db, cityId);
  const possible = found ? rankPairs(found.pairs, found.moment, weights) : [];
  const ranked = possible.filter((pair) => isProposed(pair, weights));
  const counterpart = ({ requestId, offerId }: RankedPair) => (requestId === listingId ? offerId : requestId);
  await db.transaction(async (tx) => {
    await deleteStaleMatches(tx, { cityId, listingId, keep: ranked.map(counterpart) });
    const best = ranked.slice(0, MAX_STORED);
    if (best.length === 0) return;
    const held = await holdListings(tx, { cityId, ids: [listingId, ...best.map(counterpart)] });
    const kept = best.filter(({ requestId, offerId }) => held.has(requestId) && held.has(offerId));
    await upsertMatches(tx, { cityId, rows: kept.map((pair) => toMatchRow(pair, weights)), now });
  });
  return [...new Set(possible.map(({ requestId }) => requestId))];
}
