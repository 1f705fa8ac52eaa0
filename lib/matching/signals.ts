/*
 * What a score is computed from, measured once per pair and kept with it: numbers without weights. The same signals and
 * weights always give the same score, so that any score that was shown can be computed again and explained.
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Language } from "#lib/listings/listing.ts";
import { slotShare } from "./asked-slots.ts";
import { canBeRemote, type PairFacts, type RecordCounts } from "./candidate.ts";
import type { Moment } from "./moment.ts";
import { textCloseness } from "./text/text-closeness.ts";
import { topicCloseness } from "./text/topics.ts";
import { comesOnWheels } from "./wheels.ts";

export type Signals = {
  /** 1 the same category, less for a close one. */
  category: number;
  /** Closeness of what the texts are about, whatever category was chosen; null when the words speak for none. */
  topics: number | null;
  /** The category holds anything: the words alone say what is needed. */
  vague: boolean;
  /** Closeness of the texts; null when one of them says nothing. */
  text: number | null;
  /** 1 when the helper speaks a language asked for, or none was; 0 when they do not; null when they named none. */
  languages: number | null;
  remote: boolean;
  /** The helper comes by car or by bicycle. */
  wheels: boolean;
  /** Metres between cells. */
  distanceM: number;
  /** Share of the asked slots; null when the helper named no slot. */
  slots: number | null;
  /** Days since the helper was here; null when it is not known. */
  daysAway: number | null;
  record: RecordCounts;
};

const DAY_MS = 86_400_000;
const FRENCH_ALONE = 0.25;
/** A request that names no language is mostly made in French, and for somebody who speaks it. */
const WITHOUT_FRENCH = 0.4;
/** Categories that hold anything: the words alone say what is needed. */
export const VAGUE: readonly CategoryKey[] = ["tool_loan", "donation", "other"];

/**
 * One of the languages that were named is enough, as the form says. Where another than French was named, it is the one
 * that matters: nearly everybody here speaks French, and French alone is worth little.
 */
function languageFit(needed: readonly Language[], spoken: readonly Language[]): number | null {
  if (needed.length === 0) return spoken.length === 0 || spoken.includes("fr") ? 1 : WITHOUT_FRENCH;
  if (spoken.length === 0) return null;
  const common = needed.filter((language) => spoken.includes(language));
  const onlyFrench = common.every((language) => language === "fr") && needed.some((language) => language !== "fr");
  if (common.length === 0) return 0;
  return onlyFrench ? FRENCH_ALONE : 1;
}

function daysAway(lastSeenAt: Date | null, now: Date): number | null {
  return lastSeenAt && Math.max(0, (now.getTime() - lastSeenAt.getTime()) / DAY_MS);
}

/** Measures a pair at a moment. */
export function signalsOf(pair: PairFacts, moment: Moment): Signals {
  const { request, offer } = pair;
  return {
    category: categoryCloseness(request.category, offer.category),
    topics: topicCloseness(request.text.topics, offer.text.topics),
    vague: VAGUE.includes(request.category),
    text: textCloseness(request.text, offer.text),
    languages: languageFit(request.languages, offer.languages),
    remote: canBeRemote(pair),
    wheels: comesOnWheels(offer),
    distanceM: pair.cellDistanceM,
    slots: slotShare(request, offer, moment),
    daysAway: daysAway(offer.helper.lastSeenAt, moment.now),
    record: offer.helper.record,
  };
}
