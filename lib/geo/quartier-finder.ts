import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import { bboxHolds, bboxOf } from "./bbox.ts";
import { ringsOf } from "./frame.ts";
import { distanceM, type Point } from "./point.ts";

type Area = { slug: string; centre: Point; boundary: Polygon | MultiPolygon };
/** `isNearest`: the point lies in no quartier, and this one is the nearest. */
export type FoundQuartier<Quartier> = { quartier: Quartier; isNearest: boolean };

/** Finds the quartier of many points, whatever the points: in none of them, the nearest one. Without quartiers, null. */
export function quartierFinder<Quartier extends Area>(
  quartiers: readonly Quartier[],
): (point: Point) => FoundQuartier<Quartier> | null {
  const framed = quartiers.map((quartier) => {
    const corners = ringsOf(quartier.boundary).flat();
    return { quartier, corners, bbox: bboxOf(corners) };
  });
  return (point) => {
    const holds = framed.find(
      ({ quartier, bbox }) =>
        bbox && bboxHolds(bbox, point) && booleanPointInPolygon([point.lng, point.lat], quartier.boundary),
    );
    if (holds) return { quartier: holds.quartier, isNearest: false };
    const [nearest] = framed
      .map(({ quartier, corners }) => {
        return {
          quartier,
          metres: corners.reduce((least, corner) => Math.min(least, distanceM(corner, point)), Infinity),
        };
      })
      .sort((a, b) => a.metres - b.metres);
    return nearest ? { quartier: nearest.quartier, isNearest: true } : null;
  };
}
