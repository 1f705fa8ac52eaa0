import { type Day, dayOfIsoWeekday, PARTS, type Part } from "./availability.ts";

/** A calendar day in a city: local date `YYYY-MM-DD` and ISO weekday, 1 Monday … 7 Sunday. */
export type LocalDay = { date: string; isoWeekday: number };

/** A moment as the clocks of a city show it. */
export type LocalTime = { date: string; day: Day; hour: number; minute: number };

type Clock = Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SUNDAY = 7;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

function clockOf(instant: number, timeZone: string): Clock {
  const parts = formatOf(timeZone)
    .formatToParts(instant)
    .map(({ type, value }) => [type, Number(value)]);
  return Object.fromEntries(parts);
}

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The weekday of a local date: 1 Monday … 7 Sunday. */
export function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || SUNDAY;
}

/** The local date (`YYYY-MM-DD`), day of the week, hour and minute of a moment in an IANA time zone. */
export function localTime(now: Date, timeZone: string): LocalTime {
  const { year, month, day, hour, minute } = clockOf(now.getTime(), timeZone);
  const date = dateOf(Date.UTC(year, month - 1, day));
  return { date, day: dayOfIsoWeekday(isoWeekday(date)), hour, minute };
}

/** The calendar day of an instant in a time zone. */
export function localDay(now: Date, timeZone: string): LocalDay {
  const { date } = localTime(now, timeZone);
  return { date, isoWeekday: isoWeekday(date) };
}

/** A local date some days later; pure calendar arithmetic, no time zone involved. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockOf(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which the clocks of a zone show a full hour of a local date (`YYYY-MM-DD`): the first one when they
 * show it twice, the moment of the change when they jump over it.
 */
export function localInstant(date: string, hour: number, timeZone: string): Date {
  const shown = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
  const [before, after] = [offsetMs(shown - DAY_MS, timeZone), offsetMs(shown + DAY_MS, timeZone)];
  const isShown = (offset: number) => offsetMs(shown - offset, timeZone) === offset;
  return new Date(shown - (isShown(before) || !isShown(after) ? before : after));
}

/** The instant at which a local day ends: midnight of the next day, whatever the clock change. */
export function endOfLocalDay(date: string, timeZone: string): Date {
  return localInstant(addDays(date, 1), 0, timeZone);
}

/** Hour at which each part of the day ends. */
export const DAY_PART_ENDS: Record<Part, number> = { morning: 12, noon: 14, afternoon: 18, evening: 21 };

/** The part of the day at an hour, or null at night (before 6 h, from 21 h). */
export function partOfDay(hour: number): Part | null {
  if (hour < 6) return null;
  return PARTS.find((part) => hour < DAY_PART_ENDS[part]) ?? null;
}

/** The last moment before an end: what a day is named after when it ends at midnight. */
export const lastMoment = (end: Date | string): Date => new Date(new Date(end).getTime() - 1);
