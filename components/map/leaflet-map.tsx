"use client";

import "leaflet/dist/leaflet.css";
import "./leaflet-map.css";
import type { Map as LeafletMapInstance } from "leaflet";
import { useEffect, useState } from "react";
import { MapContainer } from "react-leaflet";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { CellPanel } from "./cell-panel.tsx";
import { CellPins, type ChosenCell } from "./cell-pins.tsx";
import { GroundLayer } from "./ground-layer.tsx";
import { type LiveMapProps, viewStyle } from "./live-map-props.ts";
import { MapControls } from "./map-controls.tsx";
import { mapManners, startView } from "./map-start.ts";
import { QuartierNames, QuartierPins } from "./quartier-pins.tsx";
import { Tiles } from "./tiles.tsx";
import { useCardHighlight } from "./use-card-highlight.ts";
import { useMapManners } from "./use-map-manners.ts";
import { usePins } from "./use-pins.ts";

/** The live map: quartiers from afar, then groups of cells, then cells. It is loaded only once it is seen. */
export function LeafletMap({ width, ...props }: LiveMapProps & { width: number }) {
  const { model, strings, filter, citySlug, locale } = props;
  const [start] = useState(() => startView(model, width));
  const [map, setMap] = useState<LeafletMapInstance | null>(null);
  const [message, setMessage] = useState("");
  const [located, setLocated] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ pin: ChosenCell; filter: ListingFilter } | null>(null);
  const lit = useCardHighlight();
  const pins = usePins(map, citySlug, filter);
  useMapManners(map, strings, setMessage);
  useEffect(() => {
    if (pins.failed) setMessage(offlineMessage(pins.updatedAt, strings, locale));
    else setMessage((current) => (current.startsWith(strings.offline.slice(0, 8)) ? "" : current));
  }, [pins.failed, pins.updatedAt, strings, locale]);
  const close = () => {
    setChosen(null);
    focusCell(map, chosen?.pin.cell);
  };
  return (
    <>
      <div className="map__view map__view--live" style={viewStyle(model)}>
        <MapContainer ref={setMap} className="map__live" {...start} {...mapManners()}>
          <Tiles url={props.tilesUrl} attribution={props.tilesAttribution} />
          <GroundLayer model={model} lit={lit.quartier ?? located} />
          {pins.answer ? (
            <>
              <QuartierNames model={model} />
              <CellPins
                answer={pins.answer}
                lit={lit.cell}
                strings={strings}
                locale={locale}
                onChoose={(pin) => setChosen({ pin, filter })}
              />
            </>
          ) : (
            <QuartierPins model={model} lit={lit.quartier ?? located} />
          )}
        </MapContainer>
        <MapControls map={map} model={model} strings={strings} onMessage={setMessage} onLocated={setLocated} />
        <p className="map__status" role="status">
          {message}
        </p>
      </div>
      {chosen?.filter === filter && (
        <CellPanel
          key={chosen.pin.cell}
          chosen={chosen.pin}
          citySlug={citySlug}
          locale={locale}
          filter={filter}
          strings={strings}
          onClose={close}
        />
      )}
    </>
  );
}

function offlineMessage(updatedAt: number | null, strings: LiveMapProps["strings"], locale: string): string {
  if (updatedAt === null) return strings.offlineNoData;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(updatedAt);
  return strings.offline.replace("{time}", time);
}

function focusCell(map: LeafletMapInstance | null, cell: string | undefined): void {
  const container = map?.getContainer();
  const pin = cell && container?.querySelector<HTMLElement>(`[data-pin-cell="${CSS.escape(cell)}"]`);
  (pin || container)?.focus();
}
