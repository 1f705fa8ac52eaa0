import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { ANSWER_BANDS, type AnswerBand } from "./dashboard.ts";

/** The lists that stand behind figures, by their names in an address. */
export const FIGURE_LISTS = {
  requests: "demandes",
  offers: "offres",
  helps: "coups-de-main",
  unanswered: "sans-reponse",
} as const;
export type FigureList = keyof typeof FIGURE_LISTS;

/** The list that an address names; requests for anything else. */
export function readFigureList(given: unknown): FigureList {
  const lists = Object.keys(FIGURE_LISTS) as FigureList[];
  return lists.find((list) => FIGURE_LISTS[list] === given) ?? "requests";
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** From how many minutes on a first answer is in a band, and before how many; null for requests without any. */
export const BAND_MINUTES: Record<AnswerBand, { from: number; before: number | null } | null> = {
  "1h": { from: 0, before: HOUR },
  "6h": { from: HOUR, before: 6 * HOUR },
  "24h": { from: 6 * HOUR, before: DAY },
  "2d": { from: DAY, before: 2 * DAY },
  "7d": { from: 2 * DAY, before: 7 * DAY },
  later: { from: 7 * DAY, before: null },
  none: null,
};

/** The band that an address names, or null. */
export function readBand(given: unknown): AnswerBand | null {
  return ANSWER_BANDS.find((band) => band === given) ?? null;
}

/** One thing that was counted. It names a listing only as long as anybody may read it; a help, never. */
export type FigureLine = {
  /** Of the listing or, in a list of helps, of the exchange. */
  id: string;
  day: string;
  category: CategoryKey;
  quartierId: string;
  /** The title of a listing that is open now; null otherwise. */
  title: string | null;
  /** Null where the listing has been erased, and for helps. */
  status: ListingStatus | null;
};
