import { type Cell, type CellResolution, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";

/** Where a listing is: the exact place is private, the cell is public. */
export type ListingPlace = { quartierId: string; location: Point; cell: Cell };

type PlaceQuartier = { id: string; centre: Point; cellResolution: CellResolution };

/**
 * The exact place that the author chose; without one their home when they live in the quartier of the listing, else the
 * middle of that quartier. Where few people live around a chosen place, its cell is as coarse as it must be there.
 */
export function listingPlace(
  author: { home: Point | null; quartierId: string },
  quartier: PlaceQuartier,
  chosen: { point: Point; cellResolution: CellResolution } | null,
): ListingPlace {
  const usual = author.home && author.quartierId === quartier.id ? author.home : quartier.centre;
  const location = chosen?.point ?? usual;
  const resolution = coarser(quartier.cellResolution, chosen?.cellResolution ?? quartier.cellResolution);
  return { quartierId: quartier.id, location, cell: cellOf(location, resolution) };
}

const coarser = (a: CellResolution, b: CellResolution) => (a < b ? a : b);
