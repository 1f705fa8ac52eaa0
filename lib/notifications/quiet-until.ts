import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import type { LeavingMessage } from "./drop-reason.ts";

type Waiting = Pick<LeavingMessage, "topic" | "person"> & { pressing: boolean; timeZone: string };

/**
 * When a message that is due may leave, seen from the quiet hours that its person has chosen since; null for now. It was put
 * off into them by an outage, or somebody sends it again at night.
 */
export function quietUntil({ topic, person, pressing, timeZone }: Waiting, now: Date): Date | null {
  if (topic === null || !person || pressing) return null;
  const waking = nextWaking(now, timeZone, person.preferences.quietHours);
  return waking > now ? waking : null;
}
