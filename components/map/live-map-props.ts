import type { CSSProperties } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { MapModel } from "./map-model.ts";
import type { MapStrings } from "./map-strings.ts";

export type LiveMapProps = {
  citySlug: string;
  locale: Locale;
  filter: ListingFilter;
  model: MapModel;
  strings: MapStrings;
  tilesUrl: string;
  tilesAttribution: string;
};

/** The box has the shape of the picture, except on narrow screens: the style sheet decides. */
export function viewStyle({ frame }: MapModel): CSSProperties {
  return { "--map-ratio": `${frame.width} / ${frame.height}` } as CSSProperties;
}
