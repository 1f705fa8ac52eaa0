import { type Bbox, MAX_LATITUDE } from "./bbox.ts";
import type { Point } from "./point.ts";

/** A place on the square world of Web Mercator (EPSG:3857): 0 to 1 from west to east and from north to south. */
export type WorldPoint = { x: number; y: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

export function toWorld({ lng, lat }: Point): WorldPoint {
  return { x: (lng + 180) / 360, y: 0.5 - Math.asinh(Math.tan(radians(lat))) / (2 * Math.PI) };
}

export function fromWorld({ x, y }: WorldPoint): Point {
  return { lng: x * 360 - 180, lat: degrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI))) };
}

/** Grows a rectangle to whole map tiles of a zoom, so that nearby views ask for the same one. */
export function snapBbox({ west, south, east, north }: Bbox, zoom: number): Bbox {
  const tiles = 2 ** zoom;
  const topLeft = toWorld({ lng: west, lat: north });
  const bottomRight = toWorld({ lng: east, lat: south });
  const a = fromWorld({ x: floor(topLeft.x * tiles) / tiles, y: floor(topLeft.y * tiles) / tiles });
  const b = fromWorld({ x: ceil(bottomRight.x * tiles) / tiles, y: ceil(bottomRight.y * tiles) / tiles });
  return { west: a.lng, south: Math.max(-MAX_LATITUDE, b.lat), east: b.lng, north: Math.min(MAX_LATITUDE, a.lat) };
}

/** A corner that is written with five decimals still belongs to its own tile. */
const SLACK = 1e-2;
const floor = (tile: number) => Math.max(0, Math.floor(tile + SLACK));
const ceil = (tile: number) => Math.ceil(tile - SLACK);
