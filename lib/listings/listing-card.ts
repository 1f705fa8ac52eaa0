import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Cell } from "#lib/geo/cell.ts";
import type { AvailabilityMask, Part } from "./availability.ts";
import type { Kind, Urgency } from "./listing.ts";

/** What a list shows of a published listing: nothing here is private. */
export type ListingCardData = {
  id: string;
  kind: Kind;
  category: CategoryKey;
  title: string;
  remote: boolean;
  urgency: Urgency;
  neededOn: string | null;
  neededPart: Part | null;
  availability: AvailabilityMask;
  quartierSlug: string;
  quartierName: string;
  cell: Cell;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** An offer that has given all that it gives in a week. */
  fullThisWeek: boolean;
  /** The key of its first photo. */
  coverKey: string | null;
};
