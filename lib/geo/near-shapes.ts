import type { MultiPolygon, Polygon } from "geojson";
import { ringsOf } from "./frame.ts";
import { distanceM, type Point } from "./point.ts";

type Shape = Polygon | MultiPolygon;
type Corner = { shape: number; point: Point };

const M_PER_DEGREE = 111_195;
/** Pairs of corners that are looked at: past that, neighbours are left to be found by somebody. */
const MAX_PAIRS = 5_000_000;

/** For each shape, those of which some corner is within so many metres of a corner of it. */
export function nearShapes(shapes: readonly Shape[], metres: number): number[][] {
  const near = shapes.map(() => new Set<number>());
  const squares = squaresOf(shapes, metres);
  let pairs = 0;
  for (const [key, corners] of squares) {
    const [column = 0, row = 0] = key.split(" ").map(Number);
    const others = around(column, row).flatMap((beside) => squares.get(beside) ?? []);
    pairs += corners.length * others.length;
    if (pairs > MAX_PAIRS) break;
    for (const corner of corners) noteNear(near, corner, others, metres);
  }
  return near.map((found) => [...found].sort((a, b) => a - b));
}

function noteNear(near: readonly Set<number>[], corner: Corner, others: readonly Corner[], metres: number): void {
  const known = near[corner.shape];
  for (const { shape, point } of others) {
    if (shape === corner.shape || known?.has(shape) || distanceM(point, corner.point) > metres) continue;
    known?.add(shape);
    near[shape]?.add(corner.shape);
  }
}

/** All corners by the square, so many metres wide, that they lie in. */
function squaresOf(shapes: readonly Shape[], metres: number): Map<string, Corner[]> {
  const squares = new Map<string, Corner[]>();
  const [first] = shapes.flatMap((shape) => ringsOf(shape).flat().slice(0, 1));
  const side = metres / M_PER_DEGREE;
  const wide = side / Math.max(0.01, Math.cos(((first?.lat ?? 0) * Math.PI) / 180));
  for (const [shape, one] of shapes.entries()) {
    for (const point of ringsOf(one).flat()) {
      const key = `${Math.floor(point.lng / wide)} ${Math.floor(point.lat / side)}`;
      const corners = squares.get(key);
      if (corners) corners.push({ shape, point });
      else squares.set(key, [{ shape, point }]);
    }
  }
  return squares;
}

const STEPS = [-1, 0, 1];

function around(column: number, row: number): string[] {
  return STEPS.flatMap((right) => STEPS.map((up) => `${column + right} ${row + up}`));
}
