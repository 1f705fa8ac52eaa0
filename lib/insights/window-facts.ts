import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { AnswerCounts } from "./answer-counts.ts";

/** A quartier and category of a city; null stands for all of them. */
type Place = { quartierId: string | null; category: CategoryKey | null };

/** Sums of a quartier, category and kind in a period. */
export type PlaceSums = AnswerCounts & {
  quartierId: string;
  category: CategoryKey;
  kind: Kind;
  posted: number;
  done: number;
  /** Of requests that are seven days old: what appeared, and what had no answer within seven days. */
  oldPosted: number;
  oldUnanswered: number;
  /** Listings open at the end of a day, on average of the days of the period. */
  meanOpen: number;
};

/** How many different people there were behind what happened at a place: each counts once. */
export type PeopleCount = Place & { people: number };

/** Minutes from the appearance of a request to its first answer and to its first done help; null where there was none. */
export type Medians = { answer: number | null; help: number | null };

/** All that is counted of a period, for each quartier, for each category, for both and for all. */
export type WindowFacts = {
  sums: PlaceSums[];
  people: PeopleCount[];
  medians: (Place & Medians)[];
};

/** What is told of a part of a city in a period. */
export type PartFacts = {
  sums: PlaceSums[];
  /** Of each quartier and category in the part, and of each quartier (category null). */
  people: (PeopleCount & { quartierId: string })[];
  everybody: number;
  medians: Medians;
};

/** The facts of a part, from those of the whole city or of that part alone. */
export function partOf({ sums, people, medians }: WindowFacts, { quartierId, category }: Place): PartFacts {
  const isThis = (row: Place) => row.quartierId === quartierId && row.category === category;
  const isWithin = (row: Place) =>
    (quartierId === null || row.quartierId === quartierId) && (category === null || row.category === category);
  const cells = people.filter((row) => row.category !== null && isWithin(row));
  // Who is behind a quartier is, where one category is looked at, who is behind that category there.
  const quartiers = people.filter((row) => row.category === category && isWithin(row));
  return {
    sums: sums.filter(isWithin),
    people: [...cells, ...quartiers.map((row) => ({ ...row, category: null }))].flatMap((row) =>
      row.quartierId === null ? [] : [{ ...row, quartierId: row.quartierId }],
    ),
    everybody: people.find(isThis)?.people ?? 0,
    medians: medians.find(isThis) ?? { answer: null, help: null },
  };
}
