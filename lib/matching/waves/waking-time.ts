/*
 * Nobody is written to at night, and nobody's time to answer runs out while they sleep. Quiet hours are those of the
 * clocks of the city, so a night of clock change is an hour shorter or longer and its morning begins at the same hour.
 */
import { addDays, localInstant, localTime } from "#lib/listings/local-time.ts";
import type { DispatchLimits } from "./limits.ts";

type QuietHours = DispatchLimits["quietHours"];

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Whether nobody is written to at this moment. */
export function isQuiet(now: Date, timeZone: string, { from, to }: QuietHours): boolean {
  const { hour } = localTime(now, timeZone);
  return from <= to ? from <= hour && hour < to : hour >= from || hour < to;
}

/** The first moment after `now` at which the clocks show an hour. */
function nextAt(hour: number, now: Date, timeZone: string): Date {
  const { date } = localTime(now, timeZone);
  const today = localInstant(date, hour, timeZone);
  return today > now ? today : localInstant(addDays(date, 1), hour, timeZone);
}

/** `now` itself when it is not quiet, otherwise the end of the night. */
export function nextWaking(now: Date, timeZone: string, quiet: QuietHours): Date {
  return isQuiet(now, timeZone, quiet) ? nextAt(quiet.to, now, timeZone) : now;
}

/** The first morning after `now`; a day later where it is never quiet. */
export function nextMorning(now: Date, timeZone: string, quiet: QuietHours): Date {
  return nextAt(quiet.to, now, timeZone);
}

/** Of some minutes by the clock, where 1440 are a day, those that are not quiet: 24 hours are one waking day. */
export function wakingMinutes(minutes: number, { from, to }: QuietHours): number {
  const ofDay = DAY_MINUTES - ((to - from + 24) % 24) * 60;
  return Math.floor(minutes / DAY_MINUTES) * ofDay + Math.min(minutes % DAY_MINUTES, ofDay);
}

/**
 * When an answer time that starts now is over. Only waking minutes are counted, from the end of the night when it is
 * night, and the end never falls into one: a day is a day later at the same hour, half an hour at 20:45 ends at 8:15.
 */
export function answerDeadline(now: Date, minutes: number, timeZone: string, quiet: QuietHours): Date {
  let left = wakingMinutes(minutes, quiet) * MINUTE_MS;
  let from = nextWaking(now, timeZone, quiet);
  if (quiet.from === quiet.to) return new Date(from.getTime() + left);
  for (;;) {
    const night = nextAt(quiet.from, from, timeZone);
    if (from.getTime() + left < night.getTime()) return new Date(from.getTime() + left);
    left -= night.getTime() - from.getTime();
    from = nextWaking(night, timeZone, quiet);
  }
}
