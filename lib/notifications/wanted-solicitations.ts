import { isQuiet } from "#lib/matching/waves/waking-time.ts";
import { isHeldBack, type Preferences } from "./preferences.ts";

/** By which ways and when a person can be told of anything. */
export type Reach = { preferences: Preferences; hasPush: boolean; mailPausedUntil: Date | null; timeZone: string };

/**
 * Solicitations that a person wants in a week. None now during a break or their quiet hours, and none where no way is left
 * to tell them: whoever waits for their answer would wait in vain.
 */
export function wantedSolicitations({ preferences, hasPush, mailPausedUntil, timeZone }: Reach, now: Date): number {
  if (isHeldBack("solicitations", preferences, now)) return 0;
  if (isQuiet(now, timeZone, preferences.quietHours)) return 0;
  const byMail = preferences.mail.includes("solicitations") && !(mailPausedUntil && mailPausedUntil > now);
  const byPush = hasPush && preferences.push.includes("solicitations");
  return byMail || byPush ? preferences.weeklyCap : 0;
}
