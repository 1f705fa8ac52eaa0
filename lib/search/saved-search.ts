import type { ListingFilter } from "#lib/listings/listing-filter.ts";

/** How often a member wants to hear of new listings. */
export const ALERTS = ["none", "weekly", "daily"] as const;
export type Alert = (typeof ALERTS)[number];

/** A search that a member keeps. */
export type SavedSearch = { id: string; name: string; filter: ListingFilter; alert: Alert; lastSeenAt: Date };

export const MAX_SAVED_SEARCHES = 20;
export const SEARCH_NAME_LENGTH = { min: 1, max: 80 } as const;
