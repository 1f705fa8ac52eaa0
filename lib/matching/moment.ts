/*
 * When matching takes place. The clock and the time zone stay outside: the caller says what day it is in the city and
 * which parts of that day are still to come, so that the same facts always give the same answer.
 */
import type { Part } from "#lib/listings/availability.ts";
import type { LocalDay } from "#lib/listings/local-time.ts";

export type Moment = {
  now: Date;
  /** The day in the city. */
  today: LocalDay;
  /** Parts of that day that are not over; empty late in the evening. */
  partsLeft: readonly Part[];
};
