import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { cityFrame, pinPlaces } from "#lib/geo/city-frame.ts";
import { areaPath, type Frame, type FramePoint, linePath } from "#lib/geo/frame.ts";
import { smoothLine } from "#lib/geo/smooth-line.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";

export type Counts = { requests: number; offers: number };

/** One quartier as the picture and the live map both draw it, in the units of the frame. */
export type QuartierOnMap = Counts & {
  slug: string;
  /** What stands under the pins, and the whole name for those who do not see them. */
  name: string;
  label: string;
  /** The list of this quartier, or of the whole city when it is the chosen one. */
  href: string;
  on: boolean;
  ground: "plain" | "alt" | "forest";
  path: string;
  pin: FramePoint;
};

export type MapModel = { frame: Frame; quartiers: QuartierOnMap[]; river: string | null };

export type MapSource = {
  citySlug: string;
  locale: Locale;
  quartiers: readonly QuartierWithBoundary[];
  counts: Record<string, Counts>;
  filter: ListingFilter;
  river?: readonly (readonly [number, number])[] | undefined;
  selectedQuartier?: string | null | undefined;
};

const NOTHING: Counts = { requests: 0, offers: 0 };
const RIVER_STEPS = 5;

/** Everything that the map of a city shows, ready to be drawn. */
export function mapModel({
  citySlug,
  locale,
  quartiers,
  counts,
  filter,
  river = [],
  selectedQuartier,
}: MapSource): MapModel {
  const t = getTranslator(locale, "map");
  const frame = cityFrame(quartiers);
  const pins = pinPlaces(frame, quartiers);
  const chosen = selectedQuartier ?? filter.quartier;
  return {
    frame,
    river:
      river.length > 1
        ? linePath(
            frame,
            smoothLine(
              river.map(([lng, lat]) => ({ lng, lat })),
              RIVER_STEPS,
            ),
          )
        : null,
    quartiers: quartiers.map((quartier, index) => {
      const { slug, shortName: name } = quartier;
      const count = counts[slug] ?? NOTHING;
      const on = slug === chosen;
      const place = t("place", { name, ...count });
      return {
        slug,
        name,
        ...count,
        label: on ? t("placeOn", { place }) : place,
        href: href(locale, "listings", { city: citySlug }, filterQuery({ ...filter, quartier: on ? null : slug })),
        on,
        ground: ground(quartier, index),
        path: areaPath(frame, quartier.boundary),
        pin: pins[index] ?? { x: 0, y: 0 },
      };
    }),
  };
}

function ground({ population }: QuartierWithBoundary, index: number): QuartierOnMap["ground"] {
  if (population === 0) return "forest";
  return index % 2 === 0 ? "plain" : "alt";
}

/** The classes of the ground of a quartier. */
export function groundClass({ ground, on }: Pick<QuartierOnMap, "ground" | "on">): string {
  return `m-land m-land--${ground}${on ? " m-land--on" : ""}`;
}
