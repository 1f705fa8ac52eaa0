import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { FIGURES, type FigureName } from "./count-figures.ts";
import type { Quarter } from "./quarter.ts";
import type { Release } from "./release.schema.ts";

/** One published number: null stands for all quartiers, all categories, and a value that is masked. */
export type ReleaseRow = {
  period: Quarter;
  from: string;
  to: string;
  figure: FigureName;
  quartier: { slug: string; name: string } | null;
  category: CategoryKey | null;
  value: number | null;
};

/** Every number of a release, totals after what they are the total of. */
export function releaseRows({ period, from, to, quartiers, categories, tables }: Release): ReleaseRow[] {
  return FIGURES.flatMap((figure) =>
    tables[figure].flatMap((line, row) =>
      line.map((value, column) => ({
        period,
        from,
        to,
        figure,
        quartier: quartiers[row] ?? null,
        category: categories[column] ?? null,
        value,
      })),
    ),
  );
}

/** How the lines of a figure stand: what the city, a quartier or a category adds up to. */
export type LineTotals = Record<FigureName, number | null>;

const totalsAt = ({ tables }: Release, row: number, column: number): LineTotals => ({
  requests: tables.requests.at(row)?.at(column) ?? null,
  offers: tables.offers.at(row)?.at(column) ?? null,
  helps: tables.helps.at(row)?.at(column) ?? null,
});

/** What all of a city adds up to. */
export function cityTotals(release: Release): LineTotals {
  return totalsAt(release, -1, -1);
}

/** What each quartier adds up to, in the order of the release. */
export function quartierTotals(release: Release): { name: string; totals: LineTotals }[] {
  return release.quartiers.map(({ name }, row) => ({ name, totals: totalsAt(release, row, -1) }));
}

/** What each category adds up to, in the order of the catalogue. */
export function categoryTotals(release: Release): { category: CategoryKey; totals: LineTotals }[] {
  return release.categories.map((category, column) => ({ category, totals: totalsAt(release, -1, column) }));
}
