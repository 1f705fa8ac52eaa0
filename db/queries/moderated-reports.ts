import { and, asc, desc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { reportReadings, reports } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";

/** A city as one of its moderators works on it: what is about themselves is somebody else's to read. */
export type Moderating = { cityId: string; moderatorId: string };

const absentee = sql<string>`case when ${exchanges.absent} = 'helper' then ${exchanges.helperId} else ${exchanges.beneficiaryId} end`;

/** The case of a report; null when it is another city's, or the moderator's own. */
export async function findCaseOfReport(
  db: Db,
  { cityId, moderatorId, id }: Moderating & { id: string },
): Promise<string | null> {
  const [row] = await db
    .select({ caseId: reports.caseId })
    .from(reports)
    .where(
      and(
        eq(reports.cityId, cityId),
        eq(reports.id, id),
        isNotNull(reports.caseId),
        sql`${reports.reporterId} is distinct from ${moderatorId}::uuid`,
        sql`${reports.reportedId} is distinct from ${moderatorId}::uuid`,
      ),
    );
  return row?.caseId ?? null;
}

/** Notes that somebody of the city read a report. */
export async function insertReading(
  tx: Db,
  { now, ...reading }: { cityId: string; reportId: string; readerId: string; now: Date },
): Promise<void> {
  await tx.insert(reportReadings).values({ ...reading, id: uuidv7(now.getTime()), at: now });
}

/** Whether they have read it since a moment, as its readings say. */
export async function hasRead(
  db: Db,
  { cityId, reportId, readerId, since }: { cityId: string; reportId: string; readerId: string; since: Date },
): Promise<boolean> {
  const [row] = await db
    .select({ id: reportReadings.id })
    .from(reportReadings)
    .where(
      and(
        eq(reportReadings.cityId, cityId),
        eq(reportReadings.reportId, reportId),
        eq(reportReadings.readerId, readerId),
        gt(reportReadings.at, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Somebody who several times did not come, as the other ones said. */
export type AbsentMember = { memberId: string; times: number; lastAt: Date };

/** Who was said to be absent so many times since a moment, the most often first. */
export async function listRepeatedAbsences(
  db: Db,
  { cityId, moderatorId, since, times }: Moderating & { since: Date; times: number },
): Promise<AbsentMember[]> {
  const counted = sql<number>`count(*)::int`;
  const lastAt = sql<string>`max(${exchanges.endedAt})`;
  const rows = await db
    .select({ memberId: memberships.id, times: counted, lastAt })
    .from(exchanges)
    .innerJoin(memberships, and(eq(memberships.cityId, exchanges.cityId), eq(memberships.id, absentee)))
    .where(
      and(
        eq(exchanges.cityId, cityId),
        eq(exchanges.status, "no_show"),
        gt(exchanges.endedAt, since),
        ne(memberships.id, moderatorId),
      ),
    )
    .groupBy(memberships.id)
    .having(sql`count(*) >= ${times}`)
    .orderBy(desc(counted), desc(lastAt), asc(memberships.id));
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}
