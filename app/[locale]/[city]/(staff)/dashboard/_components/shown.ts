import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Dashboard } from "#lib/insights/dashboard.ts";
import { FIGURE_LISTS, type FigureList } from "#lib/insights/figure-list.ts";

/** What every part of the dashboard is given. */
export type Shown = {
  dashboard: Dashboard;
  city: City;
  quartiers: readonly QuartierWithBoundary[];
  locale: Locale;
  /** The filters, as they stand in an address. */
  query: Record<string, string>;
};

type Narrower = { categorie?: string; quartier?: string | undefined; delai?: string; du?: string; au?: string };

/** The list behind a figure, with the filters of the dashboard or narrower ones; days stand in the place of its period. */
export function listHref(
  { city, locale, query: { periode, ...query } }: Pick<Shown, "city" | "locale" | "query">,
  list: FigureList,
  narrower: Narrower = {},
): string {
  const quoi = FIGURE_LISTS[list];
  const period = narrower.du ? {} : { periode };
  return href(locale, "dashboardListings", { city: city.slug }, { quoi, ...period, ...query, ...narrower });
}
