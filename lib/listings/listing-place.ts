import { type Cell, type CellResolution, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";

/** Where a listing is: the exact place is private, the cell is public. */
export type ListingPlace = { quartierId: string; location: Point; cell: Cell };

type PlaceQuartier = { id: string; centre: Point; cellResolution: CellResolution };

/** The author's home when they live in the quartier of the listing, else the middle of that quartier. */
export function listingPlace(
  author: { home: Point | null; quartierId: string },
  quartier: PlaceQuartier,
): ListingPlace {
  const location = author.home && author.quartierId === quartier.id ? author.home : quartier.centre;
  return { quartierId: quartier.id, location, cell: cellOf(location, quartier.cellResolution) };
}
