"use client";

import "leaflet/dist/leaflet.css";
import "./leaflet-map.css";
import type { LatLng, LatLngTuple, Map as LeafletMapInstance } from "leaflet";
import { useEffect, useState } from "react";
import { CircleMarker, MapContainer } from "react-leaflet";
import type { FoundPlace } from "#lib/geo/found-place.ts";
import type { PickerTexts } from "#lib/i18n/place-texts.ts";
import { GroundLayer } from "./ground-layer.tsx";
import { MapControls, shapeAt } from "./map-controls.tsx";
import type { GroundModel } from "./map-model.ts";
import { mapManners, startView } from "./map-start.ts";
import { QuartierNames } from "./quartier-pins.tsx";
import { Tiles } from "./tiles.tsx";
import { useMapManners } from "./use-map-manners.ts";

type Props = {
  ground: GroundModel;
  width: number;
  texts: PickerTexts;
  onPick: (place: FoundPlace) => void;
};

/** A map to choose a place on: a tap, or the arrows and Enter for the middle of it. The point goes into the form. */
export function PlacePicker({ ground, width, texts, onPick }: Props) {
  const [start] = useState(() => startView(ground, width));
  const [map, setMap] = useState<LeafletMapInstance | null>(null);
  const [message, setMessage] = useState(texts.keys);
  const [picked, setPicked] = useState<{ at: LatLngTuple; quartier: string } | null>(null);
  useMapManners(map, texts, setMessage);
  const pick = ({ lng, lat }: LatLng) => {
    const area = shapeAt(ground, { lng, lat });
    if (!area) return setMessage(texts.outside);
    setPicked({ at: [lat, lng], quartier: area.slug });
    setMessage(texts.picked.replace("{quartier}", area.name));
    onPick({ point: { lng, lat }, quartier: area.slug, label: texts.place });
  };
  usePicking(map, pick);
  return (
    <>
      <div className="map__view map__view--live map__view--pick">
        <MapContainer ref={setMap} className="map__live" {...start} {...mapManners()}>
          <Tiles url={texts.tilesUrl} attribution={texts.tilesAttribution} />
          <GroundLayer model={ground} lit={picked?.quartier ?? null} />
          <QuartierNames model={ground} />
          {picked && <CircleMarker center={picked.at} radius={11} className="m-picked" interactive={false} />}
        </MapContainer>
        <span className="map__aim" aria-hidden="true" />
        <MapControls map={map} model={ground} strings={texts} onMessage={setMessage} onLocated={() => {}} />
      </div>
      <p className="map__key">
        <button type="button" className="btn btn--ghost" onClick={() => map && pick(map.getCenter())}>
          {texts.centre}
        </button>
        <small className="map__limits muted">{texts.limits}</small>
      </p>
      <p className="hint" role="status">
        {message}
      </p>
    </>
  );
}

/** A tap chooses its place, and Enter the middle of the map. */
function usePicking(map: LeafletMapInstance | null, pick: (place: LatLng) => void): void {
  useEffect(() => {
    if (!map) return;
    const container = map.getContainer();
    const onClick = ({ latlng }: { latlng: LatLng }) => pick(latlng);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.target !== container) return;
      event.preventDefault();
      pick(map.getCenter());
    };
    map.on("click", onClick);
    container.addEventListener("keydown", onKey);
    return () => {
      map.off("click", onClick);
      container.removeEventListener("keydown", onKey);
    };
  }, [map, pick]);
}
