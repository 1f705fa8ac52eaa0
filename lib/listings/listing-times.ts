import type { ListingContent } from "./listing.ts";
import { endOfLocalDay } from "./local-time.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** "Aujourd'hui, c'est urgent" holds for this long after the publication. */
const URGENT_MS = 24 * HOUR_MS;
/** A request lives until its date, at most this long. */
export const MAX_REQUEST_DAYS = 60;
/** An offer is confirmed again after this long… */
const OFFER_DAYS = 30;
/** …or is put in pause when its author does not answer within so many days of being asked. */
const GRACE_DAYS = 7;

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

/** Offers that leave the map before this moment are asked about; without an answer until then, they are paused. */
export function graceEnd(now: Date): Date {
  return new Date(now.getTime() + GRACE_DAYS * DAY_MS);
}

/** When a listing that is published now leaves the map by itself. */
export function listingExpiry(
  { kind, urgency, neededOn }: Pick<ListingContent, "kind" | "urgency" | "neededOn">,
  now: Date,
  timeZone: string,
): Date {
  if (kind === "offer") return new Date(now.getTime() + (OFFER_DAYS + GRACE_DAYS) * DAY_MS);
  if (urgency === "today") return new Date(now.getTime() + URGENT_MS);
  if (urgency === "dated" && neededOn) return endOfLocalDay(neededOn, timeZone);
  return new Date(now.getTime() + MAX_REQUEST_DAYS * DAY_MS);
}

/** Until when a listing goes first because its author needs it today; null when they do not. */
export function urgentUntil({ urgency }: Pick<ListingContent, "urgency">, publishedAt: Date): Date | null {
  return urgency === "today" ? new Date(publishedAt.getTime() + URGENT_MS) : null;
}
