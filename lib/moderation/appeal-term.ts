import { localTime } from "#lib/listings/local-time.ts";
import { APPEAL_MONTHS } from "./decision.ts";

/**
 * The last local day (`YYYY-MM-DD`) on which a decision can be contested: the same day some months later, or the last one
 * of a shorter month.
 */
export function lastAppealDay(appliedAt: Date, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = localTime(appliedAt, timeZone).date.split("-").map(Number);
  const monthEnd = new Date(Date.UTC(year, month + APPEAL_MONTHS, 0));
  const last = new Date(Date.UTC(year, month - 1 + APPEAL_MONTHS, Math.min(day, monthEnd.getUTCDate())));
  return last.toISOString().slice(0, 10);
}

/** Whether a decision can still be contested: until its last day ends in the city. */
export function isAppealOpen(appliedAt: Date, timeZone: string, now: Date): boolean {
  return localTime(now, timeZone).date <= lastAppealDay(appliedAt, timeZone);
}
