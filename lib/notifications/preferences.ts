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
  /** A break, as for holidays: until then, only what concerns their own exchanges. */
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

/** What a break holds back. Who is in the middle of an exchange goes on hearing of it. */
const HELD_BACK_TOPICS: readonly Topic[] = ["solicitations", "digest", "cityNews"];

/** Whether they are on a break at this moment. */
export function isPaused({ pausedUntil }: Pick<Preferences, "pausedUntil">, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now;
}

/** Whether their break keeps a topic from them at this moment. */
export function isHeldBack(topic: Topic, preferences: Pick<Preferences, "pausedUntil">, now: Date): boolean {
  return isPaused(preferences, now) && HELD_BACK_TOPICS.includes(topic);
}
