import "server-only";
import type { Db } from "#db/client.ts";
import { listEveryPair } from "#db/queries/candidates.ts";
import { listMatchedListings, type MatchedListing } from "#db/queries/matched-listings.ts";
import { explainPair, type PairExplanation } from "#lib/matching/explain-pair.ts";
import type { HardRule } from "#lib/matching/hard-rules.ts";
import { loadMatchingSettings } from "../matching/load-matching-settings.ts";

/** The nearest listings that are judged, and how many of them are shown. */
const JUDGED = 1000;
const SHOWN = 40;

/** A listing of the other kind: what keeps it away, or its score. */
export type ListedCounterpart = Pick<PairExplanation, "score" | "proposed" | "step"> & {
  listing: MatchedListing;
  broken: HardRule[];
};

/** Fewer broken rules first, then the better score, then the id. */
function byChance(a: { broken: unknown[]; score: number; id: string }, b: typeof a): number {
  return a.broken.length - b.broken.length || b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** The listings of the other kind that a listing comes nearest to meeting; none when it is not on line. */
export async function listCounterpartsOf(
  db: Db,
  { cityId, listingId, now }: { cityId: string; listingId: string; now: Date },
): Promise<ListedCounterpart[]> {
  const found = await listEveryPair(db, { cityId, listingId, now, limit: JUDGED });
  if (!found) return [];
  const settings = await loadMatchingSettings(db, cityId);
  const judged = found.pairs.map((pair) => {
    const { rules, score, proposed, step } = explainPair(pair, found.moment, settings);
    const broken = rules.filter(({ kept }) => !kept).map(({ rule }) => rule);
    return { id: found.kind === "request" ? pair.offer.id : pair.request.id, broken, score, proposed, step };
  });
  const shown = judged.sort(byChance).slice(0, SHOWN);
  const cards = await listMatchedListings(db, { cityId, ids: shown.map(({ id }) => id) });
  return shown.flatMap(({ id, ...row }) => {
    const listing = cards.get(id);
    return listing ? [{ listing, ...row }] : [];
  });
}
