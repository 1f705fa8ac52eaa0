import { addDays, isoWeekday, localInstant, localTime } from "#lib/listings/local-time.ts";
import type { DigestRhythm } from "./preferences.ts";

/*
 * Digests arrive in one hour of the morning by the clocks of the city, each member's at a minute of their own. They are
 * written a little before, and when the worker was down at that hour, until noon.
 */
const ARRIVE = { from: 7, to: 8 } as const;
const LATEST_HOUR = 12;
const AHEAD_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
/** What is late is not sent all at once: it is spread over half an hour at least, unless noon comes first. */
const LATE_SPREAD_MS = 30 * MINUTE_MS;
const SLOTS = 60;
const WEEKLY_GAP_DAYS = 6;

/** The minute of the hour, 0 to 59, at which a member gets their digest: always the same one. */
export function digestSlot(memberId: string): number {
  // The last digits of a UUID are drawn at random; 60 does not divide their number, which no one can notice.
  return Number.parseInt(memberId.slice(-8), 16) % SLOTS;
}

/** The morning of a city: its local date, and when its digests begin to arrive, have arrived, and are not sent any more. */
export type DigestMorning = { day: string; from: Date; to: Date; until: Date };

function morningOf(now: Date, timeZone: string): DigestMorning {
  const { date: day } = localTime(now, timeZone);
  const at = (hour: number) => localInstant(day, hour, timeZone);
  return { day, from: at(ARRIVE.from), to: at(ARRIVE.to), until: at(LATEST_HOUR) };
}

/** The morning for which digests may be written at a moment; null in the rest of the day. */
export function digestMorning(now: Date, timeZone: string): DigestMorning | null {
  const morning = morningOf(now, timeZone);
  const begun = now.getTime() >= morning.from.getTime() - AHEAD_MS;
  return begun && now < morning.until ? morning : null;
}

/** When a digest that is written now leaves: at the minute of its member, or, when that has passed, in the time that is left. */
export function digestMoment(memberId: string, now: Date, { from, to, until }: DigestMorning): Date {
  const own = new Date(from.getTime() + digestSlot(memberId) * MINUTE_MS);
  if (own >= now) return own;
  const end = Math.min(until.getTime(), Math.max(to.getTime(), now.getTime() + LATE_SPREAD_MS));
  const passed = Math.min(to.getTime(), now.getTime()) - from.getTime();
  const share = (own.getTime() - from.getTime()) / passed;
  return new Date(Math.floor(now.getTime() + share * (end - now.getTime())));
}

/** The day of the week on which a city writes its weekly digests: 1 Monday … 7 Sunday. */
export type DigestWeekday = { digestWeekday: number };

/** Whether members with a rhythm are due on a local day, as far as the day decides. */
export function isDigestDay(rhythm: DigestRhythm, day: string, { digestWeekday }: DigestWeekday): boolean {
  return rhythm === "daily" || isoWeekday(day) === digestWeekday;
}

/** The first local day whose digest stands in the way of another one on `day`: two weekly ones are a week apart. */
export function lastDigestBefore(rhythm: DigestRhythm, day: string): string {
  return rhythm === "daily" ? day : addDays(day, -WEEKLY_GAP_DAYS);
}

/** Whether a member is due on a local day, when their last digest was of another one or null. */
export function isDigestDue(
  { rhythm, lastDay }: { rhythm: DigestRhythm; lastDay: string | null },
  day: string,
  city: DigestWeekday,
): boolean {
  return isDigestDay(rhythm, day, city) && (lastDay === null || lastDay < lastDigestBefore(rhythm, day));
}
