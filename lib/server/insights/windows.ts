import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { countWindow, type FigureScope, hasMoreEvents } from "#db/queries/insight-figures.ts";
import { dropWindows, findWindow, findWindowTime, putWindow } from "#db/queries/insight-windows.ts";
import { UNANSWERED_DAYS } from "#lib/insights/dashboard.ts";
import {
  chosenPeriod,
  type InsightPeriod,
  PERIOD_DAYS,
  type PeriodChoice,
  periodBefore,
} from "#lib/insights/period.ts";
import { type PartFacts, partOf } from "#lib/insights/window-facts.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";

const MINUTE_MS = 60_000;
/** What has more events is counted ahead; others are counted when somebody looks, in a few milliseconds. */
const MANY_EVENTS = 5_000;
const COUNTED_EVERY_MS = 5 * MINUTE_MS;
/** Facts that were not counted again for so long are not shown: whoever looks waits until they are. */
const SHOWN_FOR_MS = 3 * COUNTED_EVERY_MS;
const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS;

const oldUntil = (today: string) => addDays(today, -UNANSWERED_DAYS);

const shownSince = (now: Date) => new Date(now.getTime() - SHOWN_FOR_MS);

/**
 * When the last year of a city was counted ahead, if it holds so much that it was; else null. What follows from the history
 * need not be found again until the next time.
 */
export async function findYearTime(
  db: Db,
  { cityId, today, now }: { cityId: string; today: string; now: Date },
): Promise<Date | null> {
  return findWindowTime(db, { cityId, period: chosenPeriod("12m", today), since: shownSince(now) });
}

/** What happened in a part of a city in a period: as it was counted ahead where that is a lot, else counted now. */
export async function loadPart(
  db: Db,
  scope: FigureScope,
  period: InsightPeriod,
  on: { today: string; now: Date },
): Promise<PartFacts> {
  const kept = await findWindow(db, { cityId: scope.cityId, period, since: shownSince(on.now) });
  const facts = kept ?? (await countWindow(db, { scope, period, oldUntil: oldUntil(on.today) }));
  return partOf(facts, scope);
}

/** The periods that are offered to choose, each with the one it is compared with. */
function offeredPeriods(today: string): InsightPeriod[] {
  const periods = Object.keys(PERIOD_DAYS).map((choice) => chosenPeriod(choice as PeriodChoice, today));
  return periods.flatMap((period) => [period, periodBefore(period)]);
}

async function countAhead(db: Db, city: { id: string; timeZone: string }, now: Date): Promise<number> {
  const cityId = city.id;
  const today = localDay(now, city.timeZone).date;
  const scope = { cityId, category: null, quartierId: null };
  let counted = 0;
  for (const period of offeredPeriods(today)) {
    if (await findWindowTime(db, { cityId, period, since: new Date(now.getTime() - COUNTED_EVERY_MS) })) continue;
    if (!(await hasMoreEvents(db, { scope, period }, MANY_EVENTS))) continue;
    await putWindow(db, {
      cityId,
      period,
      facts: await countWindow(db, { scope, period, oldUntil: oldUntil(today) }),
      countedAt: now,
    });
    counted += 1;
  }
  await dropWindows(db, { cityId, before: new Date(now.getTime() - FORGOTTEN_AFTER_MS) });
  return counted;
}

/** Counts the periods of each city that hold a lot, where that was not done for five minutes. Gives how many that were. */
export async function countWindowsAhead(db: Db, now: Date): Promise<number> {
  let counted = 0;
  for (const city of await listCities(db)) counted += await countAhead(db, city, now);
  return counted;
}
