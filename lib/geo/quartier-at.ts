import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import type { Point } from "./point.ts";

export type QuartierShape = { slug: string; boundary: Polygon | MultiPolygon };

/** The quartier that holds a point, or null outside all of them: then the person is asked. */
export function quartierAt<Shape extends QuartierShape>(point: Point, quartiers: readonly Shape[]): Shape | null {
  return quartiers.find(({ boundary }) => booleanPointInPolygon([point.lng, point.lat], boundary)) ?? null;
}
