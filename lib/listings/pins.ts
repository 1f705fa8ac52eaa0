import { type Bbox, parseBbox } from "#lib/geo/bbox.ts";
import type { Kind } from "./listing.ts";
import { listingFilterSchema } from "./listing-filter.schema.ts";
import type { ListingFilter } from "./listing-filter.ts";

/** What the map asks: which listings, which part of the city (null is all of it), how near. */
export type PinsQuery = { filter: ListingFilter; bbox: Bbox | null; zoom: number };

/** `[longitude, latitude]` of the centre of a public cell, never of a listing. */
type Centre = readonly [number, number];
type Counts = { requests: number; offers: number };

export type QuartierPin = Counts & { slug: string; name: string; centre: Centre };
export type PinListing = { id: string; kind: Kind; title: string };
export type CellPin = Counts & {
  cell: string;
  centre: Centre;
  /** Corners of the cell from its centre, in 1e-5 degrees: longitude, latitude, and so on. Absent on a group. */
  corners?: readonly number[];
  /** Absent while the answer holds too many; a closer view has them. */
  listings?: readonly PinListing[];
};
export type PinsAnswer =
  | { level: "quartiers"; quartiers: readonly QuartierPin[] }
  | { level: "groups" | "cells"; cells: readonly CellPin[] };

/** Titles are sent when the answer has no more listings than this: it stays under 40 kB once compressed. */
export const MAX_TITLES = 300;
const MAX_ZOOM = 22;
const DEFAULT_ZOOM = 12;

const FILTER_NAMES = ["q", "kind", "category", "quartier", "when", "remote"] as const;
export type WrongParameter = (typeof FILTER_NAMES)[number] | "bbox" | "zoom";

/** Reads the question of an address; or says which parameter is wrong. Slugs are those of the city's quartiers. */
export function parsePinsQuery(
  params: URLSearchParams,
  slugs: readonly string[],
): { query: PinsQuery } | { wrong: WrongParameter } {
  const repeated = ([...FILTER_NAMES, "bbox", "zoom"] as const).find((name) => params.getAll(name).length > 1);
  if (repeated) return { wrong: repeated };
  const filter = listingFilterSchema.safeParse(Object.fromEntries(params));
  if (!filter.success) return { wrong: filter.error.issues[0]?.path[0] as WrongParameter };
  if (filter.data.quartier !== null && !slugs.includes(filter.data.quartier)) return { wrong: "quartier" };
  const bboxParam = params.get("bbox");
  const bbox = bboxParam ? parseBbox(bboxParam) : null;
  if (bboxParam && !bbox) return { wrong: "bbox" };
  const zoom = parseZoom(params.get("zoom"));
  return zoom === null ? { wrong: "zoom" } : { query: { filter: filter.data, bbox, zoom } };
}

function parseZoom(text: string | null): number | null {
  if (!text) return DEFAULT_ZOOM;
  const zoom = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return zoom <= MAX_ZOOM ? zoom : null;
}
