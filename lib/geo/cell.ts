import { cellToBoundary, cellToLatLng, cellToParent, getResolution, isValidCell, latLngToCell } from "h3-js";
import { distanceM, type Point } from "./point.ts";

/** An H3 cell index: the public, coarse place of a listing. */
export type Cell = string;

/** Mean area of an H3 hexagon at 47° N by resolution, in km² (h3geo.org/docs/core-library/restable). */
const CELL_AREA_KM2 = { 9: 0.105, 8: 0.737, 7: 5.161 } as const;
const PEOPLE_PER_DWELLING = 2;
const MIN_DWELLINGS = 50;

export type CellResolution = keyof typeof CELL_AREA_KM2;

/** The finest resolution whose mean cell holds at least 50 dwellings at this density (people per km²). */
export function cellResolution(peoplePerKm2: number): CellResolution {
  for (const resolution of [9, 8] as const) {
    if ((peoplePerKm2 * CELL_AREA_KM2[resolution]) / PEOPLE_PER_DWELLING >= MIN_DWELLINGS) return resolution;
  }
  return 7;
}

/** The public cell of a private point. Two points of the same cell cannot be told apart by anything public. */
export function cellOf(point: Point, resolution: CellResolution): Cell {
  return latLngToCell(point.lat, point.lng, resolution);
}

/** The centre of a cell. */
export function cellCentre(cell: Cell): Point {
  const [lat, lng] = cellToLatLng(cell);
  return { lat, lng };
}

/** The corners of a cell, in order, not closed. */
export function cellCorners(cell: Cell): Point[] {
  return cellToBoundary(cell).map(([lat, lng]) => ({ lat, lng }));
}

export function isCell(value: string): boolean {
  return isValidCell(value);
}

/** Distance in metres between the centres of two cells: the only distance that is ever shown. */
export function cellDistanceM(a: Cell, b: Cell): number {
  return a === b ? 0 : distanceM(cellCentre(a), cellCentre(b));
}

/** How wide a cell is in metres, from one flat side to the one across, to two significant digits. */
export function cellWidthM(cell: Cell): number {
  const centre = cellCentre(cell);
  const corners = cellCorners(cell);
  const radius = corners.reduce((sum, corner) => sum + distanceM(centre, corner), 0) / corners.length;
  return Number((radius * Math.sqrt(3)).toPrecision(2));
}

/** The cell that holds this one at a coarser resolution; a cell that is already that coarse stays itself. */
export function coarserCell(cell: Cell, resolution: number): Cell {
  return getResolution(cell) > resolution ? cellToParent(cell, resolution) : cell;
}
