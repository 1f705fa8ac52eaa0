import { daysBetween } from "#lib/listings/listing-times.ts";
import { addDays } from "#lib/listings/local-time.ts";

/** Local days, both included. */
export type InsightPeriod = { from: string; to: string };

/** What is offered to choose: that many days until today. */
export const PERIOD_DAYS = { "7j": 7, "4s": 28, "12s": 84, "12m": 365 } as const;
export type PeriodChoice = keyof typeof PERIOD_DAYS;
export const DEFAULT_PERIOD: PeriodChoice = "4s";

/** A period that somebody types holds two years at most: for longer, nothing is kept of who was behind the numbers. */
export const MOST_DAYS = 731;

export type PeriodFault = "not-a-date" | "reversed" | "future" | "too-long";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar: `2026-02-31` is none. */
export function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

/** How many days a period has. */
export function daysOf({ from, to }: InsightPeriod): number {
  return daysBetween(from, to) + 1;
}

/** The last days until today, of a choice. */
export function chosenPeriod(choice: PeriodChoice, today: string): InsightPeriod {
  return { from: addDays(today, 1 - PERIOD_DAYS[choice]), to: today };
}

/** As many days as a period has, just before it. */
export function periodBefore(period: InsightPeriod): InsightPeriod {
  return { from: addDays(period.from, -daysOf(period)), to: addDays(period.from, -1) };
}

/** Reads two typed days; what is wrong with them otherwise. A period may end today at the latest. */
export function readPeriod(from: string, to: string, today: string): InsightPeriod | PeriodFault {
  if (!isDate(from) || !isDate(to)) return "not-a-date";
  if (from > to) return "reversed";
  if (to > today) return "future";
  return daysOf({ from, to }) > MOST_DAYS ? "too-long" : { from, to };
}
