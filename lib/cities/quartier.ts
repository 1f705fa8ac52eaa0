import type { MultiPolygon, Polygon } from "geojson";
import type { CellResolution } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";

export type Quartier = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  population: number;
  centre: Point;
  neighbours: readonly string[];
  cellResolution: CellResolution;
};

export type QuartierWithBoundary = Quartier & { boundary: Polygon | MultiPolygon };
