import { type AvailabilityMask, dayOfIsoWeekday, maskOf, PARTS } from "./availability.ts";
import type { When } from "./listing-filter.ts";
import { addDays, type LocalDay } from "./local-time.ts";

/** The days that a choice covers: local dates, both included, and the same days as weekly slots. */
export type WhenWindow = { from: string; to: string; mask: AvailabilityMask; holdsToday: boolean };

const SATURDAY = 6;
const SUNDAY = 7;

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
