import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { LEAST_PEOPLE } from "../tension.ts";

/** What a release counts: requests and offers that appeared, helps that were done. */
export const FIGURES = ["requests", "offers", "helps"] as const;
export type FigureName = (typeof FIGURES)[number];

/** How many listings of a person, or helps of two, count in a quartier and category; who is null where it is forgotten. */
export type Contribution = {
  figure: FigureName;
  quartierId: string;
  category: CategoryKey;
  personId: string | null;
  /** Who helped; null but for helps. */
  helperId: string | null;
  count: number;
};

/** A number of a table before it is published: how many, by how many people, and how much of it is one person's. */
export type CountedCell = { count: number; people: number; most: number };

/** The figures of a quarter: in each table one row per quartier and one column per category, the totals last in both. */
export type CountedFigures = {
  quartierIds: readonly string[];
  categories: readonly CategoryKey[];
  tables: Record<FigureName, CountedCell[][]>;
  /** Different people behind all of it. */
  people: number;
};

/** A number of which one person makes more than this is theirs, whoever else is in it (the rule of INSEE for firms). */
const MOST_SHARE = 0.85;

/** Whether a number may not be published: fewer than eleven people behind it, or one behind nearly all of it. */
export function isSensitive({ count, people, most }: CountedCell): boolean {
  return people < LEAST_PEOPLE || most > MOST_SHARE * count;
}

/** Counts people once in each place, and what is theirs in each of the two roles. */
class Place {
  count = 0;
  readonly #asked = new Map<string, number>();
  readonly #helped = new Map<string, number>();

  add({ count, personId, helperId }: Contribution): void {
    this.count += count;
    if (personId) this.#asked.set(personId, (this.#asked.get(personId) ?? 0) + count);
    if (helperId) this.#helped.set(helperId, (this.#helped.get(helperId) ?? 0) + count);
  }

  get people(): ReadonlySet<string> {
    return new Set([...this.#asked.keys(), ...this.#helped.keys()]);
  }

  toCell(): CountedCell {
    let most = 0;
    for (const theirs of [...this.#asked.values(), ...this.#helped.values()]) most = Math.max(most, theirs);
    return { count: this.count, people: this.people.size, most };
  }
}

type Lines = Pick<CountedFigures, "quartierIds" | "categories">;

function countTable({ quartierIds, categories }: Lines, contributions: readonly Contribution[]): CountedCell[][] {
  const places = Array.from({ length: quartierIds.length + 1 }, () =>
    Array.from({ length: categories.length + 1 }, () => new Place()),
  );
  for (const contribution of contributions) {
    const rows = [quartierIds.indexOf(contribution.quartierId), quartierIds.length];
    const columns = [categories.indexOf(contribution.category), categories.length];
    for (const row of rows) for (const column of columns) places[row]?.[column]?.add(contribution);
  }
  return places.map((row) => row.map((place) => place.toCell()));
}

/** Counts a quarter. Every contribution is of one of the quartiers and categories. */
export function countFigures(lines: Lines, contributions: readonly Contribution[]): CountedFigures {
  const of = (figure: FigureName) =>
    countTable(
      lines,
      contributions.filter((one) => one.figure === figure),
    );
  const everything = new Place();
  for (const contribution of contributions) everything.add(contribution);
  const tables = { requests: of("requests"), offers: of("offers"), helps: of("helps") };
  return { ...lines, tables, people: everything.people.size };
}
