import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useMap } from "react-leaflet";
import type { GroundModel, MapModel } from "./map-model.ts";
import { MapPin } from "./map-pin.tsx";
import { latLng, showFocused, wasDragged } from "./map-start.ts";
import { PinPair } from "./pin-pair.tsx";

/** The names alone, under the cells; the polygons and the list say the same. */
export function QuartierNames({ model }: { model: GroundModel }) {
  return model.quartiers.map(({ slug, name, pin }) => (
    <MapPin key={slug} at={latLng(model, pin)}>
      <svg className="map-pin__name" viewBox="-60 -10 120 20" width={120} height={20} aria-hidden="true">
        <text className="m-name" y={5}>
          {name}
        </text>
      </svg>
    </MapPin>
  ));
}

/** One link for each quartier, with its numbers: it filters the list. */
export function QuartierPins({ model, lit }: { model: MapModel; lit: string | null }) {
  const map = useMap();
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (wasDragged(map, event)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const target = new URL(event.currentTarget.href);
    router.push(target.pathname + target.search, { scroll: target.pathname !== location.pathname });
  };
  return model.quartiers.map(({ slug, name, label, href, on, pin, requests, offers }) => (
    <MapPin key={slug} at={latLng(model, pin)}>
      <a
        className={`pin${slug === lit ? " pin--lit" : ""}`}
        href={href}
        aria-current={on || undefined}
        draggable={false}
        onClick={follow}
        onFocus={(focus) => showFocused(map, focus, latLng(model, pin))}
      >
        <span className="vh">{label}</span>
        <PinPair requests={requests} offers={offers} name={name} />
      </a>
    </MapPin>
  ));
}
