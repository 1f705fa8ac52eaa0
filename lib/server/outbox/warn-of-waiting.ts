import "server-only";
import type { Db } from "#db/client.ts";
import { listLateCities } from "#db/queries/outbox-admin.ts";
import { logger } from "../logger.ts";

const MINUTE_MS = 60_000;
const LATE_MS = 15 * MINUTE_MS;
const QUIET_MS = 60 * MINUTE_MS;

/** When this process warned last. */
let warnedAt = Number.NEGATIVE_INFINITY;

/**
 * Warns in the log, once an hour, of messages that should have left a quarter of an hour ago and wait still: the mail server
 * is away, or set to take less than there is. Gives the cities that were warned of; call it as often as you like.
 */
export async function warnOfWaiting(db: Db, now: Date): Promise<string[]> {
  const quietFor = now.getTime() - warnedAt;
  // A clock that was wrong must not silence it.
  if (quietFor >= 0 && quietFor < QUIET_MS) return [];
  const late = await listLateCities(db, { before: new Date(now.getTime() - LATE_MS) });
  if (late.length === 0) return [];
  warnedAt = now.getTime();
  for (const { cityId, waiting, dueSince } of late) {
    const minutes = Math.floor((now.getTime() - dueSince.getTime()) / MINUTE_MS);
    logger.warn({ cityId, waiting, minutes }, "messages wait that should have left");
  }
  return late.map(({ cityId }) => cityId);
}
