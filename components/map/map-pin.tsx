import { divIcon, type LatLngTuple } from "leaflet";
import { type ReactNode, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { Marker } from "react-leaflet";

/** Anything that React draws, standing at a place of the map: Leaflet only moves its box. */
export function MapPin({ at: [lat, lng], children }: { at: LatLngTuple; children: ReactNode }) {
  const [host] = useState(() => document.createElement("div"));
  const icon = useMemo(() => divIcon({ html: host, className: "map-pin", iconSize: [0, 0] }), [host]);
  const position = useMemo<LatLngTuple>(() => [lat, lng], [lat, lng]);
  return (
    <>
      <Marker position={position} icon={icon} interactive={false} keyboard={false} />
      {createPortal(children, host)}
    </>
  );
}
