/*
 * The local days of a run, worked out once: midnights, and when people get up and go to bed. A run asks for the hour
 * some hundred thousand times, which would take longer than all the rest.
 */
import { PARTS } from "#lib/listings/availability.ts";
import { addDays, DAY_PART_ENDS, isoWeekday, localInstant } from "#lib/listings/local-time.ts";
import type { Moment } from "#lib/matching/moment.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GETS_UP = 7;
const GOES_TO_BED = 23;

type ClockDay = { date: string; isoWeekday: number; midnight: number; wake: number; sleep: number };

export type RunClock = {
  start: number;
  /** The beginning of the last day that the clock knows. */
  end: number;
  /** The position of the local day of an instant; 0 the first of the run. */
  dayAt: (at: number) => number;
  dateOf: (day: number) => string;
  /** The instant of a local hour of a day, with its fraction. */
  instantOf: (day: number, hour: number) => number;
  /** The position of the week (from Monday on) of an instant. */
  weekAt: (at: number) => number;
  /** `at` itself when people are up, else when they get up. */
  awakeAt: (at: number) => number;
  /** After so many milliseconds that people are up. */
  afterAwake: (at: number, ms: number) => number;
  momentAt: (at: number) => Moment;
};

function clockDay(date: string, timeZone: string): ClockDay {
  const at = (hour: number) => localInstant(date, hour, timeZone).getTime();
  return { date, isoWeekday: isoWeekday(date), midnight: at(0), wake: at(GETS_UP), sleep: at(GOES_TO_BED) };
}

/** The clock of the days of a run and of some after it. */
export function runClock(start: string, days: number, timeZone: string): RunClock {
  const all = Array.from({ length: days }, (_, at) => clockDay(addDays(start, at), timeZone));
  const first = all[0]?.midnight ?? 0;
  const firstWeekday = isoWeekday(start) - 1;
  const day = (at: number) => {
    const found = all[at];
    if (!found) throw new RangeError(`the run has no day ${at}`);
    return found;
  };
  const dayAt = (at: number) => {
    const guess = Math.min(days - 1, Math.max(0, Math.floor((at - first) / DAY_MS)));
    if (guess > 0 && at < day(guess).midnight) return guess - 1;
    return guess + 1 < days && at >= day(guess + 1).midnight ? guess + 1 : guess;
  };
  const awakeAt = (at: number) => {
    const today = day(dayAt(at));
    if (at < today.wake) return today.wake;
    return at < today.sleep ? at : day(dayAt(at) + 1).wake;
  };
  const afterAwake = (at: number, ms: number) => {
    let from = awakeAt(at);
    let left = ms;
    for (let today = day(dayAt(from)); from + left >= today.sleep; today = day(dayAt(from))) {
      left -= today.sleep - from;
      if (dayAt(from) + 1 >= days) return Number.POSITIVE_INFINITY;
      from = day(dayAt(from) + 1).wake;
    }
    return from + left;
  };
  const momentAt = (at: number): Moment => {
    const today = day(dayAt(at));
    const hour = (at - today.wake) / HOUR_MS + GETS_UP;
    return { now: new Date(at), today, partsLeft: PARTS.filter((part) => DAY_PART_ENDS[part] > hour) };
  };
  return {
    start: first,
    end: day(days - 1).midnight,
    dayAt,
    dateOf: (at) => day(at).date,
    // Counted from the morning on, so that the evening of a day of clock change is not in the next one.
    instantOf: (at, hour) =>
      hour < GETS_UP ? day(at).midnight + hour * HOUR_MS : day(at).wake + (hour - GETS_UP) * HOUR_MS,
    weekAt: (at) => Math.floor((dayAt(at) + firstWeekday) / 7),
    awakeAt,
    afterAwake,
    momentAt,
  };
}
