import type { MultiPolygon, Polygon } from "geojson";
import { cityFrame } from "#lib/geo/city-frame.ts";
import { areaPath, toFrame } from "#lib/geo/frame.ts";
import type { Point } from "#lib/geo/point.ts";

type Area = { slug: string; shortName: string; population: number; centre: Point; boundary: Polygon | MultiPolygon };
/** `mark`: whether it is new or otherwise drawn. */
type Props = {
  areas: readonly (Area & { mark?: "new" | "changed" | undefined })[];
  before?: readonly Area[];
  label: string;
};

/** A picture of quartiers, over the limits that they had before. The tables beside it say all that it shows. */
export function QuartierShapes({ areas, before = [], label }: Props) {
  const frame = cityFrame(areas);
  return (
    <figure className="quartier-map">
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
        {areas.map(({ slug, boundary, mark }) => (
          <path
            key={slug}
            className={mark ? `quartier-map__now quartier-map__${mark}` : "quartier-map__now"}
            d={areaPath(frame, boundary)}
            fillRule="evenodd"
          />
        ))}
        {before.map(({ slug, boundary }) => (
          <path key={slug} className="quartier-map__before" d={areaPath(frame, boundary)} />
        ))}
        {areas.map(({ slug, shortName, centre }) => {
          const { x, y } = toFrame(frame, centre);
          return (
            <text key={slug} x={x} y={y}>
              {shortName}
            </text>
          );
        })}
      </svg>
    </figure>
  );
}
