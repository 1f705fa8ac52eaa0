import { addDays } from "#lib/listings/local-time.ts";
import type { InsightPeriod } from "../period.ts";

/** A quarter of the calendar, as `2026-T3`: the period of one release. */
export type Quarter = `${number}-T${1 | 2 | 3 | 4}`;

const QUARTER = /^(20\d{2})-T([1-4])$/;
const MONTHS = 3;

/** Whether a text names a quarter; there is one spelling of each. */
export function isQuarter(text: string): text is Quarter {
  return QUARTER.test(text);
}

const indexOf = (quarter: Quarter) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.at(-1)) - 1;
const quarterAt = (index: number) => `${Math.floor(index / 4)}-T${(index % 4) + 1}` as Quarter;

const firstDay = (quarter: Quarter) => {
  const month = (Number(quarter.at(-1)) - 1) * MONTHS + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
};

/** The quarter of a local day. */
export function quarterOf(day: string): Quarter {
  return quarterAt(Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS));
}

/** The days of a quarter, both included. */
export function quarterDays(quarter: Quarter): InsightPeriod {
  return { from: firstDay(quarter), to: addDays(firstDay(quarterAt(indexOf(quarter) + 1)), -1) };
}

/** Days after the end of a quarter before it is published: what came late in it is there by then. */
const PUBLISHED_AFTER_DAYS = 5;
/** Who was behind a number is forgotten after two years: a quarter that is partly older is not published any more. */
const KNOWN_DAYS = 730;

/** The quarters to publish on a day, the oldest first, for a city whose history begins on `since`. */
export function dueQuarters(since: string, today: string): Quarter[] {
  const known = addDays(today, -KNOWN_DAYS);
  const quarters: Quarter[] = [];
  for (let index = indexOf(quarterOf(since > known ? since : known)); ; index += 1) {
    const quarter = quarterAt(index);
    const { from, to } = quarterDays(quarter);
    if (addDays(to, PUBLISHED_AFTER_DAYS) >= today) return quarters;
    if (from >= known) quarters.push(quarter);
  }
}
