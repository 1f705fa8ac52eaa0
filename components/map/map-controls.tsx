import type { Map as LeafletMapInstance } from "leaflet";
import { latLngBounds } from "leaflet";
import { Icon } from "#components/ui/icon.tsx";
import { pathLines } from "#lib/geo/frame.ts";
import { CELLS_FROM_ZOOM } from "#lib/geo/pin-zoom.ts";
import type { Point } from "#lib/geo/point.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";
import type { GroundModel } from "./map-model.ts";
import { prefersStill } from "./map-start.ts";
import type { MapStrings } from "./map-strings.ts";

type Props = {
  map: LeafletMapInstance | null;
  model: GroundModel;
  strings: ControlStrings;
  onMessage: (message: string) => void;
  onLocated: (slug: string | null) => void;
};

export type ControlStrings = Pick<
  MapStrings,
  "zoomIn" | "zoomOut" | "locate" | "locating" | "located" | "locatedOutside" | "locateFailed"
>;

/** Nearer, farther, and "my quartier": the position is asked for at a click, and stays in this browser. */
export function MapControls({ map, model, strings, onMessage, onLocated }: Props) {
  const animate = { animate: !prefersStill() };
  const locate = () => {
    onMessage(strings.locating);
    if (!navigator.geolocation) return onMessage(strings.locateFailed);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const home = shapeAt(model, { lng: coords.longitude, lat: coords.latitude });
        onLocated(home?.slug ?? null);
        if (!home) return onMessage(strings.locatedOutside);
        onMessage(strings.located.replace("{quartier}", home.name));
        map?.fitBounds(latLngBounds(home.ring.map(({ lat, lng }) => [lat, lng])), {
          ...animate,
          maxZoom: QUARTIERS_ZOOM,
        });
      },
      () => onMessage(strings.locateFailed),
      { maximumAge: 600_000, timeout: 10_000 },
    );
  };
  return (
    <div className="map__ctl">
      <button type="button" aria-label={strings.zoomIn} title={strings.zoomIn} onClick={() => map?.zoomIn(1, animate)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={strings.zoomOut}
        title={strings.zoomOut}
        onClick={() => map?.zoomOut(1, animate)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={strings.locate} title={strings.locate} onClick={locate}>
        <Icon name="locate" />
      </button>
    </div>
  );
}

/** Any nearer, and the map would ask the server for the cells around this very place. */
const QUARTIERS_ZOOM = CELLS_FROM_ZOOM - 0.1;

/** The quartier of a point, by its limits as they are drawn. */
export function shapeAt({ frame, quartiers }: GroundModel, point: Point) {
  const shapes = quartiers.map(({ slug, name, path }) => {
    const rings = pathLines(frame, path);
    const coordinates = rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(({ lng, lat }) => [lng, lat]));
    return { slug, name, ring: rings.flat(), boundary: { type: "Polygon" as const, coordinates } };
  });
  return quartierAt(point, shapes);
}
