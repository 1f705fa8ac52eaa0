/*
 * Why nobody fits, and what would change it. Retrieval counts, for each obstacle, the people who would be found if that
 * one alone were lifted ("leave one out"): this is what a person can act on, unlike a list of everything that failed.
 */

import type { Farther } from "./farther.ts";
import type { OtherTime } from "./other-slots.ts";

/** Numbers of people. */
export type ObstacleCounts = {
  /** Who offer this or something close in the city, whatever else. */
  inCategory: number;
  /** Who fits as far as the rules go. */
  fitting: number;
  /** Those of them who speak none of the languages asked for besides French. */
  ifOtherLanguage: number;
  /** Who would fit if only they came further, had other slots, were verified, had what is needed. */
  ifFarther: number;
  ifOtherSlots: number;
  ifVerified: number;
  ifOtherEquipment: number;
  /** Who would fit if they had not given all that they give in a week. */
  ifNextWeek: number;
};

/** What would help against two of them: at which other times, and how far the nearest are. */
export type ObstacleDetails = { otherTimes: readonly OtherTime[]; farther: Farther | null };

export type WhyNobody =
  | { code: "nobody-in-category" }
  | { code: "other-slots"; people: number; times: readonly OtherTime[] }
  | { code: "too-far"; people: number; nearest: Farther | null }
  | { code: "not-verified" | "equipment" | "language" | "full-this-week"; people: number }
  | { code: "several-obstacles"; people: number };

/** Other times that are named, those of most people. */
const NAMED_TIMES = 3;

/** What stands in the way, the obstacle that hides most people first; nothing when the rules alone hide nobody. */
export function whyNobody(counts: ObstacleCounts, { otherTimes, farther }: ObstacleDetails): WhyNobody[] {
  if (counts.inCategory === 0) return [{ code: "nobody-in-category" }];
  const obstacles = [
    { code: "other-slots" as const, people: counts.ifOtherSlots, times: otherTimes.slice(0, NAMED_TIMES) },
    { code: "too-far" as const, people: counts.ifFarther, nearest: farther },
    { code: "not-verified" as const, people: counts.ifVerified },
    { code: "equipment" as const, people: counts.ifOtherEquipment },
    { code: "full-this-week" as const, people: counts.ifNextWeek },
    { code: "language" as const, people: counts.ifOtherLanguage },
  ].filter(({ people }) => people > 0);
  if (obstacles.length === 0 && counts.fitting === 0) return [{ code: "several-obstacles", people: counts.inCategory }];
  return obstacles.sort((a, b) => b.people - a.people);
}
