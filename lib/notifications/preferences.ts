import { TOPICS, type Topic } from "./topic.ts";

export const DIGEST_RHYTHMS = ["weekly", "daily"] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Local hours between which nothing leaves, but what cannot wait; the same hour twice: never quiet. */
export type QuietHours = { from: number; to: number };

/** What a member of a city wants to receive, by which way and when. */
export type Preferences = {
  mail: readonly Topic[];
  /** Counts only where the member has let a device be notified. */
  push: readonly Topic[];
  digestRhythm: DigestRhythm;
  quietHours: QuietHours;
  /** Solicitations that may reach them in any seven days; the others wait in the digest. */
  weeklyCap: number;
  /** Until then, nothing but what they asked for themselves. */
  pausedUntil: Date | null;
};

export const MAX_WEEKLY_CAP = 7;

/** Of who never chose. */
export const DEFAULT_PREFERENCES: Preferences = {
  mail: TOPICS,
  push: ["solicitations", "messages", "reminders"],
  digestRhythm: "weekly",
  quietHours: { from: 21, to: 8 },
  weeklyCap: 3,
  pausedUntil: null,
};

/** Whether they asked to be left in peace at this moment. */
export function isPaused({ pausedUntil }: Pick<Preferences, "pausedUntil">, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now;
}
