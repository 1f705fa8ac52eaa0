import type { Position } from "geojson";
import type { Point } from "./point.ts";

/** Segments in the buckets of the grid, and pairs that are looked at: past that, a ring is made to keep us busy. */
const MAX_BUCKETED = 2_000_000;
const MAX_PAIRS = 5_000_000;

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where a closed ring crosses itself, if it does; `too-complex` when telling would take too long. */
export function selfCrossing(ring: readonly Position[]): Point | null | "too-complex" {
  const segments = ring.slice(1).map(([x1 = 0, y1 = 0], at): Segment => {
    const [x0 = 0, y0 = 0] = ring[at] ?? [];
    return [x0, y0, x1, y1];
  });
  const buckets = bucketsOf(segments);
  if (!buckets) return "too-complex";
  let pairs = 0;
  for (const bucket of buckets.values()) {
    pairs += (bucket.length * (bucket.length - 1)) / 2;
    if (pairs > MAX_PAIRS) return "too-complex";
    const crossing = crossingIn(bucket, segments);
    if (crossing) return crossing;
  }
  return null;
}

type Squares = { side: number; column: (x: number) => number; row: (y: number) => number };

/** A grid over some segments with about as many squares as segments. */
function squaresOver(segments: readonly Segment[]): Squares {
  const side = Math.max(1, Math.ceil(Math.sqrt(segments.length)));
  const axis = (values: readonly number[]) => {
    const [from, to] = values.reduce(
      ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
      [Infinity, -Infinity],
    );
    return (value: number) => (to > from ? Math.min(side - 1, Math.floor(((value - from) / (to - from)) * side)) : 0);
  };
  return { side, column: axis(segments.map(([x]) => x)), row: axis(segments.map(([, y]) => y)) };
}

/** The squares that the box of a segment touches, by their number. */
function* squaresOf([x0, y0, x1, y1]: Segment, { side, column, row }: Squares): Generator<number> {
  const [right, high] = [column(Math.max(x0, x1)), row(Math.max(y0, y1))];
  for (let at = column(Math.min(x0, x1)); at <= right; at += 1) {
    for (let up = row(Math.min(y0, y1)); up <= high; up += 1) yield up * side + at;
  }
}

/** The segments of each square; null when they are too many. */
function bucketsOf(segments: readonly Segment[]): Map<number, number[]> | null {
  const squares = squaresOver(segments);
  const buckets = new Map<number, number[]>();
  let bucketed = 0;
  for (const [index, segment] of segments.entries()) {
    for (const key of squaresOf(segment, squares)) {
      bucketed += 1;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
    if (bucketed > MAX_BUCKETED) return null;
  }
  return buckets;
}

function crossingIn(bucket: readonly number[], segments: readonly Segment[]): Point | null {
  for (const [at, a] of bucket.entries()) {
    const one = segments[a];
    for (const b of bucket.slice(at + 1)) {
      const other = segments[b];
      if (one && other && isCrossed(one, other)) return { lng: other[0], lat: other[1] };
    }
  }
  return null;
}

/** Which side of a segment a point is on: positive, negative, or 0 on its line. */
const side = ([x0, y0, x1, y1]: Segment, x: number, y: number) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);

/** Whether each segment has its ends on the two sides of the other: touching is no crossing. */
function isCrossed(a: Segment, b: Segment): boolean {
  return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
}
