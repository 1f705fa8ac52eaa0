import type { Appointment } from "#lib/server/exchanges/load-exchange.ts";

const MINUTE_MS = 60_000;

/** When a time to meet is over; null without one. */
export function timeEnd(time: Pick<Appointment, "startsAt" | "minutes"> | null): Date | null {
  return time && new Date(time.startsAt.getTime() + time.minutes * MINUTE_MS);
}
