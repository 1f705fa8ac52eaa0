import type { Urgency } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { endOfLocalDay, localDay } from "#lib/listings/local-time.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The one who is asked always has that long. */
const SHORTEST_MS = 2 * HOUR_MS;
const DATED_DAYS = 3;
const USUAL_DAYS = 5;

/** How many people somebody may turn to for the first time in 24 hours. */
export const MAX_NEW_CONTACTS = 8;
export const CONTACT_WINDOW_MS = DAY_MS;
/** How often somebody may propose or ask in a day of the clock, in all and to one person. */
export const MAX_PROPOSALS = 30;
export const MAX_PROPOSALS_TO_ONE = 5;
/** Whoever declined something is not asked again by the same person, in the same conversation, for so long. */
export const REST_AFTER_NO_MS = 30 * DAY_MS;

/** When somebody is needed; null for an offer that nobody wrote a request for. */
type Needed = { urgency: Urgency; neededOn: string | null } | null;

/** When a proposal that nobody answered ends by itself: with the day that is asked for, and after five days at most. */
export function proposalEnd(needed: Needed, now: Date, timeZone: string): Date {
  const after = (ms: number) => now.getTime() + ms;
  if (needed?.urgency === "today") {
    const midnight = endOfLocalDay(localDay(now, timeZone).date, timeZone).getTime();
    return new Date(Math.max(midnight, after(SHORTEST_MS)));
  }
  if (needed?.urgency === "dated" && needed.neededOn) {
    const last = endOfLocalDay(needed.neededOn, timeZone).getTime();
    return new Date(Math.max(Math.min(last, after(DATED_DAYS * DAY_MS)), after(SHORTEST_MS)));
  }
  return new Date(after(USUAL_DAYS * DAY_MS));
}

/** A listing as a proposal finds it. */
export type ProposedListing = {
  kind: "request" | "offer";
  status: ListingStatus;
  expiresAt: Date;
  /** Helpers still wanted by a request; times left this week of an offer. */
  left: number;
};

/** Why nothing can be proposed about a listing, or accepted for it, now; null when it can. */
export function listingRefusal(listing: ProposedListing, now: Date): RefusalCode | null {
  const { kind, status, expiresAt, left } = listing;
  if (status === "paused") return "listing-paused";
  if (kind === "request" && status === "fulfilled") return "request-filled";
  if (status !== "published" || expiresAt <= now) return "listing-gone";
  if (left > 0) return null;
  return kind === "request" ? "request-filled" : "offer-full";
}
