/*
 * How many people are asked, for how long, and how often the same one: every limit of dispatching in one place. The
 * answer times are those of product.md; the rest was set with `npm run simulate` (docs/matching.md, "Simulation").
 */
import type { Urgency } from "#lib/listings/listing.ts";
import { daysBetween } from "#lib/listings/listing-times.ts";
import type { LocalDay } from "#lib/listings/local-time.ts";

/** How fast a request has to be answered. The first ones go first. */
export const PACES = ["today", "soon", "later"] as const;
export type Pace = (typeof PACES)[number];

/** The steps of the ladder at which people are asked. */
export const WAVE_STEPS = ["near", "wider", "close"] as const;
export type WaveStep = (typeof WAVE_STEPS)[number];

export type DispatchLimits = {
  /** Minutes that people have to answer; 1440 is a day. Night does not count, see `waking-time.ts`. */
  answerMinutes: Record<Pace, number>;
  /** People who are asked at a time, for each helper that is needed. */
  waveSize: Record<Pace, number>;
  /** Waves at each step before the next one. */
  wavesPerStep: Record<WaveStep, number>;
  /** People who are asked for one request, all in all. */
  peoplePerRequest: number;
  /** Invitations that one helper gets: in a local day, and in any seven days. */
  perHelper: { daily: number; weekly: number };
  /** Local hours between which nobody is written to; the same hour twice: never quiet. */
  quietHours: { from: number; to: number };
  /** Metres between cells up to which a helper is near. */
  nearM: number;
  /** The least that a pair of step `close` needs: closeness of the category, and score. */
  close: { closeness: number; score: number };
  /** Share of the score that an invitation just received takes away; after `halfLifeDays`, half of that. */
  rotation: { weight: number; halfLifeDays: number };
};

export const DEFAULT_LIMITS: DispatchLimits = {
  answerMinutes: { today: 30, soon: 240, later: 1440 },
  waveSize: { today: 4, soon: 3, later: 3 },
  wavesPerStep: { near: 2, wider: 2, close: 1 },
  peoplePerRequest: 24,
  perHelper: { daily: 2, weekly: 3 },
  quietHours: { from: 21, to: 8 },
  nearM: 1200,
  close: { closeness: 0.4, score: 0.2 },
  rotation: { weight: 0.5, halfLifeDays: 7 },
};

const SOON_DAYS = 3;

/** How fast a request has to be answered, seen from a local day. */
export function paceOf(
  { urgency, neededOn }: { urgency: Urgency; neededOn: string | null },
  { date }: Pick<LocalDay, "date">,
): Pace {
  if (urgency === "today") return "today";
  return urgency === "dated" && neededOn && daysBetween(date, neededOn) <= SOON_DAYS ? "soon" : "later";
}
