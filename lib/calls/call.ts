import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { daysBetween } from "#lib/listings/listing-times.ts";

/** Short enough for an address to carry them: a call is written, then looked at, then sent. */
export const CALL_LENGTH = { title: { min: 8, max: 90 }, text: { min: 20, max: 600 } } as const;

/** Days from the first to the last day of a call, and from today to its first day, at most. */
export const MOST_CALL_DAYS = 92;
/** What is proposed. */
export const USUAL_CALL_DAYS = 14;

/** First and last local day for which hands are wanted. */
export type CallDays = { startsOn: string; endsOn: string };
export type CallDaysProblem = {
  field: "debut" | "fin";
  key: "call.start-past" | "call.start-far" | "call.order" | "call.too-long";
};

/** What is wrong with the days of a call on a local day; null when they may be. */
export function callDaysProblem({ startsOn, endsOn }: CallDays, today: string): CallDaysProblem | null {
  const ahead = daysBetween(today, startsOn);
  if (ahead < 0) return { field: "debut", key: "call.start-past" };
  if (ahead > MOST_CALL_DAYS) return { field: "debut", key: "call.start-far" };
  const days = daysBetween(startsOn, endsOn);
  if (days < 0) return { field: "fin", key: "call.order" };
  return days > MOST_CALL_DAYS ? { field: "fin", key: "call.too-long" } : null;
}

/** A call as it is told to those whom it asks. `quartiers`: their names. */
export type ToldCall = CallDays & {
  category: CategoryKey;
  quartiers: readonly string[];
  title: string;
  body: string;
};

/** Whom a call turns to. */
export type CallAudience = {
  category: CategoryKey;
  quartierIds: readonly string[];
  /** Also those who help in close categories. */
  close: boolean;
  /** Also other residents of these quartiers, who offer nothing of the kind. */
  neighbours: boolean;
};
