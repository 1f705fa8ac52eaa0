import { groundClass, type MapModel } from "./map-model.ts";
import { PinPair } from "./pin-pair.tsx";

const NAME_BELOW_PIN = 36;

/** The picture of the city: each quartier is a link to its part of the list. It needs neither tiles nor script. */
export function QuartierMap({ model: { frame, quartiers, river }, label }: { model: MapModel; label: string }) {
  const onLast = quartiers.toSorted((a, b) => Number(a.on) - Number(b.on));
  return (
    <svg className="map__svg" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-label={label}>
      {onLast.map((quartier) => (
        <path key={quartier.slug} className={groundClass(quartier)} d={quartier.path} />
      ))}
      {river && <path className="m-river" d={river} />}
      {quartiers.map(({ slug, name, label: place, href, on, pin, requests, offers }) => (
        <a key={slug} className="pin" href={href} aria-current={on || undefined}>
          <text className="m-spoken" x={pin.x} y={pin.y}>
            {place}
          </text>
          <g transform={`translate(${pin.x} ${pin.y})`} aria-hidden="true">
            <PinPair requests={requests} offers={offers} />
            <text className="m-name" y={NAME_BELOW_PIN}>
              {name}
            </text>
          </g>
        </a>
      ))}
    </svg>
  );
}
