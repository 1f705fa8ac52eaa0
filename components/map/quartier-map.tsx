import { groundClass, type MapModel } from "./map-model.ts";
import { PinPair } from "./pin-pair.tsx";

/** The picture of the city: each quartier is a link to its part of the list. It needs neither tiles nor script. */
export function QuartierMap({ model: { frame, quartiers, river } }: { model: MapModel }) {
  const chosenLast = quartiers.toSorted((a, b) => Number(a.on) - Number(b.on));
  return (
    <svg className="map__svg" viewBox={`0 0 ${frame.width} ${frame.height}`} role="none">
      {chosenLast.map((quartier) => (
        <path key={quartier.slug} className={groundClass(quartier)} d={quartier.path} />
      ))}
      {river && <path className="m-river" d={river} />}
      {quartiers.map(({ slug, name, label, href, on, pin, requests, offers }) => (
        <a key={slug} className="pin" href={href} aria-current={on || undefined}>
          <text className="m-spoken" x={pin.x} y={pin.y}>
            {label}
          </text>
          <PinPair requests={requests} offers={offers} name={name} at={pin} />
        </a>
      ))}
    </svg>
  );
}
