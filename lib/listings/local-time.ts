import { type Day, dayOfIsoWeekday, PARTS, type Part } from "./availability.ts";

/** A moment as the clocks of a city show it. */
export type LocalTime = { date: string; day: Day; hour: number; minute: number };

const ISO_WEEKDAY: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

/** The local date (`YYYY-MM-DD`), day of the week, hour and minute of a moment in an IANA time zone. */
export function localTime(now: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    day: dayOfIsoWeekday(ISO_WEEKDAY[parts.weekday ?? ""] ?? 0),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  };
}

/** Hour at which each part of the day ends. */
export const DAY_PART_ENDS: Record<Part, number> = { morning: 12, noon: 14, afternoon: 18, evening: 21 };

/** The part of the day at an hour, or null at night (before 6 h, from 21 h). */
export function partOfDay(hour: number): Part | null {
  if (hour < 6) return null;
  return PARTS.find((part) => hour < DAY_PART_ENDS[part]) ?? null;
}

/** A local date some days later; pure calendar arithmetic, no time zone involved. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
