import type { MultiPolygon, Polygon, Position } from "geojson";
import { bboxOf } from "./bbox.ts";
import { ringsOf } from "./frame.ts";
import type { Point } from "./point.ts";

type Shape = Polygon | MultiPolygon;

/** Two shapes, by their place in the list, and the area that both cover. */
export type Overlap = { a: number; b: number; km2: number };
/** A place that no shape covers although they stand all around it. */
export type Gap = { at: Point; km2: number; around: number[] };
export type Coverage = { overlaps: Overlap[]; gaps: Gap[] };

/** The longer side of the grid; for a city of 12 km, a cell is 12 m wide. */
const GRID = 1_000;
/** Crossings of an outline with the rows of the grid, all in all: past that, a file is made to keep us busy. */
const MAX_CROSSINGS = 4_000_000;
const KM_PER_DEGREE = 111.195;

type Grid = { west: number; south: number; step: number; columns: number; rows: number };

/**
 * How shapes cover the ground together: where two lie over each other, and what they leave out between them. Counted on a
 * grid, so that its time is bounded and no outline, however odd, is too much for it; null when a file would take too long.
 */
export function coverageOf(shapes: readonly Shape[]): Coverage | null {
  const grid = gridAround(shapes);
  if (!grid) return { overlaps: [], gaps: [] };
  const owners = new Uint16Array(grid.columns * grid.rows);
  const shared = new Map<number, number>();
  let crossings = 0;
  for (const [at, shape] of shapes.entries()) {
    const rows = crossingRows(grid, shape, MAX_CROSSINGS - crossings);
    if (!rows) return null;
    for (const [row, xs] of rows) {
      crossings += xs.length;
      fillRow(grid, { owners, shared, owner: at + 1 }, row, xs);
    }
  }
  return { overlaps: overlapsOf(grid, shared), gaps: gapsOf(grid, owners) };
}

function gridAround(shapes: readonly Shape[]): Grid | null {
  const bbox = bboxOf(shapes.flatMap((shape) => ringsOf(shape).flat()));
  if (!bbox) return null;
  const [width, height] = [bbox.east - bbox.west, bbox.north - bbox.south];
  const step = Math.max(width, height) / GRID;
  if (!(step > 0)) return null;
  // One empty cell all around, from which the outside is found.
  return {
    west: bbox.west - step,
    south: bbox.south - step,
    step,
    columns: Math.ceil(width / step) + 2,
    rows: Math.ceil(height / step) + 2,
  };
}

/** Where the outline of a shape crosses the middle of each row, by row; null past `most`. */
function crossingRows(grid: Grid, shape: Shape, most: number): Map<number, number[]> | null {
  const crossings = new Map<number, number[]>();
  let count = 0;
  for (const ring of polygonRings(shape)) {
    for (let at = 0; at + 1 < ring.length; at += 1) {
      count += noteCrossings(grid, crossings, ring[at] ?? [], ring[at + 1] ?? []);
      if (count > most) return null;
    }
  }
  return crossings;
}

/** Notes where one side of an outline crosses rows; gives how many. */
function noteCrossings(
  { south, step, rows }: Grid,
  crossings: Map<number, number[]>,
  [x0 = 0, y0 = 0]: Position,
  [x1 = 0, y1 = 0]: Position,
): number {
  const rowBelow = (lat: number) => Math.ceil((lat - south) / step - 0.5);
  const [first, last] = [rowBelow(Math.min(y0, y1)), Math.min(rowBelow(Math.max(y0, y1)), rows)];
  for (let row = first; row < last; row += 1) {
    const lat = south + (row + 0.5) * step;
    const x = x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
    const xs = crossings.get(row);
    if (xs) xs.push(x);
    else crossings.set(row, [x]);
  }
  return last - first;
}

function polygonRings(shape: Shape): Position[][] {
  return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
}

type Painting = { owners: Uint16Array; shared: Map<number, number>; owner: number };

/** Two shapes and a row as one number, for a map that is counted in. */
const PAIR = 1_024;

function fillRow({ west, step, columns }: Grid, painting: Painting, row: number, xs: number[]): void {
  xs.sort((a, b) => a - b);
  const columnAfter = (x: number) => Math.max(0, Math.ceil((x - west) / step - 0.5));
  for (let at = 0; at + 1 < xs.length; at += 2) {
    const last = Math.min(columnAfter(xs[at + 1] ?? 0), columns);
    for (let column = columnAfter(xs[at] ?? 0); column < last; column += 1)
      paint(painting, row, row * columns + column);
  }
}

function paint({ owners, shared, owner }: Painting, row: number, cell: number): void {
  const before = owners[cell] ?? 0;
  if (before === 0) owners[cell] = owner;
  if (before === 0 || before === owner) return;
  const key = (row * PAIR + before) * PAIR + owner;
  shared.set(key, (shared.get(key) ?? 0) + 1);
}

function cellKm2({ south, step }: Grid, row: number): number {
  const lat = south + (row + 0.5) * step;
  return (step * KM_PER_DEGREE) ** 2 * Math.cos((lat * Math.PI) / 180);
}

function overlapsOf(grid: Grid, shared: ReadonlyMap<number, number>): Overlap[] {
  const areas = new Map<number, number>();
  for (const [key, cells] of shared) {
    const pair = key % (PAIR * PAIR);
    areas.set(pair, (areas.get(pair) ?? 0) + cells * cellKm2(grid, Math.floor(key / (PAIR * PAIR))));
  }
  return [...areas]
    .map(([pair, km2]) => ({ a: Math.floor(pair / PAIR) - 1, b: (pair % PAIR) - 1, km2 }))
    .sort((one, other) => other.km2 - one.km2);
}

const OUTSIDE = 0xffff;

/** Every empty part of the grid that cannot be reached from its border. */
function gapsOf(grid: Grid, owners: Uint16Array): Gap[] {
  flood(grid, owners, 0, () => {});
  const gaps: Gap[] = [];
  for (let cell = 0; cell < owners.length; cell += 1) if (owners[cell] === 0) gaps.push(gapAt(grid, owners, cell));
  return gaps.sort((one, other) => other.km2 - one.km2);
}

function gapAt(grid: Grid, owners: Uint16Array, start: number): Gap {
  const around = new Set<number>();
  let [km2, columns, rows, cells] = [0, 0, 0, 0];
  flood(grid, owners, start, (cell, neighbour) => {
    if (neighbour !== null) {
      around.add(neighbour - 1);
      return;
    }
    const row = Math.floor(cell / grid.columns);
    km2 += cellKm2(grid, row);
    columns += cell % grid.columns;
    rows += row;
    cells += 1;
  });
  const at = {
    lng: grid.west + (columns / cells + 0.5) * grid.step,
    lat: grid.south + (rows / cells + 0.5) * grid.step,
  };
  return { at, km2, around: [...around].sort((a, b) => a - b) };
}

/** Marks the empty cells that hang together with one; says each of them, and each shape that they touch. */
function flood(
  grid: Grid,
  owners: Uint16Array,
  start: number,
  say: (cell: number, shape: number | null) => void,
): void {
  const waiting = [start];
  owners[start] = OUTSIDE;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    say(cell, null);
    for (const next of cellsBeside(grid, cell)) {
      const owner = owners[next];
      if (owner === 0) {
        owners[next] = OUTSIDE;
        waiting.push(next);
      } else if (owner !== undefined && owner !== OUTSIDE) say(next, owner);
    }
  }
}

function cellsBeside({ columns, rows }: Grid, cell: number): number[] {
  const column = cell % columns;
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column < columns - 1 ? [cell + 1] : []),
    ...(cell >= columns ? [cell - columns] : []),
    ...(cell < columns * (rows - 1) ? [cell + columns] : []),
  ];
}
