/** A place in degrees, WGS 84. Exact points are private: they never leave the server. */
export type Point = { lng: number; lat: number };

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine, mean Earth radius of IUGG). */
export function distanceM(a: Point, b: Point): number {
  const sinLat = Math.sin(radians(b.lat - a.lat) / 2);
  const sinLng = Math.sin(radians(b.lng - a.lng) / 2);
  const h = sinLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sinLng ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

const POINT_TEXT = /^(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,2}(?:\.\d{1,15})?)$/;
const DECIMALS = 5;

/** A point as `longitude,latitude` with five decimals, about one metre: what a form sends. */
export function pointText({ lng, lat }: Point): string {
  return `${lng.toFixed(DECIMALS)},${lat.toFixed(DECIMALS)}`;
}

/** Reads `pointText`; null for anything that is not a place on Earth. */
export function parsePoint(text: string): Point | null {
  const [, lng, lat] = POINT_TEXT.exec(text) ?? [];
  const point = { lng: Number(lng), lat: Number(lat) };
  return Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90 ? point : null;
}
