import { PARTS } from "#lib/listings/availability.ts";
import { localDay } from "#lib/listings/when-window.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { DAY_PART_ENDS, localTime } from "./local-time.ts";

/** An instant as matching sees it in a city: the local day, and the parts of it that are not over. */
export function cityMoment(now: Date, timeZone: string): Moment {
  const { hour } = localTime(now, timeZone);
  return { now, today: localDay(now, timeZone), partsLeft: PARTS.filter((part) => hour < DAY_PART_ENDS[part]) };
}
