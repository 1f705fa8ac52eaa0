import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "./listing.ts";

/** Days that a visitor can ask for: this very day, until Sunday, or the coming Saturday and Sunday. */
export const WHENS = ["today", "week", "weekend"] as const;
export type When = (typeof WHENS)[number];

/** What a visitor chose to see. It is the same for the list and the map, and it lives in the address. */
export type ListingFilter = {
  /** Words looked for, as `cleanSearch` keeps them. */
  q: string | null;
  kind: Kind | null;
  category: CategoryKey | null;
  /** Slug of a quartier, which may not exist in this city. */
  quartier: string | null;
  when: When | null;
  /** Only what can be done by telephone or on line. */
  remote: boolean;
};

export const NO_FILTER: ListingFilter = {
  q: null,
  kind: null,
  category: null,
  quartier: null,
  when: null,
  remote: false,
};

/** The filter as parameters of an address, in a fixed order, without what was not chosen. */
export function filterQuery(filter: ListingFilter): Record<string, string> {
  const { q, kind, category, quartier, when, remote } = filter;
  const entries = Object.entries({ q, kind, category, quartier, when, remote: remote ? "1" : null });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
