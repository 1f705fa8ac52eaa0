import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Part } from "#lib/listings/availability.ts";
import type { InsightPeriod } from "./period.ts";
import type { StandOut } from "./stand-out.ts";
import type { Tension } from "./tension.ts";

/** What the figures are about: all of a city in a period, or a category or a quartier of it. */
export type InsightFilter = { period: InsightPeriod; category: CategoryKey | null; quartierId: string | null };

/** A figure, and the same one of as many days before; null where there is no history of these. */
export type Figure = { value: number; before: number | null };

/** A cell of the heat table: masked where fewer than eleven people are behind it. */
export type TensionCell = { quartierId: string; category: CategoryKey; tension: Tension };
export type QuartierTension = { quartierId: string; tension: Tension };

/** Requests and open offers of a category, week by week. */
export type CategoryTrend = { category: CategoryKey; requests: number[]; offers: number[] };

/** A request that waited so many days for a first answer is unanswered. */
export const UNANSWERED_DAYS = 7;

/** In how long requests got a first answer, the shortest first; the names of the bands are those of the messages. */
export const ANSWER_BANDS = ["1h", "6h", "24h", "2d", "7d", "later", "none"] as const;
export type AnswerBand = (typeof ANSWER_BANDS)[number];

/** All pictures of the dashboard but what is live. `docs/insights.md` defines each figure. */
export type Dashboard = {
  filter: InsightFilter;
  /** When the last fact was counted; null where nothing ever happened. */
  countedAt: Date | null;
  headline: {
    /** Requests that appeared. */
    requests: Figure;
    /** Offers open on an average day. */
    offers: Figure;
    /** Helps that were done. */
    helps: Figure;
    /** Requests older than seven days that nobody answered within seven days. */
    unanswered: Figure;
    /** Different people who published, helped or were helped. */
    people: Figure;
  };
  /** Requests of which `unanswered` is the part: those that are seven days old. */
  oldEnough: number;
  quartiers: QuartierTension[];
  cells: TensionCell[];
  /** Up to three, the worst first. */
  shortages: TensionCell[];
  /** Mondays of the last twelve weeks until the end of the period, and each category's two lines. */
  weeks: { mondays: string[]; trends: CategoryTrend[] };
  answers: { bands: Record<AnswerBand, number>; medianMinutes: number | null; helpMedianMinutes: number | null };
  standOut: StandOut | null;
};

/** A request that is urgent and that nobody answered, now. */
export type UrgentNeed = {
  id: string;
  title: string;
  category: CategoryKey;
  quartierId: string;
  /** Today, or a date with a part of the day. */
  urgency: "today" | "dated";
  neededOn: string | null;
  neededPart: Part | null;
  publishedAt: Date;
};
