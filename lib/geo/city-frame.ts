import type { MultiPolygon, Polygon } from "geojson";
import { type Bbox, bboxOf } from "./bbox.ts";
import { type Frame, type FramePoint, frameOf, fromFrame, ringsOf, toFrame } from "./frame.ts";
import type { Point } from "./point.ts";
import { quartierAt } from "./quartier-at.ts";
import { spreadBoxes } from "./spread-boxes.ts";

type Area = {
  slug: string;
  shortName: string;
  population: number;
  centre: Point;
  boundary: Polygon | MultiPolygon;
};

const WIDTH = 680;
const MARGIN = 24;
/** What stands in a quartier with its name under it: so high, and as wide as the wider of the two. */
export type LabelSize = {
  height: number;
  width: number;
  letterWidth: number;
  /** How far above the middle of that box the place is that is given. */
  above: number;
};
const PIN_LABEL: LabelSize = { height: 56, width: 72, letterWidth: 8, above: 10 };

/** The frame of a city's picture: all quartiers where people live. A forest may reach out of it. */
export function cityFrame(areas: readonly Area[]): Frame {
  const inhabited = areas.filter(({ population }) => population > 0);
  const shown = inhabited.length > 0 ? inhabited : areas;
  const bbox = bboxOf(shown.flatMap(({ boundary }) => ringsOf(boundary).flat()));
  return frameOf(bbox ?? WHOLE_WORLD, WIDTH, MARGIN);
}

const WHOLE_WORLD: Bbox = { west: -180, south: -60, east: 180, north: 75 };

/** Where the pins of each quartier, or other labels, stand in the picture: near where its people live, none over another. */
export function pinPlaces(frame: Frame, areas: readonly Area[], label = PIN_LABEL): FramePoint[] {
  const wanted = areas.map((area) => {
    const { x, y } = visiblePlace(frame, area);
    const width = Math.max(label.width, area.shortName.length * label.letterWidth + 6);
    return { x, y: y + label.above, width, height: label.height };
  });
  return spreadBoxes(wanted, frame).map(({ x, y }) => ({ x, y: y - label.above }));
}

const GRID = 24;

/** The centre of an area, or the middle of the part of it that the frame shows when the centre lies outside. */
function visiblePlace(frame: Frame, area: Area): FramePoint {
  const centre = toFrame(frame, area.centre);
  if (centre.x >= 0 && centre.x <= frame.width && centre.y >= 0 && centre.y <= frame.height) return centre;
  const seen = gridOf(frame).filter((place) => quartierAt(fromFrame(frame, place), [area]));
  if (seen.length === 0) return centre;
  const middle = { x: mean(seen.map(({ x }) => x)), y: mean(seen.map(({ y }) => y)) };
  const distance = (place: FramePoint) => Math.hypot(place.x - middle.x, place.y - middle.y);
  return seen.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}

function gridOf(frame: Frame): FramePoint[] {
  return Array.from({ length: GRID * GRID }, (_, index) => ({
    x: (((index % GRID) + 0.5) / GRID) * frame.width,
    y: ((Math.floor(index / GRID) + 0.5) / GRID) * frame.height,
  }));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
