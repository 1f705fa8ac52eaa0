import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { cityFrame, type LabelSize, pinPlaces } from "#lib/geo/city-frame.ts";
import { areaPath, type Frame, linePath } from "#lib/geo/frame.ts";
import { smoothLine } from "#lib/geo/smooth-line.ts";
import { type Drawing, diamondOf, type Mark, textWidth } from "./drawing.ts";
import type { Tension } from "./tension.ts";
import { type TensionTone, tensionTone } from "./tension-tone.ts";

/** A quartier with its tension and how that is written. */
export type TensionPlace = QuartierWithBoundary & { tension: Tension; value: string };
type River = readonly (readonly [number, number])[];

const VALUE = 22;
const NAME = 17;
const SIGN = 8;
const LABEL: LabelSize = { height: 46, width: 66, letterWidth: 9.4, above: 4 };
const RIVER_STEPS = 5;

function toneOf({ population, tension }: TensionPlace): TensionTone {
  if (population === 0 && tension.masked) return { fill: "map-forest", text: "ink", isStrong: false };
  return tensionTone(tension);
}

function labelMarks(place: TensionPlace, { x, y }: { x: number; y: number }): Mark[] {
  const { fill, text: tone, isStrong } = toneOf(place);
  const halo = fill === "masked" ? "surface" : fill;
  const label = { x, tone, anchor: "middle", halo } as const;
  const shift = isStrong ? SIGN - 1 : 0;
  const sign = diamondOf(SIGN);
  const at = { x: x - textWidth(place.value, VALUE) / 2 - SIGN - 3, y: y - VALUE * 0.32 };
  return [
    ...(isStrong ? [{ d: sign, at, fill: tone }] : []),
    { ...label, text: place.value, x: x + shift, y, size: VALUE, bold: true, part: "value" },
    { ...label, text: place.shortName, y: y + NAME + 3, size: NAME, bold: true, part: "name" },
  ];
}

function riverMarks(frame: Frame, river: River): Mark[] {
  if (river.length < 2) return [];
  const points = river.map(([lng, lat]) => ({ lng, lat }));
  return [{ d: linePath(frame, smoothLine(points, RIVER_STEPS)), stroke: "map-river", width: 9 }];
}

/** The quartiers of a city, each coloured by its tension, its value and name in it, and the river. */
export function tensionMap(places: readonly TensionPlace[], river: River): Drawing {
  const frame = cityFrame(places);
  const labels = pinPlaces(frame, places, LABEL);
  return {
    width: frame.width,
    height: frame.height,
    marks: [
      ...places.map((place) => ({
        d: areaPath(frame, place.boundary),
        fill: toneOf(place).fill,
        stroke: "surface" as const,
        width: 2,
      })),
      ...riverMarks(frame, river),
      ...places.flatMap((place, index) => labelMarks(place, labels[index] ?? { x: 0, y: 0 })),
    ],
  };
}
