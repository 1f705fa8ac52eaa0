import type { Map as LeafletMapInstance } from "leaflet";
import { useEffect, useState } from "react";
import { bboxText } from "#lib/geo/bbox.ts";
import { snapBbox } from "#lib/geo/mercator.ts";
import { CELLS_FROM_ZOOM } from "#lib/geo/pin-zoom.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import type { CellPin, PinsAnswer } from "#lib/listings/pins.ts";

export type CellsAnswer = Extract<PinsAnswer, { cells: readonly CellPin[] }>;
type View = { bbox: string; zoom: number };
type Pins = { answer: CellsAnswer | null; updatedAt: number | null; failed: boolean };

export function pinsUrl(citySlug: string, filter: ListingFilter, { bbox, zoom }: View): string {
  return `/api/${citySlug}/pins?${new URLSearchParams({ ...filterQuery(filter), bbox, zoom: String(zoom) })}`;
}

function viewOf(map: LeafletMapInstance): View | null {
  const zoom = Math.floor(map.getZoom());
  if (zoom < CELLS_FROM_ZOOM) return null;
  const bounds = map.getBounds();
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  return { bbox: bboxText(snapBbox({ west, south, east, north }, zoom)), zoom };
}

/** The cells that are in view, once the map is near enough. Without a network the last ones stay. */
export function usePins(map: LeafletMapInstance | null, citySlug: string, filter: ListingFilter): Pins {
  const [url, setUrl] = useState<string | null>(null);
  const [pins, setPins] = useState<Pins>({ answer: null, updatedAt: null, failed: false });
  useEffect(() => {
    if (!map) return;
    const look = () => {
      const view = viewOf(map);
      setUrl(view && pinsUrl(citySlug, filter, view));
    };
    look();
    map.on("moveend", look);
    return () => {
      map.off("moveend", look);
    };
  }, [map, citySlug, filter]);
  useEffect(() => {
    if (!url) return;
    const abort = new AbortController();
    fetchPins(url, abort.signal).then(
      (answer) => setPins({ answer, updatedAt: Date.now(), failed: false }),
      () => abort.signal.aborted || setPins((last) => ({ ...last, failed: true })),
    );
    return () => abort.abort();
  }, [url]);
  return url ? pins : { ...pins, answer: null, failed: false };
}

export async function fetchPins(url: string, signal: AbortSignal): Promise<CellsAnswer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`pins: ${response.status}`);
  return response.json();
}
