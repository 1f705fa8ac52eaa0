import { addDays, localInstant } from "#lib/listings/local-time.ts";

export const NEWS_LENGTH = { title: { min: 3, max: 100 }, text: { min: 10, max: 300 } } as const;
const MOST_DAYS_AHEAD = 366;
/** Days for which news are told at most: what digests told is remembered for 180 (`purgeExpired`), so that none is told twice. */
const MOST_DAYS = 150;

/** Local days between which news are told; without the first one, from now on. */
export type NewsDays = { startsOn: string | null; endsOn: string };
export type NewsProblem = { field: "startsOn" | "endsOn"; key: string };

/** What is wrong with the days of news, on a local day; `begun` is the day from which they were told so far, if they were. */
export function newsProblem({ startsOn, endsOn }: NewsDays, today: string, begun: string | null): NewsProblem | null {
  if (startsOn !== null && startsOn < today && startsOn !== begun) return { field: "startsOn", key: "news.start-past" };
  if (endsOn < today) return { field: "endsOn", key: "news.end-past" };
  if (startsOn !== null && endsOn < startsOn) return { field: "endsOn", key: "news.order" };
  const latest = [addDays(today, MOST_DAYS_AHEAD), addDays(startsOn ?? begun ?? today, MOST_DAYS)].sort()[0] ?? today;
  return endsOn > latest ? { field: "endsOn", key: "news.too-far" } : null;
}

/** From which moment news are told that are to begin on a day of a city: at once when that day has come. */
export function newsBeginning(startsOn: string | null, today: string, timeZone: string, now: Date): Date {
  return startsOn !== null && startsOn > today ? localInstant(startsOn, 0, timeZone) : now;
}

export type NewsState = "current" | "coming" | "past" | "withdrawn";

/** Where news stand on a local day. */
export function newsState(
  { publishedAt, endsOn, withdrawnAt }: { publishedAt: Date; endsOn: string; withdrawnAt: Date | null },
  today: string,
  now: Date,
): NewsState {
  if (withdrawnAt) return "withdrawn";
  if (endsOn < today) return "past";
  return publishedAt > now ? "coming" : "current";
}
