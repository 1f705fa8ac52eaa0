import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Release } from "#lib/insights/open-data/release.schema.ts";
import { categoryTotals, cityTotals, type LineTotals, quartierTotals } from "#lib/insights/open-data/release-rows.ts";

/** What a quartier, a category or all of the city adds up to, under its name. */
export type LineRow = { name: string; totals: LineTotals; isTotal: boolean };

/** The totals of a release by quartier and by category, those of the city last. */
export function lineRows(release: Release, locale: Locale): { quartiers: LineRow[]; categories: LineRow[] } {
  const t = getTranslator(locale, "openData");
  const catalogue = getTranslator(locale, "catalogue");
  const city = { name: t("allCity"), totals: cityTotals(release), isTotal: true };
  const quartiers = quartierTotals(release).map((line) => ({ ...line, isTotal: false }));
  const categories = categoryTotals(release).map(({ category, totals }) => ({
    name: catalogue(`category.${category}`),
    totals,
    isTotal: false,
  }));
  return { quartiers: [...quartiers, city], categories: [...categories, city] };
}
