import { and, count, eq, ne, notExists, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";

/** How many open cases a moderator may judge: none about them, none that they reported, none decided by them before. */
export async function countWaitingOf(
  db: Db,
  { cityId, moderatorId }: { cityId: string; moderatorId: string },
): Promise<number> {
  const ownNotice = db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.cityId, cityId), eq(reports.caseId, cases.id), eq(reports.reporterId, moderatorId)));
  const [row] = await db
    .select({ waiting: count() })
    .from(cases)
    .where(
      and(
        eq(cases.cityId, cityId),
        eq(cases.state, "open"),
        ne(cases.memberId, moderatorId),
        sql`${cases.excludedId} is distinct from ${moderatorId}`,
        notExists(ownNotice),
      ),
    );
  return row?.waiting ?? 0;
}
