import type { ListingContent } from "./listing.ts";
import type { ListingStatus } from "./listing-status.ts";
import { listingExpiry } from "./listing-times.ts";
import { endOfLocalDay } from "./local-time.ts";

type Lived = Pick<ListingContent, "kind" | "urgency" | "neededOn"> & { expiresAt: Date };
export type Renewal = { publishedAt: Date; expiresAt: Date };

/**
 * What goes back on line keeps its life when some is left (`null`), starts a new one otherwise, and stays away
 * (`"date-passed"`) when the only day that it was for is over.
 */
export function renewalFor(
  listing: Lived,
  to: ListingStatus,
  now: Date,
  timeZone: string,
): Renewal | null | "date-passed" {
  if (to !== "published" || listing.expiresAt > now) return null;
  if (listing.neededOn && endOfLocalDay(listing.neededOn, timeZone) <= now) return "date-passed";
  return { publishedAt: now, expiresAt: listingExpiry(listing, now, timeZone) };
}
