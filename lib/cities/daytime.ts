import { addDays, endOfLocalDay, localTime } from "#lib/listings/local-time.ts";

/** Local hours between which people may be written to on our own initiative. */
const DAYTIME = { from: 8, to: 20 } as const;
const HOUR_MS = 3_600_000;

/** Nobody is woken up by us: from eight in the morning to eight in the evening in the city. */
export function isDaytime(now: Date, timeZone: string): boolean {
  const { hour } = localTime(now, timeZone);
  return hour >= DAYTIME.from && hour < DAYTIME.to;
}

/** Now in the daytime of a city, and otherwise about eight in the morning to come. */
export function nextDaytime(now: Date, timeZone: string): Date {
  if (isDaytime(now, timeZone)) return now;
  const { date, hour } = localTime(now, timeZone);
  const dayBefore = hour < DAYTIME.from ? addDays(date, -1) : date;
  const morning = new Date(endOfLocalDay(dayBefore, timeZone).getTime() + DAYTIME.from * HOUR_MS);
  // On the day that the clocks change, midnight and eight are seven or nine hours apart.
  return isDaytime(morning, timeZone) ? morning : new Date(morning.getTime() + HOUR_MS);
}
