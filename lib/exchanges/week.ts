import { addDays, isoWeekday, localDay } from "#lib/listings/local-time.ts";

/** The week that a local date belongs to, named by its Monday. */
export function weekOfDate(date: string): string {
  return addDays(date, 1 - isoWeekday(date));
}

/** The week that runs now in a city, named by its Monday. */
export function weekOf(now: Date, timeZone: string): string {
  return weekOfDate(localDay(now, timeZone).date);
}

/** How many more times an offer can be taken up in a week in which it was taken up `used` times. A request has none. */
export function capacityLeft({ capacity, used }: { capacity: number | null; used: number }): number {
  return Math.max(0, (capacity ?? 0) - used);
}
