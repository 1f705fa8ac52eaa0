import type { Point } from "./point.ts";

const at = (points: readonly Point[], index: number) => points[Math.min(Math.max(index, 0), points.length - 1)];

/** A line through the same points with `steps` pieces between two of them (Catmull–Rom). */
export function smoothLine(points: readonly Point[], steps: number): Point[] {
  return points.flatMap((point, index) => {
    const [before, after, later] = [at(points, index - 1), at(points, index + 1), at(points, index + 2)];
    if (!before || !after || !later || after === point) return [point];
    return Array.from({ length: steps }, (_, step) => ({
      lng: catmullRom(before.lng, point.lng, after.lng, later.lng, step / steps),
      lat: catmullRom(before.lat, point.lat, after.lat, later.lat, step / steps),
    }));
  });
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
