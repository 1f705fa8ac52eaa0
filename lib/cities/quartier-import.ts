import { cellResolution } from "#lib/geo/cell.ts";
import { coverageOf } from "#lib/geo/coverage.ts";
import { nearShapes } from "#lib/geo/near-shapes.ts";
import { distanceM, type Point, pointText } from "#lib/geo/point.ts";
import { areaKm2, centroid } from "#lib/geo/shape.ts";
import type { ImportedQuartier } from "./imported-quartier.ts";
import { featureProblems, type QuartierFeature, slugOf } from "./quartier-feature.ts";
import { isQuartierError, type QuartierProblem } from "./quartier-problem.ts";

/** `quartiers` is empty when a problem is an error; warnings leave it whole. */
export type QuartierImport = { quartiers: ImportedQuartier[]; problems: QuartierProblem[] };

/** The largest file that is read: a city in fine outlines has a tenth of that. */
export const MAX_QUARTIERS_BYTES = 8_000_000;
const MAX_FEATURES = 500;
export const MAX_POINTS = 200_000;
const NEIGHBOUR_M = 50;
const FAR_M = 60_000;
/** Two outlines drawn apart never quite agree: so much of the smaller one may lie under another. */
const OVERLAP_SHARE = 0.01;
const LEAST_HECTARES = 0.5;
const MOST_WARNINGS = 10;

/** Longitude and latitude on WGS 84, as GeoJSON has it, by the names that programs write. */
const KNOWN_CRS = /(CRS:?:?84|EPSG:?:?:?4326|OGC:1\.3:CRS84)$/i;

/**
 * Reads any GeoJSON FeatureCollection of polygons (EPSG:4326, longitude first) as the quartiers of a city. All that is
 * wrong is said at once, each thing with its feature; when one is an error, nothing must be written. `near`: where the
 * city is, when that is known. Never throws, whatever the file is, and its time is bounded.
 */
export function readQuartiers(file: unknown, near: Point | null = null): QuartierImport {
  const whole = fileProblem(file);
  if (whole) return { quartiers: [], problems: [whole] };
  const { features } = file as { features: unknown[] };
  const problems = [
    ...features.flatMap((feature, at) => featureProblems(feature, at, near)),
    ...repeatedSlugs(features),
  ];
  if (problems.length > 0) return { quartiers: [], problems: saidOnce(problems, features.length) };
  const quartiers = withNeighbours((features as QuartierFeature[]).map(toQuartier));
  const together = [...farQuartiers(quartiers, near), ...togetherProblems(quartiers)];
  return { quartiers: together.some(isQuartierError) ? [] : quartiers, problems: together };
}

/** Reads the text of a file as `readQuartiers` does. */
export function readQuartiersText(text: string, near: Point | null = null): QuartierImport {
  try {
    // A program for tables may have put its mark first.
    return readQuartiers(JSON.parse(text.replace(/^\uFEFF/, "")), near);
  } catch (error) {
    if (error instanceof SyntaxError) return { quartiers: [], problems: [{ code: "not-json" }] };
    throw error;
  }
}

function fileProblem(file: unknown): QuartierProblem | null {
  const collection = file as { type?: unknown; features?: unknown; crs?: unknown } | null;
  if (collection?.type !== "FeatureCollection" || !Array.isArray(collection.features))
    return { code: "not-collection" };
  const { features, crs } = collection;
  if (features.length === 0) return { code: "empty" };
  if (features.length > MAX_FEATURES) return { code: "too-many-features", value: features.length };
  const name = crsName(crs);
  if (name !== null && !KNOWN_CRS.test(name)) return { code: "wrong-crs", other: name.slice(0, 80) };
  return countPoints(features) > MAX_POINTS ? { code: "too-many-points", value: MAX_POINTS } : null;
}

/** The system of coordinates that a file names; null where it names none, which is WGS 84. */
function crsName(crs: unknown): string | null {
  const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  return typeof name === "string" ? name : null;
}

/** How many lists of numbers the outlines hold, without believing that they are outlines. */
function countPoints(features: readonly unknown[]): number {
  let count = 0;
  const waiting: unknown[] = features.map(
    (feature) => (feature as { geometry?: { coordinates?: unknown } } | null)?.geometry?.coordinates,
  );
  while (waiting.length > 0 && count <= MAX_POINTS) {
    const value = waiting.pop();
    if (!Array.isArray(value)) continue;
    if (Array.isArray(value[0])) for (const inner of value) waiting.push(inner);
    else count += 1;
  }
  return count;
}

function repeatedSlugs(features: readonly unknown[]): QuartierProblem[] {
  const seen = new Map<string, number>();
  return features.flatMap((feature, at) => {
    const slug = slugOf(feature);
    if (slug === undefined) return [];
    const before = seen.get(slug);
    seen.set(slug, at);
    return before === undefined ? [] : [{ code: "repeated-slug" as const, feature: at + 1, slug, value: before + 1 }];
  });
}

/** What is wrong with every quartier alike is wrong with the file. */
function saidOnce(problems: readonly QuartierProblem[], features: number): QuartierProblem[] {
  const [first] = problems;
  const isAll = problems.length === features && problems.every(({ code }) => code === first?.code);
  return first && features > 1 && isAll && ["swapped", "metres"].includes(first.code)
    ? [{ code: first.code }]
    : [...problems];
}

function toQuartier({ properties, geometry }: QuartierFeature): ImportedQuartier {
  const { slug, name, shortName, center, neighbours } = properties;
  const area = areaKm2(geometry);
  const population = properties.population ?? 0;
  const [lng, lat] = center ?? centroid(geometry);
  return {
    slug,
    name: name.trim(),
    shortName: shortName?.trim() || name.trim(),
    population,
    areaKm2: area,
    centre: { lng, lat },
    neighbours: neighbours ?? [],
    cellResolution: cellResolution(area > 0 ? population / area : 0),
    boundary: geometry,
  };
}

/** Quartiers with those beside them where the file names none; a name that it gives to nobody is left out. */
function withNeighbours(quartiers: readonly ImportedQuartier[]): ImportedQuartier[] {
  const slugs = new Set(quartiers.map(({ slug }) => slug));
  const shapes = quartiers.map(({ boundary }) => boundary);
  const near = nearShapes(shapes, NEIGHBOUR_M);
  return quartiers.map((quartier, at) => {
    const named = quartier.neighbours.filter((slug) => slugs.has(slug) && slug !== quartier.slug);
    const found = (near[at] ?? []).flatMap((other) => quartiers[other]?.slug ?? []);
    return { ...quartier, neighbours: named.length > 0 ? named : found };
  });
}

/** Quartiers that lie nowhere near the city or, for a new one, near the others. */
function farQuartiers(quartiers: readonly ImportedQuartier[], near: Point | null): QuartierProblem[] {
  const middle = near ?? middleOf(quartiers);
  return quartiers.flatMap(({ slug, centre }, at) => {
    const metres = distanceM(centre, middle);
    return metres > FAR_M ? [{ code: "far" as const, feature: at + 1, slug, value: Math.round(metres / 1_000) }] : [];
  });
}

/** The middle of all quartiers, as the centre of a city. */
export function middleOf(quartiers: readonly Pick<ImportedQuartier, "centre">[]): Point {
  const sorted = (axis: "lng" | "lat") => quartiers.map(({ centre }) => centre[axis]).sort((a, b) => a - b);
  const half = Math.floor(quartiers.length / 2);
  return { lng: sorted("lng")[half] ?? 0, lat: sorted("lat")[half] ?? 0 };
}

const hectares = (km2: number) => Math.round(km2 * 1_000) / 10;

/** What is wrong between quartiers, the largest areas first. */
function togetherProblems(quartiers: readonly ImportedQuartier[]): QuartierProblem[] {
  const coverage = coverageOf(quartiers.map(({ boundary }) => boundary));
  if (!coverage) return [{ code: "too-complex" }];
  const slugs = (places: readonly number[]) => places.flatMap((at) => quartiers[at]?.slug ?? []);
  const overlaps = coverage.overlaps.flatMap(({ a, b, km2 }): QuartierProblem[] => {
    const smaller = Math.min(quartiers[a]?.areaKm2 ?? 0, quartiers[b]?.areaKm2 ?? 0);
    const isError = km2 > OVERLAP_SHARE * smaller && hectares(km2) >= LEAST_HECTARES;
    if (!isError && hectares(km2) < LEAST_HECTARES) return [];
    const [slug = "", other = ""] = slugs([a, b]);
    return [{ code: isError ? "overlap" : "small-overlap", feature: a + 1, slug, other, value: hectares(km2) }];
  });
  const gaps = coverage.gaps
    .filter(({ km2 }) => hectares(km2) >= LEAST_HECTARES)
    .map(({ at, km2, around }): QuartierProblem => {
      return { code: "gap", other: slugs(around).join(", "), value: hectares(km2), at: pointText(at) };
    });
  const nobody: QuartierProblem[] = quartiers.every(({ population }) => population === 0) ? [{ code: "nobody" }] : [];
  const [errors, warnings] = [overlaps.filter(isQuartierError), overlaps.filter((one) => !isQuartierError(one))];
  return [...errors, ...[...warnings, ...gaps, ...nobody].slice(0, MOST_WARNINGS)];
}
