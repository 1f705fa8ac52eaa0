import { PARTS } from "#lib/listings/availability.ts";
import { DAY_PART_ENDS, localDay, localTime } from "#lib/listings/local-time.ts";
import type { Moment } from "#lib/matching/moment.ts";

/** An instant as matching sees it in a city: the local day, and the parts of it that are not over. */
export function cityMoment(now: Date, timeZone: string): Moment {
  const { hour } = localTime(now, timeZone);
  return { now, today: localDay(now, timeZone), partsLeft: PARTS.filter((part) => hour < DAY_PART_ENDS[part]) };
}
