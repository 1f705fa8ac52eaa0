import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Bbox } from "./bbox.ts";
import { fromWorld, toWorld } from "./mercator.ts";
import type { Point } from "./point.ts";

/** A drawing of a rectangle of the map: its size in units, and where the Web Mercator world lies under it. */
export type Frame = { width: number; height: number; left: number; top: number; unitsPerWorld: number };
export type FramePoint = { x: number; y: number };

/** The frame of a given width that shows a rectangle with a margin around it, both in units. */
export function frameOf(bbox: Bbox, width: number, margin: number): Frame {
  const topLeft = toWorld({ lng: bbox.west, lat: bbox.north });
  const bottomRight = toWorld({ lng: bbox.east, lat: bbox.south });
  const unitsPerWorld = (width - 2 * margin) / (bottomRight.x - topLeft.x);
  return {
    width,
    height: Math.round((bottomRight.y - topLeft.y) * unitsPerWorld + 2 * margin),
    left: topLeft.x * unitsPerWorld - margin,
    top: topLeft.y * unitsPerWorld - margin,
    unitsPerWorld,
  };
}

const round = (units: number) => Math.round(units * 10) / 10;

/** The place of a point in a frame, to a tenth of a unit. */
export function toFrame(frame: Frame, point: Point): FramePoint {
  const { x, y } = toWorld(point);
  return { x: round(x * frame.unitsPerWorld - frame.left), y: round(y * frame.unitsPerWorld - frame.top) };
}

export function fromFrame(frame: Frame, { x, y }: FramePoint): Point {
  return fromWorld({ x: (x + frame.left) / frame.unitsPerWorld, y: (y + frame.top) / frame.unitsPerWorld });
}

/** The zoom of a slippy map that draws one unit of the frame on so many pixels. */
export function frameZoom(frame: Frame, pixelsPerUnit: number): number {
  return Math.log2((frame.unitsPerWorld * pixelsPerUnit) / 256);
}

/**
 * An SVG path of a line. Points that round to the same place are drawn once; nothing else is simplified, so that
 * neighbours keep touching.
 */
export function linePath(frame: Frame, points: readonly Point[]): string {
  const steps: string[] = [];
  for (const point of points) {
    const { x, y } = toFrame(frame, point);
    const step = `${x} ${y}`;
    if (steps.at(-1) !== step) steps.push(step);
  }
  return `M${steps.join("L")}`;
}

const toPoint = ([lng = 0, lat = 0]: Position): Point => ({ lng, lat });

/** The rings of an area, outer ones and holes, each without its repeated last point. */
export function ringsOf(area: Polygon | MultiPolygon): Point[][] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.flat().map((ring) => ring.slice(0, -1).map(toPoint));
}

/** An SVG path of an area. */
export function areaPath(frame: Frame, area: Polygon | MultiPolygon): string {
  return ringsOf(area)
    .map((ring) => `${linePath(frame, ring)}Z`)
    .join("");
}

/** The lines of a path that `linePath` or `areaPath` made, back on the map. */
export function pathLines(frame: Frame, path: string): Point[][] {
  return path
    .split("M")
    .slice(1)
    .map((line) =>
      line
        .replace("Z", "")
        .split("L")
        .map((step) => stepPoint(frame, step)),
    );
}

function stepPoint(frame: Frame, step: string): Point {
  const [x = 0, y = 0] = step.split(" ").map(Number);
  return fromFrame(frame, { x, y });
}
