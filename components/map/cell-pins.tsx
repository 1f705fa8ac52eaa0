import type { LatLngTuple } from "leaflet";
import type { MouseEvent } from "react";
import { Polygon, useMap } from "react-leaflet";
import { ALL_CELLS_FROM_ZOOM } from "#lib/geo/pin-zoom.ts";
import type { CellPin } from "#lib/listings/pins.ts";
import { countsText } from "./counts-text.ts";
import { MapPin } from "./map-pin.tsx";
import { prefersStill, showFocused, wasDragged } from "./map-start.ts";
import type { MapStrings } from "./map-strings.ts";
import { PinPair } from "./pin-pair.tsx";
import type { CellsAnswer } from "./use-pins.ts";

export type ChosenCell = CellPin;
type Props = {
  answer: CellsAnswer;
  lit: string | null;
  strings: MapStrings;
  locale: string;
  onChoose: (cell: ChosenCell) => void;
};

/** One button for each cell or group of cells in view: a group comes nearer, a cell shows its listings. */
export function CellPins({ answer, lit, strings, locale, onChoose }: Props) {
  const map = useMap();
  const isGroup = answer.level === "groups";
  const choose = (pin: CellPin, click: MouseEvent) => {
    if (wasDragged(map, click)) return;
    if (!isGroup) return onChoose(pin);
    map.setView(at(pin), ALL_CELLS_FROM_ZOOM, { animate: !prefersStill() });
    map.getContainer().focus({ preventScroll: true });
  };
  return answer.cells.map((pin) => {
    const name = (isGroup ? strings.group : strings.cell).replace("{counts}", countsText(pin, strings, locale));
    const isLit = pin.cell === lit;
    return (
      <MapPin key={pin.cell} at={at(pin)}>
        {pin.corners && <CellShape pin={pin} isLit={isLit} />}
        <button
          type="button"
          className={`pin${isLit ? " pin--lit" : ""}`}
          data-pin-cell={pin.cell}
          onClick={(click) => choose(pin, click)}
          onFocus={(focus) => showFocused(map, focus, at(pin))}
        >
          <span className="vh">{name}</span>
          <PinPair requests={pin.requests} offers={pin.offers} />
        </button>
      </MapPin>
    );
  });
}

const at = ({ centre: [lng, lat] }: CellPin): LatLngTuple => [lat, lng];

/** The whole cell that the listings are somewhere in. */
function CellShape({ pin: { centre, corners = [] }, isLit }: { pin: CellPin; isLit: boolean }) {
  const ring = Array.from({ length: corners.length / 2 }, (_, index): LatLngTuple => {
    const [lng = 0, lat = 0] = corners.slice(2 * index);
    return [centre[1] + lat / 1e5, centre[0] + lng / 1e5];
  });
  const className = `m-cell${isLit ? " m-cell--lit" : ""}`;
  return <Polygon key={className} positions={ring} className={className} interactive={false} />;
}
