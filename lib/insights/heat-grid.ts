import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Dashboard, TensionCell } from "./dashboard.ts";
import type { Tension } from "./tension.ts";

/** The rows and columns of the heat table, the worst shortage first, and what only has masked cells. */
export type HeatGrid = {
  categories: CategoryKey[];
  rows: { quartierId: string; cells: (Tension | null)[] }[];
  masked: { quartierIds: string[]; categories: CategoryKey[] };
};

/** Stronger than any ratio: something is asked for, and nothing offered. */
const badness = (tension: Tension) => (tension.masked ? -1 : (tension.ratio ?? Number.POSITIVE_INFINITY));

/** How bad it is on the whole: requests for one offer of all that is shown. */
function overall(cells: readonly TensionCell[]): number {
  const shown = cells.flatMap(({ tension }) => (tension.masked ? [] : [tension]));
  const offers = shown.reduce((sum, one) => sum + one.offers, 0);
  const requests = shown.reduce((sum, one) => sum + one.requests, 0);
  if (shown.length === 0) return -1;
  return offers === 0 ? Math.max(...shown.map(badness)) : requests / offers;
}

function sorted<Key>(groups: Map<Key, TensionCell[]>, order: readonly Key[]): { shown: Key[]; masked: Key[] } {
  const known = order.filter((key) => groups.has(key));
  const score = new Map(known.map((key) => [key, overall(groups.get(key) ?? [])]));
  const of = (key: Key) => score.get(key) ?? -1;
  const worstFirst = (a: Key, b: Key) => (of(a) === of(b) ? 0 : of(b) - of(a));
  return {
    shown: known.filter((key) => of(key) >= 0).sort(worstFirst),
    masked: known.filter((key) => of(key) < 0),
  };
}

/** Arranges the cells of a dashboard; a cell of which nothing is known is null. `quartierIds` breaks ties. */
export function heatGrid({ cells }: Pick<Dashboard, "cells">, quartierIds: readonly string[]): HeatGrid {
  const byQuartier = Map.groupBy(cells, ({ quartierId }) => quartierId);
  const byCategory = Map.groupBy(cells, ({ category }) => category);
  const quartiers = sorted(byQuartier, quartierIds);
  const categories = sorted(byCategory, CATEGORY_KEYS);
  return {
    categories: categories.shown,
    rows: quartiers.shown.map((quartierId) => ({
      quartierId,
      cells: categories.shown.map(
        (category) => byQuartier.get(quartierId)?.find((cell) => cell.category === category)?.tension ?? null,
      ),
    })),
    masked: { quartierIds: quartiers.masked, categories: categories.masked },
  };
}
