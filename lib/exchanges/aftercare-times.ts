import { isDaytime, nextDaytime } from "#lib/cities/daytime.ts";
import { addDays, localInstant, localTime } from "#lib/listings/local-time.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From an evening until the first daytime after it, when the clocks go back in between. */
const LONGEST_NIGHT = 14 * HOUR_MS;
const NOON = 12;
/** Late enough to be at home, early enough to answer. */
const EVENING_HOUR = 19;

/** What the clock asks of an exchange, in milliseconds. */
export const AFTERCARE = {
  /** Both are asked again so long before a time that they agreed on earlier than that. */
  reconfirmBefore: DAY_MS,
  /** In the night, they are asked on the evening before: at most so much earlier. */
  reconfirmLead: DAY_MS + LONGEST_NIGHT,
  /** Who kept silent until then frees the slot, and always has had so long to answer. */
  releaseBefore: 4 * HOUR_MS,
  answerWithin: 3 * HOUR_MS,
  /** In the night, it is freed on the evening before: at most so much earlier. */
  releaseLead: 4 * HOUR_MS + LONGEST_NIGHT,
  /** Later than that nothing is freed any more: somebody may be on their way. */
  releaseUntil: 2 * HOUR_MS,
  remindBefore: 2 * HOUR_MS,
  /** "C'est fait ?" after the end of a time, or after an acceptance without one. */
  askAfterEnd: HOUR_MS,
  askAfterAcceptance: 7 * DAY_MS,
  /** Without a time, nobody can be missed sooner. */
  missAfterAcceptance: DAY_MS,
  lapseAfter: 14 * DAY_MS,
  /** A listing that ended may come back by "Annuler" at first. */
  orphanAfter: 60_000,
} as const;

const before = (moment: Date, ms: number) => new Date(moment.getTime() - ms);
const after = (moment: Date, ms: number) => before(moment, -ms);

/** A moment of the day, and the evening before one of the night: nobody reads what is decided then before they get up. */
function byDay(moment: Date, timeZone: string): Date {
  if (isDaytime(moment, timeZone)) return moment;
  const { date, hour } = localTime(moment, timeZone);
  return localInstant(hour < NOON ? addDays(date, -1) : date, EVENING_HOUR, timeZone);
}

/** When two people are asked to confirm a time again: 24 hours before, or on the evening before that when it is night. */
export function reconfirmAt(startsAt: Date, timeZone: string): Date {
  return byDay(before(startsAt, AFTERCARE.reconfirmBefore), timeZone);
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

/**
 * Until when a time may be confirmed that was asked about at `askedAt`: 4 hours before, or the evening before that when it
 * is night, and never less than 3 hours after asking. Then it is free for somebody else, by day, so that whoever confirmed
 * hears of it well before. Null when that would be too late: it stays.
 */
export function releaseAt({ startsAt, askedAt }: { startsAt: Date; askedAt: Date }, timeZone: string): Date | null {
  const mark = byDay(before(startsAt, AFTERCARE.releaseBefore), timeZone);
  const answered = nextDaytime(after(askedAt, AFTERCARE.answerWithin), timeZone);
  const at = new Date(Math.max(mark.getTime(), answered.getTime()));
  return at <= before(startsAt, AFTERCARE.releaseUntil) ? at : null;
}

/** Whether a time that one of the two or both left unanswered is free now. */
export function isReleaseDue(time: { startsAt: Date; askedAt: Date | null }, now: Date, timeZone: string): boolean {
  const { startsAt, askedAt } = time;
  const at = askedAt && releaseAt({ startsAt, askedAt }, timeZone);
  if (!at || now > before(startsAt, AFTERCARE.releaseUntil)) return false;
  return at <= now && isDaytime(now, timeZone);
}

/** What decides whether somebody can have been missed. */
export type Missable = {
  acceptedAt: Date | null;
  /** When both were asked what came of it. */
  askedAt: Date | null;
  /** Of the agreed time; null without one. */
  startsAt: Date | null;
};

/**
 * Whether one of the two may say that somebody did not come: once the agreed time has begun or, without one, once both were
 * asked or a day after they agreed. Before that, whoever cannot come cancels.
 */
export function canBeMissed({ acceptedAt, askedAt, startsAt }: Missable, now: Date): boolean {
  if (acceptedAt === null) return false;
  if (startsAt !== null) return startsAt <= now;
  return askedAt !== null || after(acceptedAt, AFTERCARE.missAfterAcceptance) <= now;
}
