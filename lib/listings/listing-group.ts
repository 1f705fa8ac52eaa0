import type { ListingStatus } from "./listing-status.ts";

/** How an author's listings are put together, in this order. */
export const LISTING_GROUPS = ["published", "pending", "paused", "ended", "removed"] as const;
export type ListingGroup = (typeof LISTING_GROUPS)[number];

const GROUP_OF: Record<ListingStatus, ListingGroup | null> = {
  draft: "pending",
  pending: "pending",
  published: "published",
  paused: "paused",
  fulfilled: "ended",
  closed: "ended",
  expired: "ended",
  removed: "removed",
  // Gone, for its author too.
  deleted: null,
};

/** The groups that hold something, each with its listings in the order that they came in. */
export function groupListings<Listing extends { status: ListingStatus }>(
  listings: readonly Listing[],
): { group: ListingGroup; listings: Listing[] }[] {
  return LISTING_GROUPS.map((group) => ({
    group,
    listings: listings.filter(({ status }) => GROUP_OF[status] === group),
  })).filter(({ listings: held }) => held.length > 0);
}
