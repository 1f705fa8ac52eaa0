import type { Cell } from "#lib/geo/cell.ts";
import { cellDistanceM } from "#lib/geo/cell.ts";
import { distanceBand } from "#lib/geo/distance-band.ts";
import type { Urgency } from "./listing.ts";
import type { ListingFilter } from "./listing-filter.ts";

/** Orders of a list: the best answer to the words, the newest, the nearest or the most urgent first. */
export const SORTS = ["best", "recent", "near", "urgent"] as const;
export type ListingSort = (typeof SORTS)[number];

/** What the nearest are near to: nothing, the quartier that was chosen, or a member's home. */
export type OriginKind = "none" | "quartier" | "home";

/** The orders that make sense for a filter; the first one is the usual one. */
export function sortsOf(filter: ListingFilter, origin: OriginKind): ListingSort[] {
  const possible = SORTS.filter((sort) => (sort === "best" ? filter.q !== null : sort !== "near" || origin !== "none"));
  return origin === "home" ? ["near", ...possible.filter((sort) => sort !== "near")] : possible;
}

/** The order of an address; what is unknown or makes no sense is the usual order. */
export function sortOf(asked: unknown, possible: readonly ListingSort[]): ListingSort {
  return possible.find((sort) => sort === asked) ?? possible[0] ?? "recent";
}

/** What putting a listing in order looks at. */
export type Sortable = {
  cell: Cell;
  urgency: Urgency;
  neededOn: string | null;
  /** How well it answers the words: 0 is best. */
  tier: number;
};

/** Today first, then what has a date by its date, then the rest. */
const urgencyRank = ({ urgency, neededOn }: Sortable) =>
  urgency === "today" ? "0" : urgency === "dated" ? `1 ${neededOn}` : "2";

const compare = <Key>(a: Key, b: Key) => (a < b ? -1 : a > b ? 1 : 0);

/** Puts listings that come newest first in another order; equals stay newest first. `origin` is for the nearest. */
export function orderListings<Item extends Sortable>(
  newestFirst: readonly Item[],
  sort: ListingSort,
  origin: Cell | null,
): Item[] {
  if (sort === "recent") return [...newestFirst];
  if (sort === "best") return newestFirst.toSorted((a, b) => a.tier - b.tier);
  if (sort === "urgent") return newestFirst.toSorted((a, b) => compare(urgencyRank(a), urgencyRank(b)));
  const bands = new Map<Cell, number>();
  const bandOf = ({ cell }: Item) => {
    const known = bands.get(cell);
    if (known !== undefined) return known;
    const band = (origin === null ? null : distanceBand(cellDistanceM(origin, cell))) ?? Number.POSITIVE_INFINITY;
    bands.set(cell, band);
    return band;
  };
  return newestFirst.toSorted((a, b) => compare(bandOf(a), bandOf(b)));
}
