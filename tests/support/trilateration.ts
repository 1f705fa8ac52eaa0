import { type Cell, cellCentre, cellCorners, cellOf } from "#lib/geo/cell.ts";
import { distanceM, type Point } from "#lib/geo/point.ts";

/** A listing whose exact place the attacker chose, and so knows. */
export type Decoy = { id: string; at: Point };
/** The listings in the order in which they were shown to somebody at a place. */
export type Sighting = { from: Point; order: readonly string[] };

const STEPS = 16;

/** Points all over a public cell, on a grid: where its listing may be. */
function pointsOf(cell: Cell): Point[] {
  const corners = cellCorners(cell);
  const [lats, lngs] = [corners.map(({ lat }) => lat), corners.map(({ lng }) => lng)];
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)];
  const along = (from: number, to: number, step: number) => from + ((to - from) * (step + 0.5)) / STEPS;
  const grid = Array.from({ length: STEPS * STEPS }, (_, at) => ({
    lat: along(south, north, Math.floor(at / STEPS)),
    lng: along(west, east, at % STEPS),
  }));
  return grid.filter((point) => cellOf(point, 9) === cell);
}

type Clue = { from: Point; decoy: Point; isNearer: boolean };

function cluesFor(id: string, decoys: readonly Decoy[], sightings: readonly Sighting[]): Clue[] {
  return sightings.flatMap(({ from, order }) => {
    const own = order.indexOf(id);
    if (own < 0) return [];
    const seen = decoys.map(({ id: decoy, at }) => ({ decoy: at, rank: order.indexOf(decoy) }));
    return seen.filter(({ rank }) => rank >= 0).map(({ decoy, rank }) => ({ from, decoy, isNearer: own < rank }));
  });
}

/**
 * Where a listing most likely is, as somebody finds who looked at it from many places among decoys of theirs and takes each
 * order for one of exact distances: the middle of the points of its public cell that agree with most of what was seen.
 */
export function locate(
  target: { id: string; cell: Cell },
  decoys: readonly Decoy[],
  sightings: readonly Sighting[],
): Point {
  const clues = cluesFor(target.id, decoys, sightings).map((clue) => ({
    ...clue,
    limit: distanceM(clue.from, clue.decoy),
  }));
  const scored = pointsOf(target.cell).map((point) => ({
    point,
    score: clues.filter(({ from, limit, isNearer }) => distanceM(from, point) < limit === isNearer).length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const points = scored.filter(({ score }) => score === best).map(({ point }) => point);
  const mean = (value: (point: Point) => number) =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length;
  return points.length === 0 ? cellCentre(target.cell) : { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}
