import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { LEAST_PEOPLE } from "../tension.ts";
import { type Contribution, countFigures } from "./count-figures.ts";
import { maskTable } from "./mask-table.ts";
import { type Quarter, quarterDays } from "./quarter.ts";
import type { Release } from "./release.schema.ts";

/** A quartier of the city, `isOpen` while listings may be in it. */
export type ReleasedQuartier = { id: string; slug: string; name: string; isOpen: boolean };

/** What a release is made of. */
export type QuarterFacts = {
  quarter: Quarter;
  /** In the order of the rows. */
  quartiers: readonly ReleasedQuartier[];
  categoriesOff: readonly string[];
  contributions: readonly Contribution[];
};

/**
 * The release of a quarter, small numbers masked. Lines that everybody knows to be empty, a closed quartier or a category
 * that is switched off, are left out: a masked number that anybody knows would protect no other.
 */
export function buildRelease({ quarter, quartiers, categoriesOff, contributions }: QuarterFacts): Release {
  const used = new Set(contributions.flatMap(({ quartierId, category }) => [quartierId, category]));
  const rows = quartiers.filter(({ id, isOpen }) => isOpen || used.has(id));
  const categories = CATEGORY_KEYS.filter((key: CategoryKey) => !categoriesOff.includes(key) || used.has(key));
  const { tables, people } = countFigures({ quartierIds: rows.map(({ id }) => id), categories }, contributions);
  return {
    version: 1,
    period: quarter,
    ...quarterDays(quarter),
    quartiers: rows.map(({ slug, name }) => ({ slug, name })),
    categories,
    people: people < LEAST_PEOPLE ? null : people,
    tables: {
      requests: maskTable(tables.requests),
      offers: maskTable(tables.offers),
      helps: maskTable(tables.helps),
    },
  };
}
