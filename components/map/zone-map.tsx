import type { CSSProperties } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { Bbox } from "#lib/geo/bbox.ts";
import { type Cell, cellCentre, cellCorners, cellWidthM } from "#lib/geo/cell.ts";
import { areaPath, type Frame, type FramePoint, frameOf, linePath, toFrame } from "#lib/geo/frame.ts";
import { smoothLine } from "#lib/geo/smooth-line.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";

type Props = {
  locale: Locale;
  kind: Kind;
  quartiers: readonly QuartierWithBoundary[];
  quartierSlug: string;
  cell: Cell;
  river?: readonly (readonly [number, number])[] | undefined;
};

const WIDTH = 720;
const METRES_PER_DEGREE = 111_320;
const ZONES_ACROSS = 5.5;
const ZONES_DOWN = 3.1;

function zoneFrame(cell: Cell): Frame {
  const { lng, lat } = cellCentre(cell);
  const zone = cellWidthM(cell) / METRES_PER_DEGREE;
  const [x, y] = [(zone * ZONES_ACROSS) / 2 / Math.cos((lat * Math.PI) / 180), (zone * ZONES_DOWN) / 2];
  const bbox: Bbox = { west: lng - x, south: lat - y, east: lng + x, north: lat + y };
  return frameOf(bbox, WIDTH, 0);
}

/** Names are drawn where the quartiers' centres fall, when that is in the picture and clear of the zone. */
function isClear({ x, y }: FramePoint, frame: Frame): boolean {
  const inside = x > 60 && x < frame.width - 60 && y > 24 && y < frame.height - 16;
  const fromZone = Math.hypot(x - frame.width / 2, y - frame.height / 2);
  return inside && fromZone > frame.width / ZONES_ACROSS / 2 + 40;
}

/** The names in the picture; that of the listing's own quartier stands under the zone when its centre is elsewhere. */
function names(quartiers: Props["quartiers"], home: QuartierWithBoundary | undefined, frame: Frame) {
  const underZone = { x: frame.width / 2, y: frame.height / 2 + frame.width / ZONES_ACROSS / 2 + 44 };
  return quartiers
    .map((quartier) => {
      const at = toFrame(frame, quartier.centre);
      return { ...quartier, at: quartier === home && !isClear(at, frame) ? underZone : at };
    })
    .filter(({ slug, at }) => slug === home?.slug || isClear(at, frame));
}

/** The zone that a listing comes from: the whole public cell, never a point, never a street. */
export function ZoneMap({ locale, kind, quartiers, quartierSlug, cell, river = [] }: Props) {
  const t = getTranslator(locale, "map");
  const frame = zoneFrame(cell);
  const width = cellWidthM(cell);
  const home = quartiers.find(({ slug }) => slug === quartierSlug);
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const style = { "--zone": kind === "request" ? "var(--request)" : "var(--offer)" } as CSSProperties;
  const label = t("zoneLabel", { width, quartier: home?.name ?? "" });
  return (
    <div className="map map--zone" style={style}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
        {quartiers
          .toSorted((a, b) => Number(a === home) - Number(b === home))
          .map((quartier) => (
            <path
              key={quartier.slug}
              className={`m-land${quartier.population === 0 ? " m-land--forest" : ""}${quartier === home ? " m-land--on" : ""}`}
              d={areaPath(frame, quartier.boundary)}
            />
          ))}
        {river.length > 1 && <path className="m-river" d={linePath(frame, smoothLine(river.map(toPoint), 5))} />}
        <path className="m-zone" d={`${linePath(frame, cellCorners(cell))}Z`} />
        {names(quartiers, home, frame).map(({ slug, shortName, at }) => (
          <text key={slug} className="m-name" x={at.x} y={at.y}>
            {shortName}
          </text>
        ))}
        <ZoneText text={t("zoneInside")} middle={middle} />
      </svg>
      <p className="map__key">
        <Icon name="lock" size="s" />
        {t("zoneNote", { width })}
      </p>
    </div>
  );
}

const toPoint = ([lng, lat]: readonly [number, number]) => ({ lng, lat });
const LINE = 21;

const LINE_LETTERS = 13;

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (longer.length <= LINE_LETTERS) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** The text in short lines, in the middle of the zone. */
function ZoneText({ text, middle }: { text: string; middle: FramePoint }) {
  const lines = linesOf(text);
  return (
    <text className="m-zone-text" x={middle.x} y={middle.y + 6 - ((lines.length - 1) * LINE) / 2}>
      {lines.map((line, index) => (
        <tspan key={line} x={middle.x} dy={index === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
