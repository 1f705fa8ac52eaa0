import { addDays, endOfLocalDay, lastMoment, localTime } from "#lib/listings/local-time.ts";

/** A break is for holidays, an illness, a busy season: nobody is forgotten for ever. */
const MAX_PAUSE_DAYS = 365;

/** The days that a break may last until, the first and the last one, on the calendar of a city. */
export function pauseDays(timeZone: string, now: Date): { first: string; last: string } {
  const { date } = localTime(now, timeZone);
  return { first: date, last: addDays(date, MAX_PAUSE_DAYS) };
}

/**
 * When a break ends whose last local day (`YYYY-MM-DD`) is this one: at the midnight that ends it. Otherwise what is wrong
 * with the day.
 */
export function pauseEnd(lastDay: string, timeZone: string, now: Date): Date | "past" | "too-far" {
  const { first, last } = pauseDays(timeZone, now);
  if (lastDay < first) return "past";
  return lastDay > last ? "too-far" : endOfLocalDay(lastDay, timeZone);
}

/** The last local day of a break that ends at a moment. */
export function lastPausedDay(pausedUntil: Date, timeZone: string): string {
  return localTime(lastMoment(pausedUntil), timeZone).date;
}
