import "server-only";
import type { Db } from "#db/client.ts";
import { findCandidates } from "#db/queries/candidates.ts";
import type { DueRequest } from "#db/queries/dispatches.ts";
import { listHelperLoads } from "#db/queries/helper-loads.ts";
import { listAskedPeople } from "#db/queries/invitations.ts";
import { countMissingHelpers } from "#db/queries/request-places.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";
import { type RankedPair, rankPairs } from "#lib/matching/rank.ts";
import { isQuiet } from "#lib/matching/waves/waking-time.ts";
import { wavePairOf } from "#lib/matching/waves/wave-pair.ts";
import type { WavePlanInput, WaveRequest } from "#lib/matching/waves/wave-plan.ts";
import { MAX_CANDIDATES } from "../matching/match-listing.ts";

export type DispatchedCity = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  /** Categories whose requests go before the others. */
  first: readonly CategoryKey[];
} & CityMatching;

/** What a plan starts from, and the scored pairs that it may choose, by request and offer. */
export type Gathered = { input: WavePlanInput; ranked: Map<string, RankedPair> };

export const pairKey = ({ requestId, offerId }: { requestId: string; offerId: string }) => `${requestId} ${offerId}`;

/** How far the requests got; a search that begins stands at the foot of the ladder. */
async function waveRequests(tx: Db, cityId: string, due: readonly DueRequest[], now: Date): Promise<WaveRequest[]> {
  const requestIds = due.map(({ id }) => id);
  const people = await listAskedPeople(tx, { cityId, requestIds });
  const missing = await countMissingHelpers(tx, { cityId, requestIds });
  return due.map(({ id, category, urgency, neededOn, publishedAt, ladder }) => {
    const { helperIds = [], openUntil = [] } = people.get(id) ?? {};
    const { step, since, waves } = ladder ?? { step: "near", since: now, waves: 0 };
    const needed = missing.get(id) ?? 0;
    return {
      id,
      category,
      urgency,
      neededOn,
      publishedAt,
      step,
      since,
      waves,
      openUntil,
      needed,
      askedHelpers: helperIds,
    };
  });
}

/** Reads the candidates of the requests that may ask somebody now, and how much each of these helpers was asked. */
export async function gatherWaveInput(
  tx: Db,
  { id: cityId, timeZone, limits, weights, first }: DispatchedCity,
  due: readonly DueRequest[],
  now: Date,
): Promise<Gathered> {
  const requests = await waveRequests(tx, cityId, due, now);
  const ranked = new Map<string, RankedPair>();
  const night = isQuiet(now, timeZone, limits.quietHours);
  for (const { id: listingId, openUntil, needed, askedHelpers } of requests) {
    if (night || needed < 1 || openUntil.some((until) => until > now)) continue;
    const found = await findCandidates(tx, { cityId, listingId, now, limit: MAX_CANDIDATES });
    if (!found) continue;
    const asked = new Set(askedHelpers);
    for (const pair of rankPairs(found.pairs, found.moment, weights)) {
      if (!asked.has(pair.helperId)) ranked.set(pairKey(pair), pair);
    }
  }
  const pairs = [...ranked.values()].map((pair) => wavePairOf(pair, weights));
  const helperIds = [...new Set(pairs.map(({ helperId }) => helperId))];
  const helpers = await listHelperLoads(tx, { cityId, helperIds, now, timeZone });
  return { input: { requests, pairs, helpers, limits, first, now, timeZone }, ranked };
}
