import "server-only";
import { database, inScope } from "#db/client.ts";
import {
  countSuspensions,
  findFirstRecord,
  listAppealRecords,
  listDecisionRecords,
  listNoticeRecords,
} from "#db/queries/transparency.ts";
import type { City } from "#lib/cities/city.ts";
import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";
import type { ReportFrame } from "#lib/transparency/template.ts";
import type { YearRecords } from "#lib/transparency/year-records.ts";
import { serviceScope } from "../scopes.ts";

const FIRST_YEAR = 2020;

const yearOf = (at: Date, timeZone: string) => Number(localDay(at, timeZone).date.slice(0, 4));

/** The years of which a city has something to say, the last first; the running one always. */
export async function listReportYears({ id, timeZone }: City, now: Date): Promise<number[]> {
  const first = await inScope(serviceScope(id), () => findFirstRecord(database(), id));
  const [last, since] = [yearOf(now, timeZone), yearOf(first ?? now, timeZone)];
  return Array.from({ length: last - since + 1 }, (_, back) => last - back);
}

export type ReportYear = { year: number; isRunning: boolean; frame: ReportFrame; records: YearRecords };

/** What moderation did in a year of a city, by its own calendar; null for a year that has not begun or is too long ago. */
export async function loadReportYear(city: City, year: number, now: Date): Promise<ReportYear | null> {
  const { id: cityId, timeZone, name } = city;
  const today = localDay(now, timeZone).date;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (!Number.isInteger(year) || year < FIRST_YEAR || first > today) return null;
  const span = { cityId, from: localInstant(first, 0, timeZone), to: localInstant(addDays(last, 1), 0, timeZone) };
  // Anybody reads these counts, nobody what is counted.
  const [decisions, notices, appeals, suspensions] = await inScope(serviceScope(cityId), () =>
    Promise.all([
      listDecisionRecords(database(), span),
      listNoticeRecords(database(), span),
      listAppealRecords(database(), span),
      countSuspensions(database(), span),
    ]),
  );
  const isRunning = today <= last;
  const to = isRunning ? today : last;
  const frame = { service: `Coup de main ${name}`, provider: name, from: first, to, publishedOn: today };
  return { year, isRunning, frame, records: { decisions, notices, appeals, suspensions } };
}
