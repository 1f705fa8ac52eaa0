import type { MultiPolygon, Polygon } from "geojson";
import type { CellResolution } from "#lib/geo/cell.ts";

/** A quartier as a file describes it, with what the file left out computed. */
export type ImportedQuartier = {
  slug: string;
  name: string;
  shortName: string;
  population: number;
  areaKm2: number;
  centre: { lng: number; lat: number };
  neighbours: string[];
  cellResolution: CellResolution;
  boundary: Polygon | MultiPolygon;
};
