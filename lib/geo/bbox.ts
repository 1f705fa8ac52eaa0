import type { Point } from "./point.ts";

/** A rectangle of the map in degrees, WGS 84. It never crosses the 180th meridian. */
export type Bbox = { west: number; south: number; east: number; north: number };

/** Web Mercator stops here (EPSG:3857): beyond it a latitude has no place on the map. */
export const MAX_LATITUDE = 85.0511;
const NUMBER = /^-?\d{1,3}(\.\d{1,15})?$/;

/** Reads `west,south,east,north`; null when it is not four numbers that make a rectangle of the map. */
export function parseBbox(text: string): Bbox | null {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const onTheMap = west >= -180 && east <= 180 && south >= -MAX_LATITUDE && north <= MAX_LATITUDE;
  return onTheMap && west < east && south < north ? { west, south, east, north } : null;
}

/** The rectangle as `parseBbox` reads it: five decimals, about one metre. */
export function bboxText({ west, south, east, north }: Bbox): string {
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(5))).join(",");
}

export function bboxHolds(bbox: Bbox, { lng, lat }: Point): boolean {
  return lng >= bbox.west && lng <= bbox.east && lat >= bbox.south && lat <= bbox.north;
}

/** The smallest rectangle around some points; null without points. */
export function bboxOf(points: Iterable<Point>): Bbox | null {
  let bbox: Bbox | null = null;
  for (const { lng, lat } of points) {
    bbox ??= { west: lng, south: lat, east: lng, north: lat };
    bbox.west = Math.min(bbox.west, lng);
    bbox.east = Math.max(bbox.east, lng);
    bbox.south = Math.min(bbox.south, lat);
    bbox.north = Math.max(bbox.north, lat);
  }
  return bbox;
}
