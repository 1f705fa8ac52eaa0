import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { type CellResolution, cellResolution } from "#lib/geo/cell.ts";
import { areaKm2, centroid, isNear } from "#lib/geo/shape.ts";

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

export type QuartierImport = { quartiers: ImportedQuartier[]; errors: string[] };

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const NEIGHBOUR_M = 50;
const MAX_FEATURES = 500;

/**
 * Reads any GeoJSON FeatureCollection of polygons (EPSG:4326, longitude first) as the quartiers of a city. All that is
 * wrong is said at once, each sentence naming its feature; when there is an error, nothing must be written.
 */
export function readQuartiers(file: unknown): QuartierImport {
  const features = featuresOf(file);
  if (!features) return { quartiers: [], errors: ["Le fichier n’est pas une FeatureCollection GeoJSON."] };
  if (features.length === 0) return { quartiers: [], errors: ["Le fichier ne contient aucun quartier."] };
  if (features.length > MAX_FEATURES) return { quartiers: [], errors: [`Plus de ${MAX_FEATURES} quartiers.`] };
  const errors = [...features.flatMap((feature, at) => featureErrors(feature, at)), ...repeatedSlugs(features)];
  if (errors.length > 0) return { quartiers: [], errors };
  const quartiers = (features as QuartierFeature[]).map(toQuartier);
  return { quartiers: quartiers.map((quartier) => withNeighbours(quartier, quartiers)), errors: [] };
}

type Properties = {
  slug: string;
  name: string;
  shortName?: string;
  population?: number;
  neighbours?: string[];
  center?: [number, number];
};
type QuartierFeature = Feature<Polygon | MultiPolygon, Properties>;

function featuresOf(file: unknown): Partial<Feature>[] | null {
  const collection = file as { type?: unknown; features?: unknown } | null;
  return collection?.type === "FeatureCollection" && Array.isArray(collection.features) ? collection.features : null;
}

function nameOf(feature: Partial<Feature>, at: number): string {
  const slug = feature?.properties?.slug;
  return `Quartier n° ${at + 1}${typeof slug === "string" ? ` (${slug.slice(0, 80)})` : ""}`;
}

function featureErrors(feature: Partial<Feature>, at: number): string[] {
  const { slug, name, population } = (feature?.properties ?? {}) as Partial<Properties>;
  const wrong: string[] = [];
  if (typeof slug !== "string" || !SLUG.test(slug))
    wrong.push("« slug » manque ou contient autre chose que a-z, 0-9 et -");
  if (typeof name !== "string" || name.trim() === "") wrong.push("« name » manque");
  if (population !== undefined && !(Number.isInteger(population) && population >= 0))
    wrong.push("« population » doit être un nombre entier positif");
  wrong.push(...geometryErrors(feature?.geometry as unknown));
  return wrong.map((what) => `${nameOf(feature, at)} : ${what}.`);
}

function geometryErrors(geometry: unknown): string[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown };
  if (type !== "Polygon" && type !== "MultiPolygon") return ["la géométrie doit être un Polygon ou un MultiPolygon"];
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as unknown;
  if (!Array.isArray(polygons) || polygons.length === 0) return ["la géométrie est vide"];
  const rings = polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : [null]));
  return [...new Set(rings.flatMap(ringErrors))];
}

function ringErrors(ring: unknown): string[] {
  if (!Array.isArray(ring) || ring.length < 4) return ["un contour a moins de quatre points"];
  const positions = ring as Position[];
  if (!positions.every((position) => Array.isArray(position) && position.slice(0, 2).every(Number.isFinite)))
    return ["un point n’est pas fait de deux nombres"];
  const [first, last] = [positions[0], positions.at(-1)];
  const open = first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
  return [...(open ? ["un contour n’est pas fermé"] : []), ...boundsErrors(positions)];
}

function boundsErrors(positions: Position[]): string[] {
  if (positions.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 180))
    return ["les coordonnées semblent être en mètres : exportez le fichier en EPSG:4326 (longitude, latitude)"];
  if (positions.some(([, y = 0]) => Math.abs(y) > 90))
    return ["les latitudes dépassent 90° : l’ordre doit être longitude, latitude"];
  const france = positions.every(([x = 0, y = 0]) => x > 41 && x < 52 && y > -6 && y < 10);
  return france ? ["l’ordre semble être latitude, longitude : il doit être longitude, latitude"] : [];
}

function repeatedSlugs(features: Partial<Feature>[]): string[] {
  const seen = new Map<unknown, number>();
  return features.flatMap((feature, at) => {
    const slug = feature?.properties?.slug;
    const before = seen.get(slug);
    seen.set(slug, at);
    return typeof slug === "string" && before !== undefined
      ? [`${nameOf(feature, at)} : le même « slug » que le quartier n° ${before + 1}.`]
      : [];
  });
}

function toQuartier({ properties, geometry }: QuartierFeature): ImportedQuartier {
  const area = areaKm2(geometry);
  const population = properties.population ?? 0;
  const [lng, lat] = properties.center ?? centroid(geometry);
  return {
    slug: properties.slug,
    name: properties.name.trim(),
    shortName: properties.shortName?.trim() || properties.name.trim(),
    population,
    areaKm2: area,
    centre: { lng, lat },
    neighbours: properties.neighbours ?? [],
    cellResolution: cellResolution(area > 0 ? population / area : 0),
    boundary: geometry,
  };
}

function withNeighbours(quartier: ImportedQuartier, all: readonly ImportedQuartier[]): ImportedQuartier {
  if (quartier.neighbours.length > 0) return quartier;
  const near = all.filter((other) => other !== quartier && isNear(quartier.boundary, other.boundary, NEIGHBOUR_M));
  return { ...quartier, neighbours: near.map(({ slug }) => slug) };
}
