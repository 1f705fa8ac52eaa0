import type { ListingContent } from "./listing.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** "Aujourd'hui, c'est urgent" holds for this long after the publication. */
const URGENT_MS = 24 * HOUR_MS;
/** A request lives until its date, at most this long. */
export const MAX_REQUEST_DAYS = 60;
/** An offer is confirmed again after 30 days, within 7 more. */
const OFFER_DAYS = 30 + 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a local day ends: midnight of the next day, whatever the clock change. */
export function endOfLocalDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`) + DAY_MS;
  const guess = midnight - offsetMs(midnight, timeZone);
  return new Date(midnight - offsetMs(guess, timeZone));
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whole days from one local date to another one, negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export type DateProblem = "past" | "too-far";

/** Why a request may not be asked for on that day, or null when it may. Both are local dates. */
export function dateProblem(neededOn: string, today: string): DateProblem | null {
  const days = daysBetween(today, neededOn);
  if (days < 0) return "past";
  return days > MAX_REQUEST_DAYS ? "too-far" : null;
}

/** When a listing that is published now leaves the map by itself. */
export function listingExpiry(
  { kind, urgency, neededOn }: Pick<ListingContent, "kind" | "urgency" | "neededOn">,
  now: Date,
  timeZone: string,
): Date {
  if (kind === "offer") return new Date(now.getTime() + OFFER_DAYS * DAY_MS);
  if (urgency === "today") return new Date(now.getTime() + URGENT_MS);
  if (urgency === "dated" && neededOn) return endOfLocalDay(neededOn, timeZone);
  return new Date(now.getTime() + MAX_REQUEST_DAYS * DAY_MS);
}

/** Until when a listing goes first because its author needs it today; null when they do not. */
export function urgentUntil({ urgency }: Pick<ListingContent, "urgency">, publishedAt: Date): Date | null {
  return urgency === "today" ? new Date(publishedAt.getTime() + URGENT_MS) : null;
}
