import type { MultiPolygon, Polygon, Position } from "geojson";

type Shape = Polygon | MultiPolygon;

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function polygonsOf(shape: Shape): Position[][][] {
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}

/** Area of a ring on the sphere in m², without sign (Chamberlain and Duquette, JPL Publication 07-03, 2007). */
function ringAreaM2(ring: Position[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length - 1; at += 1) {
    const [lngA = 0, latA = 0] = ring[at] ?? [];
    const [lngB = 0, latB = 0] = ring[at + 1] ?? [];
    sum += radians(lngB - lngA) * (2 + Math.sin(radians(latA)) + Math.sin(radians(latB)));
  }
  return Math.abs((sum * EARTH_RADIUS_M ** 2) / 2);
}

/** Area in km² of a polygon or several, holes taken off. */
export function areaKm2(shape: Shape): number {
  const areas = polygonsOf(shape).map(([outer = [], ...holes]) =>
    holes.reduce((area, hole) => area - ringAreaM2(hole), ringAreaM2(outer)),
  );
  return areas.reduce((sum, area) => sum + area, 0) / 1e6;
}

/** Mean of the corners of the largest ring, as [longitude, latitude]: good enough to place a name. */
export function centroid(shape: Shape): [number, number] {
  const [ring = []] = polygonsOf(shape)
    .map(([outer = []]) => outer)
    .sort((a, b) => ringAreaM2(b) - ringAreaM2(a));
  const corners = ring.slice(0, -1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length;
  return [mean(0), mean(1)];
}
