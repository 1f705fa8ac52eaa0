import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind, Urgency } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import type { AnswerCounts } from "./answer-counts.ts";

/** The files that staff may take away, by their names in an address. */
export const EXPORTS = { days: "faits", listings: "annonces", helps: "coups-de-main" } as const;
export type ExportName = keyof typeof EXPORTS;

/** The file that an address names: daily sums where it names none, null where there is no such file. */
export function readExport(given: string | null): ExportName | null {
  if (given === null) return "days";
  const names = Object.keys(EXPORTS) as ExportName[];
  return names.find((name) => EXPORTS[name] === given) ?? null;
}

/** In the place of a period: all there is. */
export const WHOLE_HISTORY = "tout";

type Where = { day: string; quartierId: string; category: CategoryKey; kind: Kind };

/** What happened on a day in a quartier and category, of requests or offers. */
export type ExportedDay = Where &
  AnswerCounts & {
    posted: number;
    opened: number;
    closed: number;
    helped: number;
    done: number;
  };

/** A listing that appeared, without anything of its author, its place or its words. */
export type ExportedListing = Where & {
  /** Its event in the history, by which the next page is found. */
  eventId: number;
  /** Both null where it has been erased. */
  urgency: Urgency | null;
  status: ListingStatus | null;
  /** Minutes until the first answer, and until the first help that was done; null where there is none. */
  answeredAfter: number | null;
  helpedAfter: number | null;
};

/** A help that was over, without anything of the two. */
export type ExportedHelp = Where & { eventId: number };
