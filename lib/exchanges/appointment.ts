import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";

/**
 * States of a time to meet: `proposed` by one of the two, `agreed` by both, `replaced` by another one, or `dropped` because
 * one of them cannot any more or the exchange ended.
 */
export const APPOINTMENT_STATES = ["proposed", "agreed", "replaced", "dropped"] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

export const APPOINTMENT_MINUTES = [30, 60, 90, 120, 180, 240] as const;
export const MAX_PLACE = 120;
export const MAX_DAYS_AHEAD = 90;

const MINUTE_MS = 60_000;

/**
 * The moment at which the clocks of a city show a date (`YYYY-MM-DD`) and a time (`HH:MM`): the first one when they show it
 * twice; in the hour that they jump over, as long after the change.
 */
export function localMoment(date: string, time: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(localInstant(date, hour, timeZone).getTime() + minute * MINUTE_MS);
}

/** Why a time cannot be proposed, by the field that says it; null when it can. */
export function timeProblem(
  { date, startsAt }: { date: string; startsAt: Date },
  now: Date,
  timeZone: string,
): { field: "date" | "time"; key: "time.past" | "time.too-far" } | null {
  const today = localDay(now, timeZone).date;
  if (startsAt <= now) return { field: date < today ? "date" : "time", key: "time.past" };
  return date > addDays(today, MAX_DAYS_AHEAD) ? { field: "date", key: "time.too-far" } : null;
}

/** When a time to meet is over. */
export function appointmentEnd({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date {
  return new Date(startsAt.getTime() + minutes * MINUTE_MS);
}
