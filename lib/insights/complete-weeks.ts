import { addDays, isoWeekday } from "#lib/listings/local-time.ts";

/** Mondays of the last weeks that were over at the end of a local day, the oldest first. */
export function completeWeeks(until: string, count: number): string[] {
  const sinceSunday = isoWeekday(until) % 7;
  const lastMonday = addDays(until, -sinceSunday - 6);
  return Array.from({ length: count }, (_, at) => addDays(lastMonday, 7 * (at - count + 1)));
}
