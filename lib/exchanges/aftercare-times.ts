import { isDaytime } from "#lib/cities/daytime.ts";
import { addDays, localInstant, localTime } from "#lib/listings/local-time.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOON = 12;
/** Late enough to be at home, early enough to answer. */
const EVENING_HOUR = 19;

/** What the clock asks of an exchange, in milliseconds. */
export const AFTERCARE = {
  /** Both are asked again so long before a time that they agreed on earlier than that. */
  reconfirmBefore: DAY_MS,
  /** In the night, they are asked on the evening before: at most so much earlier. */
  reconfirmLead: DAY_MS + 13 * HOUR_MS,
  /** Who kept silent until then frees the slot, and always has had so long to answer. */
  releaseBefore: 4 * HOUR_MS,
  answerWithin: 3 * HOUR_MS,
  remindBefore: 2 * HOUR_MS,
  /** "C'est fait ?" after the end of a time, or after an acceptance without one. */
  askAfterEnd: HOUR_MS,
  askAfterAcceptance: 7 * DAY_MS,
  lapseAfter: 14 * DAY_MS,
  /** A listing that ended may come back by "Annuler" at first. */
  orphanAfter: 60_000,
} as const;

const before = (moment: Date, ms: number) => new Date(moment.getTime() - ms);

/** When two people are asked to confirm a time again: 24 hours before, or on the evening before that when it is night. */
export function reconfirmAt(startsAt: Date, timeZone: string): Date {
  const mark = before(startsAt, AFTERCARE.reconfirmBefore);
  if (isDaytime(mark, timeZone)) return mark;
  const { date, hour } = localTime(mark, timeZone);
  return localInstant(hour < NOON ? addDays(date, -1) : date, EVENING_HOUR, timeZone);
}

/** A time that was agreed so late needs no second word: both have just said yes. */
export function isAgreedLate(startsAt: Date, agreedAt: Date): boolean {
  return before(startsAt, AFTERCARE.reconfirmBefore) <= agreedAt;
}

/** Whether both are to be asked now. Nobody is woken up for it. */
export function isReconfirmDue(
  { startsAt, agreedAt }: { startsAt: Date; agreedAt: Date | null },
  now: Date,
  timeZone: string,
): boolean {
  if (agreedAt === null || isAgreedLate(startsAt, agreedAt) || startsAt <= now) return false;
  return reconfirmAt(startsAt, timeZone) <= now && isDaytime(now, timeZone);
}
