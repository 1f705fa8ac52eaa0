import {
  type Handler,
  type LatLngBoundsLiteral,
  type LatLngTuple,
  type Map as LeafletMapInstance,
  latLngBounds,
} from "leaflet";
import { type FramePoint, frameZoom, fromFrame } from "#lib/geo/frame.ts";
import type { GroundModel } from "./map-model.ts";

export const MAX_MAP_ZOOM = 17;
/** The picture is never drawn narrower than this, so that its numbers can be read: `.map__svg` says the same. */
const MIN_PICTURE_PX = 640;

type StartView = { center: LatLngTuple; zoom: number; minZoom: number; maxBounds: LatLngBoundsLiteral };

export function latLng(model: GroundModel, point: FramePoint): LatLngTuple {
  const { lat, lng } = fromFrame(model.frame, point);
  return [lat, lng];
}

/** The view that shows exactly what the picture showed in a box of this width. */
export function startView(model: GroundModel, width: number): StartView {
  const { frame, quartiers } = model;
  const narrow = width < MIN_PICTURE_PX;
  const chosen = narrow ? quartiers.find(({ on }) => on) : undefined;
  const zoom = frameZoom(frame, Math.max(width, MIN_PICTURE_PX) / frame.width);
  const around = latLngBounds(
    latLng(model, { x: -frame.width / 2, y: frame.height * 1.5 }),
    latLng(model, { x: frame.width * 1.5, y: -frame.height / 2 }),
  );
  return {
    center: latLng(model, chosen?.pin ?? { x: frame.width / 2, y: frame.height / 2 }),
    zoom,
    minZoom: zoom - (narrow ? 1 : 0.5),
    maxBounds: [
      [around.getSouth(), around.getWest()],
      [around.getNorth(), around.getEast()],
    ],
  };
}

export function prefersStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** How each map of ours behaves: it stays within the city, leaves the page its wheel and single finger, and is still for whoever asks. */
export function mapManners() {
  const moves = !prefersStill();
  return {
    maxZoom: MAX_MAP_ZOOM,
    maxBoundsViscosity: 0.8,
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    dragging: !matchMedia("(pointer: coarse)").matches,
    zoomAnimation: moves,
    fadeAnimation: moves,
    inertia: moves,
  };
}

/** Brings a pin that the keyboard reached into view. A pin under the pointer stays there, or the click would miss it. */
export function showFocused(
  map: LeafletMapInstance,
  { currentTarget }: { currentTarget: Element },
  at: LatLngTuple,
): void {
  if (currentTarget.matches(":focus-visible")) map.panInside(at, { padding: [60, 50], animate: false });
}

/** The end of a drag that began on a pin is a click for the browser, but not for the person; a key never drags. */
export function wasDragged(map: LeafletMapInstance, click: { detail: number }): boolean {
  const dragging: Handler & { moved?: () => boolean } = map.dragging;
  return click.detail > 0 && (dragging.moved?.() ?? false);
}
