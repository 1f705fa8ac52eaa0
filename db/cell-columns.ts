import { type Cell, cellCentre } from "#lib/geo/cell.ts";

/** The public place of a listing in its columns: a cell and the centre of it. */
export function cellColumns(cell: Cell): { cell: Cell; cellCentre: { x: number; y: number } } {
  const { lng, lat } = cellCentre(cell);
  return { cell, cellCentre: { x: lng, y: lat } };
}
