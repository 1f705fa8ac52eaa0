/** Upper bounds in metres of the bands in which distances are shown. */
export const DISTANCE_BANDS_M = [200, 400, 700, 1000, 1500, 2000, 3000, 5000, 10000] as const;
export type DistanceBand = (typeof DISTANCE_BANDS_M)[number] | null;

/** The band of a distance: its upper bound in metres, or null beyond the last one. */
export function distanceBand(metres: number): DistanceBand {
  return DISTANCE_BANDS_M.find((bound) => metres <= bound) ?? null;
}

const WALKING_M_PER_MIN = 75;
const DETOUR = 1.3;

/** Minutes on foot over a distance as the crow flies: 4.5 km/h and streets 1.3 times longer than the straight line. */
export function walkingMinutes(metres: number): number {
  return (metres * DETOUR) / WALKING_M_PER_MIN;
}
