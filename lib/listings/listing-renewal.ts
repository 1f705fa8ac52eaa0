import type { ListingContent } from "./listing.ts";
import type { ListingStatus } from "./listing-status.ts";
import { listingExpiry } from "./listing-times.ts";
import { endOfLocalDay } from "./local-time.ts";

type Lived = Pick<ListingContent, "kind" | "urgency" | "neededOn"> & { expiresAt: Date };
/** `publishedAt` only where a new life begins. */
export type Renewal = { publishedAt?: Date; expiresAt: Date };

/** The only day that a request is for is over: it cannot come back as it is. */
export function isDatePassed({ neededOn }: Pick<Lived, "neededOn">, now: Date, timeZone: string): boolean {
  return neededOn !== null && endOfLocalDay(neededOn, timeZone) <= now;
}

/**
 * What goes on line again. A request keeps its life when some is left (`null`), starts a new one otherwise, and stays
 * away (`"date-passed"`) when its only day is over. For an offer it is a confirmation: from now on it lives as long as
 * a new one, and keeps its place in the list if it was still alive.
 */
export function renewalFor(
  listing: Lived,
  to: ListingStatus,
  now: Date,
  timeZone: string,
): Renewal | null | "date-passed" {
  const alive = listing.expiresAt > now;
  if (to !== "published" || (alive && listing.kind === "request")) return null;
  if (isDatePassed(listing, now, timeZone)) return "date-passed";
  const expiresAt = listingExpiry(listing, now, timeZone);
  return alive ? { expiresAt } : { publishedAt: now, expiresAt };
}

/**
 * The life of a listing that a moderator lets appear. The first time it begins now. Later it is given back the time that it
 * waited, never more than a new one lives. `"date-passed"` when its only day is over.
 */
export function approvedLife(
  listing: Lived & { publishedAt: Date | null; heldAt: Date },
  now: Date,
  timeZone: string,
): Renewal | "date-passed" {
  if (isDatePassed(listing, now, timeZone)) return "date-passed";
  const whole = listingExpiry(listing, now, timeZone);
  if (listing.publishedAt === null) return { publishedAt: now, expiresAt: whole };
  const waited = Math.max(0, now.getTime() - listing.heldAt.getTime());
  return { expiresAt: new Date(Math.min(whole.getTime(), listing.expiresAt.getTime() + waited)) };
}
