import { type Bbox, bboxHolds } from "./bbox.ts";
import { type Cell, cellCentre, coarserCell } from "./cell.ts";
import { ALL_CELLS_FROM_ZOOM } from "./pin-zoom.ts";
import type { Point } from "./point.ts";

/** How many listings of each kind a public cell holds. */
export type CellCount = { cell: Cell; requests: number; offers: number };
/** Some cells drawn as one pin, at the centre of the cell that holds them. */
export type CellGroup = CellCount & { centre: Point; cells: readonly Cell[] };

const GROUP_RESOLUTION = 8;
const FINEST_RESOLUTION = 15;

/** Groups cells for a zoom by the coarser cell that holds them, in the order of the cells' indexes. */
export function groupCells(counts: readonly CellCount[], zoom: number): CellGroup[] {
  const resolution = zoom < ALL_CELLS_FROM_ZOOM ? GROUP_RESOLUTION : FINEST_RESOLUTION;
  const groups = Map.groupBy(counts, ({ cell }) => coarserCell(cell, resolution));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cell, members]) => ({
      cell,
      centre: cellCentre(cell),
      cells: members.map((member) => member.cell).sort(),
      requests: members.reduce((sum, { requests }) => sum + requests, 0),
      offers: members.reduce((sum, { offers }) => sum + offers, 0),
    }));
}

/** The groups whose centre lies in a rectangle: where the listings of a group really are plays no part in it. */
export function groupsIn(groups: readonly CellGroup[], bbox: Bbox | null): CellGroup[] {
  return bbox ? groups.filter(({ centre }) => bboxHolds(bbox, centre)) : [...groups];
}
