/*
 * One feature of a file of quartiers, of which nothing is known yet: what is wrong with it, each thing once.
 */
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { distanceM, type Point, pointText } from "#lib/geo/point.ts";
import { selfCrossing } from "#lib/geo/self-crossing.ts";
import type { QuartierProblem, QuartierProblemCode } from "./quartier-problem.ts";

export type QuartierProperties = {
  slug: string;
  name: string;
  shortName?: string | null;
  population?: number | null;
  neighbours?: string[] | null;
  center?: [number, number] | null;
};
/** A feature of which `featureProblems` finds nothing. */
export type QuartierFeature = Feature<Polygon | MultiPolygon, QuartierProperties>;

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const MAX_NAME = 80;
const MAX_POPULATION = 10_000_000;
const NEAR_M = 150_000;

type Fault = Pick<QuartierProblem, "code" | "at">;
type Loose = { properties?: unknown; geometry?: unknown } | null;

const record = (value: unknown) =>
  (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
const isAbsent = (value: unknown) => value === undefined || value === null;
const isName = (value: unknown) => typeof value === "string" && value.trim() !== "" && value.length <= MAX_NAME;

/** The slug that a feature gives, if it is a text at all. */
export function slugOf(feature: unknown): string | undefined {
  const { slug } = record((feature as Loose)?.properties);
  return typeof slug === "string" ? slug.slice(0, MAX_NAME) : undefined;
}

/** Everything that is wrong with a feature. `near`: where the city is, when that is known. */
export function featureProblems(feature: unknown, at: number, near: Point | null): QuartierProblem[] {
  const loose = feature as Loose;
  const faults = [...propertyFaults(record(loose?.properties)), ...geometryFaults(loose?.geometry, near)];
  const slug = slugOf(feature);
  return faults.map((fault) => ({ ...fault, feature: at + 1, ...(slug && { slug }) }));
}

function propertyFaults({ slug, name, shortName, population, neighbours, center }: Record<string, unknown>): Fault[] {
  const wrong: [boolean, QuartierProblemCode][] = [
    [typeof slug !== "string" || !SLUG.test(slug), "slug"],
    [!isName(name), "name"],
    [!isAbsent(shortName) && shortName !== "" && !isName(shortName), "short-name"],
    [!isAbsent(population) && !isPopulation(population), "population"],
    [!isAbsent(center) && !isPlace(center), "center"],
    [!isAbsent(neighbours) && !isSlugList(neighbours), "neighbours"],
  ];
  return wrong.filter(([is]) => is).map(([, code]) => ({ code }));
}

const isPopulation = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_POPULATION;
const isSlugList = (value: unknown) =>
  Array.isArray(value) && value.every((slug) => typeof slug === "string" && SLUG.test(slug));
const isPlace = (value: unknown) =>
  isPosition(value) && Math.abs(value[0] ?? 0) <= 180 && Math.abs(value[1] ?? 0) <= 90;

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);
}

function geometryFaults(geometry: unknown, near: Point | null): Fault[] {
  const { type, coordinates } = record(geometry);
  if (type !== "Polygon" && type !== "MultiPolygon") return [{ code: "geometry-type" }];
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return [{ code: "geometry-empty" }];
  const rings: unknown[] = polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : [null]));
  if (rings.length === 0) return [{ code: "geometry-empty" }];
  const found = new Map<QuartierProblemCode, Fault>();
  for (const fault of rings.flatMap((ring) => ringFaults(ring, near))) {
    if (!found.has(fault.code)) found.set(fault.code, fault);
  }
  return [...found.values()];
}

function ringFaults(ring: unknown, near: Point | null): Fault[] {
  if (!Array.isArray(ring) || ring.length < 4) return [{ code: "short-ring" }];
  if (!ring.every(isPosition)) return [{ code: "bad-position" }];
  const positions: Position[] = ring;
  const [first, last] = [positions[0], positions.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return [{ code: "open-ring" }];
  const bounds = boundsFault(positions, near);
  if (bounds) return [{ code: bounds }];
  const crossing = selfCrossing(positions);
  if (crossing === null) return [];
  return [crossing === "too-complex" ? { code: "too-complex" } : { code: "self-crossing", at: pointText(crossing) }];
}

function boundsFault(positions: readonly Position[], near: Point | null): QuartierProblemCode | null {
  if (positions.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 180)) return "metres";
  if (isSwapped(positions, near)) return "swapped";
  return positions.some(([, y = 0]) => Math.abs(y) > 90) ? "latitude" : null;
}

/** Whether an outline lies near the city once its two axes are exchanged, and not as it is; without a city, in France. */
function isSwapped(positions: readonly Position[], near: Point | null): boolean {
  if (!near) return positions.every(([x = 0, y = 0]) => x > 41 && x < 52 && y > -6 && y < 10);
  const isHere = (lng: number, lat: number) => Math.abs(lat) <= 90 && distanceM({ lng, lat }, near) < NEAR_M;
  const [[x = 0, y = 0] = []] = positions;
  return !isHere(x, y) && isHere(y, x);
}
