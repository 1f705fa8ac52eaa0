import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";

/** When an agent calls again. */
export const LATER = ["hour", "tomorrow", "afternoon", "days", "week"] as const;
export type Later = (typeof LATER)[number];

const MORNING = 9;
const AFTERNOON = 14;

/** The moment that a choice means in the city. */
export function laterAt(later: Later, now: Date, timeZone: string): Date {
  const today = localDay(now, timeZone).date;
  const on = (days: number, hour: number) => localInstant(addDays(today, days), hour, timeZone);
  switch (later) {
    case "hour":
      return new Date(now.getTime() + 3_600_000);
    case "tomorrow":
      return on(1, MORNING);
    case "afternoon":
      return on(1, AFTERNOON);
    case "days":
      return on(3, MORNING);
    case "week":
      return on(7, MORNING);
  }
}
