import { type Cell, cellDistanceM } from "#lib/geo/cell.ts";
import { DISTANCE_BANDS_M, type DistanceBand, distanceBand } from "#lib/geo/distance-band.ts";
import type { Locale } from "./locale.ts";
import { getFormatter, getTranslator } from "./translator.ts";

/** A distance in metres or kilometres. */
export function distanceLabel(metres: number, locale: Locale): string {
  const [value, unit] = metres < 1000 ? [metres, "meter"] : [metres / 1000, "kilometer"];
  return getFormatter(locale, "UTC").number(value, { style: "unit", unit, maximumFractionDigits: 1 });
}

const worded = new Map<string, string>();

function wordBand(band: DistanceBand, locale: Locale): string {
  const t = getTranslator(locale, "browse");
  if (band !== null) return t("distance", { distance: distanceLabel(band, locale) });
  return t("far", { distance: distanceLabel(DISTANCE_BANDS_M.at(-1) ?? 0, locale) });
}

/** How far a cell is from another one, in bands: the only distance that is ever shown. */
export function bandLabel(from: Cell, to: Cell, locale: Locale): string {
  const band = distanceBand(cellDistanceM(from, to));
  const key = `${locale} ${band}`;
  const label = worded.get(key) ?? wordBand(band, locale);
  worded.set(key, label);
  return label;
}
