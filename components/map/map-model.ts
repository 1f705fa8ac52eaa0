import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { cityFrame, pinPlaces } from "#lib/geo/city-frame.ts";
import { areaPath, type Frame, type FramePoint, linePath } from "#lib/geo/frame.ts";
import { smoothLine } from "#lib/geo/smooth-line.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";

export type Counts = { requests: number; offers: number };

/** The ground of one quartier, in the units of the frame. */
export type QuartierGround = {
  slug: string;
  /** What stands on the map. */
  name: string;
  /** The chosen one. */
  on: boolean;
  ground: "plain" | "alt" | "forest";
  path: string;
  pin: FramePoint;
};

/** What is under the pins of a map. */
export type GroundModel = { frame: Frame; quartiers: QuartierGround[]; river: string | null };

/** One quartier as the picture and the live map both draw it. */
export type QuartierOnMap = Counts &
  QuartierGround & {
    /** The whole name, for those who do not see the pins. */
    label: string;
    /** The list of this quartier, or of the whole city when it is the chosen one. */
    href: string;
  };

export type MapModel = Omit<GroundModel, "quartiers"> & { quartiers: QuartierOnMap[] };

type GroundSource = {
  quartiers: readonly QuartierWithBoundary[];
  river?: readonly (readonly [number, number])[] | undefined;
};

export type MapSource = GroundSource & {
  citySlug: string;
  locale: Locale;
  counts: Record<string, Counts>;
  filter: ListingFilter;
  selectedQuartier?: string | null | undefined;
};

const NOTHING: Counts = { requests: 0, offers: 0 };
const RIVER_STEPS = 5;

/** The grounds and the river of a city, ready to be drawn. */
export function groundModel({ quartiers, river = [] }: GroundSource, chosen: string | null): GroundModel {
  const frame = cityFrame(quartiers);
  const pins = pinPlaces(frame, quartiers);
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
    quartiers: quartiers.map((quartier, index) => ({
      slug: quartier.slug,
      name: quartier.shortName,
      on: quartier.slug === chosen,
      ground: ground(quartier, index),
      path: areaPath(frame, quartier.boundary),
      pin: pins[index] ?? { x: 0, y: 0 },
    })),
  };
}

/** Everything that the map of a city shows, ready to be drawn. */
export function mapModel({ citySlug, locale, counts, filter, selectedQuartier, ...source }: MapSource): MapModel {
  const t = getTranslator(locale, "map");
  const { quartiers, ...rest } = groundModel(source, selectedQuartier ?? filter.quartier);
  return {
    ...rest,
    quartiers: quartiers.map((quartier) => {
      const { slug, name, on } = quartier;
      const count = counts[slug] ?? NOTHING;
      const place = t("place", { name, ...count });
      return {
        ...quartier,
        ...count,
        label: on ? t("placeOn", { place }) : place,
        href: href(locale, "listings", { city: citySlug }, filterQuery({ ...filter, quartier: on ? null : slug })),
      };
    }),
  };
}

function ground({ population }: QuartierWithBoundary, index: number): QuartierGround["ground"] {
  if (population === 0) return "forest";
  return index % 2 === 0 ? "plain" : "alt";
}

/** The classes of the ground of a quartier. */
export function groundClass({ ground, on }: Pick<QuartierGround, "ground" | "on">): string {
  return `m-land m-land--${ground}${on ? " m-land--on" : ""}`;
}
