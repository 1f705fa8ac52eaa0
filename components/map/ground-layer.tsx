import type { LatLngTuple } from "leaflet";
import { useMemo } from "react";
import { Polygon, Polyline } from "react-leaflet";
import { type Frame, pathLines } from "#lib/geo/frame.ts";
import { type GroundModel, groundClass } from "./map-model.ts";

const lines = (frame: Frame, path: string): LatLngTuple[][] =>
  pathLines(frame, path).map((line) => line.map(({ lat, lng }) => [lat, lng]));

/** The quartiers' grounds and the river, as the picture draws them. */
export function GroundLayer({ model: { frame, quartiers, river }, lit }: { model: GroundModel; lit: string | null }) {
  const shapes = useMemo(
    () => new Map(quartiers.map(({ slug, path }) => [slug, lines(frame, path)])),
    [frame, quartiers],
  );
  const water = useMemo(() => (river ? lines(frame, river) : null), [frame, river]);
  const isTop = (slug: string, on: boolean) => on || slug === lit;
  return (
    <>
      {quartiers
        .toSorted((a, b) => Number(isTop(a.slug, a.on)) - Number(isTop(b.slug, b.on)))
        .map((quartier) => {
          const className = `${groundClass(quartier)}${quartier.slug === lit ? " m-land--lit" : ""}`;
          return (
            <Polygon
              key={`${quartier.slug} ${className}`}
              positions={shapes.get(quartier.slug) ?? []}
              className={className}
              interactive={false}
            />
          );
        })}
      {water && <Polyline positions={water} className="m-river" interactive={false} />}
    </>
  );
}
