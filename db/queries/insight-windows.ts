import { and, eq, gte, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { insightWindows } from "#db/schema/insights.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { WindowFacts } from "#lib/insights/window-facts.ts";

type WindowKey = { cityId: string; period: InsightPeriod };

const isKept = ({ cityId, period, since }: WindowKey & { since: Date }) =>
  and(
    eq(insightWindows.cityId, cityId),
    eq(insightWindows.fromDay, period.from),
    eq(insightWindows.toDay, period.to),
    gte(insightWindows.countedAt, since),
  );

/** The facts of a period that were counted ahead, if that was not before `since`; null for none. */
export async function findWindow(db: Db, asked: WindowKey & { since: Date }): Promise<WindowFacts | null> {
  const [row] = await db.select({ facts: insightWindows.facts }).from(insightWindows).where(isKept(asked));
  return row?.facts ?? null;
}

/** When the facts of a period were counted ahead, if that was not before `since`; null for never. */
export async function findWindowTime(db: Db, asked: WindowKey & { since: Date }): Promise<Date | null> {
  const [row] = await db.select({ countedAt: insightWindows.countedAt }).from(insightWindows).where(isKept(asked));
  return row?.countedAt ?? null;
}

/** Keeps the facts of a period, in the place of those that were counted before. */
export async function putWindow(
  db: Db,
  { cityId, period, facts, countedAt }: WindowKey & { facts: WindowFacts; countedAt: Date },
): Promise<void> {
  await db
    .insert(insightWindows)
    .values({ cityId, fromDay: period.from, toDay: period.to, facts, countedAt })
    .onConflictDoUpdate({
      target: [insightWindows.cityId, insightWindows.fromDay, insightWindows.toDay],
      set: { facts, countedAt },
    });
}

/** Forgets the periods of a city that were counted before a moment. */
export async function dropWindows(db: Db, { cityId, before }: { cityId: string; before: Date }): Promise<void> {
  await db.delete(insightWindows).where(and(eq(insightWindows.cityId, cityId), lt(insightWindows.countedAt, before)));
}
