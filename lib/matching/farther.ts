/*
 * How far those are who would help if only they came further: what a request can do about it is to go towards them, or to
 * be done at a distance.
 */
import { type DistanceBand, distanceBand } from "#lib/geo/distance-band.ts";

/** Somebody who does not come as far: metres between the cells, and whether they also help at a distance. */
export type FartherPerson = { metres: number; remote: boolean };

/** The band of the nearest of them and how many are within it; how many would help at a distance. */
export type Farther = { bandM: DistanceBand; people: number; remote: number };

/** Sums up people who are too far; null when there are none. */
export function nearestFarther(people: readonly FartherPerson[]): Farther | null {
  const [nearest] = people.map(({ metres }) => metres).sort((a, b) => a - b);
  if (nearest === undefined) return null;
  const bandM = distanceBand(nearest);
  const within = people.filter(({ metres }) => bandM === null || metres <= bandM);
  return { bandM, people: within.length, remote: people.filter(({ remote }) => remote).length };
}
