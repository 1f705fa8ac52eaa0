import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import type { InsightFilter } from "./dashboard.ts";
import {
  chosenPeriod,
  DEFAULT_PERIOD,
  type InsightPeriod,
  isDate,
  PERIOD_DAYS,
  type PeriodChoice,
  type PeriodFault,
  readPeriod,
} from "./period.ts";

/** The names of the filters of figures in an address. */
export const INSIGHT_KEYS = ["periode", "du", "au", "categorie", "quartier"] as const;
export type InsightQuery = Partial<Record<(typeof INSIGHT_KEYS)[number], string | string[] | undefined>>;

type Place = { id: string; slug: string };
type Known = { today: string; quartiers: readonly Place[] };

/** What an address asks for, and what of it cannot be done. */
export type InsightView = {
  /** What is shown: the usual period in place of one with a fault. */
  filter: InsightFilter;
  /** A period that ends today whenever it is looked at; null for two typed days. */
  choice: PeriodChoice | null;
  /** As they were typed. */
  typed: { du: string; au: string };
  fault: { field: "du" | "au"; what: PeriodFault } | null;
};

const LONGEST = 40;
const FRENCH_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

const textOf = (given: string | string[] | undefined) =>
  typeof given === "string" ? given.trim().slice(0, LONGEST) : "";
const isChoice = (text: string): text is PeriodChoice => Object.hasOwn(PERIOD_DAYS, text);

/** A day as `YYYY-MM-DD`, also when it was typed as `31/12/2026`, where a browser shows no calendar. */
function dayOf(text: string): string {
  const [, day = "", month = "", year] = FRENCH_DATE.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

function faultyField(what: PeriodFault, from: string): "du" | "au" {
  if (what === "not-a-date") return isDate(from) ? "au" : "du";
  return what === "too-long" ? "du" : "au";
}

type ReadDays = { period: InsightPeriod; choice: PeriodChoice | null; fault: InsightView["fault"] };

function readDays(query: InsightQuery, today: string): ReadDays {
  const asked = textOf(query.periode);
  const [du, au] = [textOf(query.du), textOf(query.au)];
  const choice = isChoice(asked) ? asked : DEFAULT_PERIOD;
  const usual = { period: chosenPeriod(choice, today), choice };
  if (isChoice(asked) || (du === "" && au === "")) return { ...usual, fault: null };
  const [from, to] = [dayOf(du), dayOf(au === "" ? today : au)];
  const period = readPeriod(from, to, today);
  if (typeof period === "string") return { ...usual, fault: { field: faultyField(period, from), what: period } };
  return { period, choice: null, fault: null };
}

/**
 * Reads the filters of figures from an address. A named period stands before typed days, of which the second may be left
 * out; a category or a quartier that is none is left out.
 */
export function readInsightView(query: InsightQuery, { today, quartiers }: Known): InsightView {
  const { period, choice, fault } = readDays(query, today);
  const category = CATEGORY_KEYS.find((key) => key === textOf(query.categorie)) ?? null;
  const quartier = quartiers.find(({ slug }) => slug === textOf(query.quartier));
  const typed = { du: textOf(query.du), au: textOf(query.au) };
  return { filter: { period, category, quartierId: quartier?.id ?? null }, choice, typed, fault };
}

type Asked = Pick<InsightView, "filter" | "choice">;

/** The filters of figures as they stand in an address: nothing for what is usual. */
export function insightQuery({ filter, choice }: Asked, quartiers: readonly Place[]): Record<string, string> {
  const days = choice === null ? { du: filter.period.from, au: filter.period.to } : { periode: choice };
  const quartier = quartiers.find(({ id }) => id === filter.quartierId)?.slug;
  return {
    ...(choice === DEFAULT_PERIOD ? {} : days),
    ...(filter.category && { categorie: filter.category satisfies CategoryKey }),
    ...(quartier && { quartier }),
  };
}
