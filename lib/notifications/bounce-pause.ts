import type { FailureCause } from "./failure-cause.ts";

/** What is known of an address from which mails came back. */
export type FailingAddress = {
  /** Times that it was said not to exist. */
  hardCount: number;
  /** Times in a row that it could not take a mail for another reason. */
  softCount: number;
  lastFailedAt: Date;
  pausedUntil: Date | null;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of an address that does not exist, the first time, the second, and each one after. */
const HARD_PAUSE_DAYS = [7, 30, 180] as const;
const SOFT_PAUSE_DAYS = 3;
const SOFT_LIMIT = 3;
/** Without a failure for so long, it takes mails again. */
const FORGOTTEN_MS = 7 * DAY_MS;
/** Failures that come closer are one trouble: several tries of one mail, or several mails of one afternoon. */
const SAME_TROUBLE_MS = 6 * HOUR_MS;

const isPaused = ({ pausedUntil }: FailingAddress, now: Date) => pausedUntil !== null && pausedUntil > now;
const inDays = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS);
const since = ({ lastFailedAt }: FailingAddress, now: Date) => now.getTime() - lastFailedAt.getTime();

/** The address does not exist: a pause at once, longer each time. What left before the pause began only confirms it. */
function afterHard(before: FailingAddress, now: Date): FailingAddress | null {
  if (isPaused(before, now) && before.softCount === 0) return null;
  const days = HARD_PAUSE_DAYS[before.hardCount] ?? HARD_PAUSE_DAYS[2];
  return { hardCount: before.hardCount + 1, softCount: 0, lastFailedAt: now, pausedUntil: inDays(now, days) };
}

/** The address could not take a mail for now: a pause the third time, then again at each further one. */
function afterSoft(before: FailingAddress, now: Date): FailingAddress | null {
  const failedBefore = before.hardCount + before.softCount > 0;
  if (isPaused(before, now) || (failedBefore && since(before, now) < SAME_TROUBLE_MS)) return null;
  const softCount = since(before, now) > FORGOTTEN_MS ? 1 : before.softCount + 1;
  const pausedUntil = softCount >= SOFT_LIMIT ? inDays(now, SOFT_PAUSE_DAYS) : before.pausedUntil;
  return { ...before, softCount, lastFailedAt: now, pausedUntil };
}

/**
 * What is known of an address once another mail has come back; null when this one teaches nothing. Only an address that is
 * said not to exist is left alone at once: a full mailbox, or a server that dislikes us, may take the next mail.
 */
export function afterFailure(before: FailingAddress, cause: FailureCause, now: Date): FailingAddress | null {
  return cause === "unknown" ? afterHard(before, now) : afterSoft(before, now);
}
