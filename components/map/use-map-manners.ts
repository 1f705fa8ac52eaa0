import type { Map as LeafletMapInstance } from "leaflet";
import { useEffect } from "react";
import type { MapStrings } from "./map-strings.ts";

/** A name for the map; and it takes neither the wheel nor a single finger from the page that people are reading. */
export function useMapManners(
  map: LeafletMapInstance | null,
  { keys, twoFingers }: Pick<MapStrings, "keys" | "twoFingers">,
  onMessage: (message: string) => void,
): void {
  useEffect(() => {
    if (!map) return;
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", keys);
    const takeWheel = () => map.scrollWheelZoom.enable();
    const leaveWheel = () => map.scrollWheelZoom.disable();
    const hint = ({ touches }: TouchEvent) => {
      if (!map.dragging.enabled()) onMessage(touches.length === 1 ? twoFingers : "");
    };
    container.addEventListener("pointerdown", takeWheel);
    container.addEventListener("pointerleave", leaveWheel);
    container.addEventListener("touchmove", hint, { passive: true });
    return () => {
      container.removeEventListener("pointerdown", takeWheel);
      container.removeEventListener("pointerleave", leaveWheel);
      container.removeEventListener("touchmove", hint);
    };
  }, [map, keys, twoFingers, onMessage]);
}
