import { type AvailabilityMask, dayOfIsoWeekday, maskOf, PARTS } from "./availability.ts";
import type { When } from "./listing-filter.ts";

/** A calendar day in a city: local date `YYYY-MM-DD` and ISO weekday, 1 Monday … 7 Sunday. */
export type LocalDay = { date: string; isoWeekday: number };

/** The days that a choice covers: local dates, both included, and the same days as weekly slots. */
export type WhenWindow = { from: string; to: string; mask: AvailabilityMask; holdsToday: boolean };

const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 7;

/** The calendar day of an instant in a time zone. */
export function localDay(now: Date, timeZone: string): LocalDay {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  return { date, isoWeekday: new Date(`${date}T00:00:00Z`).getUTCDay() || SUNDAY };
}

/** The days of a choice seen from a given day. A week ends on Sunday. */
export function whenWindow(when: When, today: LocalDay): WhenWindow {
  const first = when === "weekend" ? Math.max(SATURDAY, today.isoWeekday) : today.isoWeekday;
  const last = when === "today" ? today.isoWeekday : SUNDAY;
  const weekdays = Array.from({ length: last - first + 1 }, (_, index) => dayOfIsoWeekday(first + index));
  return {
    from: addDays(today.date, first - today.isoWeekday),
    to: addDays(today.date, last - today.isoWeekday),
    mask: maskOf(weekdays.flatMap((day) => PARTS.map((part) => `${day}-${part}` as const))),
    holdsToday: first === today.isoWeekday,
  };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
