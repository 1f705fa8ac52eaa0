/*
 * What a score is computed from, measured once per pair and kept with it: numbers without weights. The same signals and
 * weights always give the same score, so that any score that was shown can be computed again and explained.
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import type { Language } from "#lib/listings/listing.ts";
import { slotShare } from "./asked-slots.ts";
import { canBeRemote, type PairFacts, type RecordCounts } from "./candidate.ts";
import type { Moment } from "./moment.ts";
import { textCloseness } from "./text/text-closeness.ts";

export type Signals = {
  /** 1 the same category, less for a close one. */
  category: number;
  /** Closeness of the texts; null when one of them says nothing. */
  text: number | null;
  /** Share of the languages asked for that the helper speaks, 1 when none is; null when the helper named none. */
  languages: number | null;
  remote: boolean;
  /** Metres between cells. */
  distanceM: number;
  /** Share of the asked slots; null when the helper named no slot. */
  slots: number | null;
  /** Days since the helper was here; null when it is not known. */
  daysAway: number | null;
  record: RecordCounts;
};

const DAY_MS = 86_400_000;

function languageShare(needed: readonly Language[], spoken: readonly Language[]): number | null {
  if (needed.length === 0) return 1;
  if (spoken.length === 0) return null;
  return needed.filter((language) => spoken.includes(language)).length / needed.length;
}

function daysAway(lastSeenAt: Date | null, now: Date): number | null {
  return lastSeenAt && Math.max(0, (now.getTime() - lastSeenAt.getTime()) / DAY_MS);
}

/** Measures a pair at a moment. */
export function signalsOf(pair: PairFacts, moment: Moment): Signals {
  const { request, offer } = pair;
  return {
    category: categoryCloseness(request.category, offer.category),
    text: textCloseness(request.text, offer.text),
    languages: languageShare(request.languages, offer.languages),
    remote: canBeRemote(pair),
    distanceM: pair.cellDistanceM,
    slots: slotShare(request, offer, moment),
    daysAway: daysAway(offer.helper.lastSeenAt, moment.now),
    record: offer.helper.record,
  };
}
