/*
 * Where people of a synthetic city live: around the centre of their quartier, known to the public by a cell.
 */
import { cellCentre, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import { normalOf, type Random } from "./random.ts";
import type { ScenarioQuartier } from "./scenario.ts";

export type Home = { quartier: string; point: Point; cellPoint: Point };

const METRES_PER_DEGREE = 111_195;
const RESOLUTION = 9;

export function drawHome(random: Random, { slug, lat, lng, spreadM }: ScenarioQuartier): Home {
  const [north, east] = [normalOf(random(), random()) * spreadM, normalOf(random(), random()) * spreadM];
  const point = {
    lat: lat + north / METRES_PER_DEGREE,
    lng: lng + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  };
  return { quartier: slug, point, cellPoint: cellCentre(cellOf(point, RESOLUTION)) };
}
