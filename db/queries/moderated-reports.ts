import { and, asc, count, desc, eq, gt, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { reportMessages, reportReadings, reports } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type ReportReason, URGENT_REASONS } from "#lib/reports/report-reason.ts";

/** A city as one of its moderators works on it: what is about themselves is somebody else's to read. */
export type Moderating = { cityId: string; moderatorId: string };

const notOwn = ({ cityId, moderatorId }: Moderating): SQL | undefined =>
  and(eq(reports.cityId, cityId), ne(reports.reporterId, moderatorId), ne(reports.reportedId, moderatorId));

const reporter = alias(memberships, "reporter");
const reported = alias(memberships, "reported");
const isReported = and(eq(reported.cityId, reports.cityId), eq(reported.id, reports.reportedId));
const absentee = sql<string>`case when ${exchanges.absent} = 'helper' then ${exchanges.helperId} else ${exchanges.beneficiaryId} end`;
const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

const columns = {
  id: reports.id,
  reason: reports.reason,
  createdAt: reports.createdAt,
};

export type OpenReport = {
  id: string;
  reason: ReportReason;
  createdAt: Date;
  /** Reports about the same person since the moment asked for, this one included. */
  reported: number;
  /** How often the same person was said not to have come since then. */
  absences: number;
};

/** What waits for a moderator: what is urgent first, then the oldest first. */
export async function listOpenReports(
  db: Db,
  { since, limit, ...moderating }: Moderating & { since: Date; limit: number },
): Promise<OpenReport[]> {
  const other = alias(reports, "other");
  const times = sql<number>`(
    select count(*)::int from ${reports} as ${sql.identifier("other")}
    where ${other.cityId} = ${reports.cityId} and ${other.reportedId} = ${reported.id}
      and ${other.createdAt} > ${moment(since)}
  )`;
  const absences = sql<number>`(
    select count(*)::int from ${exchanges}
    where ${exchanges.cityId} = ${reports.cityId} and ${exchanges.status} = 'no_show'
      and ${reported.id} in (${exchanges.helperId}, ${exchanges.beneficiaryId})
      and ${absentee} = ${reported.id} and ${exchanges.endedAt} > ${moment(since)}
  )`;
  return db
    .select({ ...columns, reported: times, absences })
    .from(reports)
    .innerJoin(reported, isReported)
    .where(and(notOwn(moderating), isNull(reports.closedAt)))
    .orderBy(desc(inArray(reports.reason, [...URGENT_REASONS])), asc(reports.createdAt), asc(reports.id))
    .limit(limit);
}

/** How many reports wait for a moderator. */
export async function countOpenReports(db: Db, moderating: Moderating): Promise<number> {
  const open = and(notOwn(moderating), isNull(reports.closedAt));
  const [row] = await db.select({ waiting: count() }).from(reports).where(open);
  return row?.waiting ?? 0;
}

/** A report as a moderator reads it: first names, and no way to the conversation. */
export type ModeratedReport = {
  id: string;
  reason: ReportReason;
  createdAt: Date;
  note: string;
  reporterName: string;
  reportedName: string;
  closedAt: Date | null;
  answer: string | null;
};

/** One report; null when it is another city's, or about the moderator. */
export async function findReport(
  db: Db,
  { id, ...moderating }: Moderating & { id: string },
): Promise<ModeratedReport | null> {
  const [row] = await db
    .select({
      ...columns,
      note: reports.note,
      reporterName: reporter.firstName,
      reportedName: reported.firstName,
      closedAt: reports.closedAt,
      answer: reports.answer,
    })
    .from(reports)
    .innerJoin(reporter, and(eq(reporter.cityId, reports.cityId), eq(reporter.id, reports.reporterId)))
    .innerJoin(reported, isReported)
    .where(and(notOwn(moderating), eq(reports.id, id)));
  return row ?? null;
}

/** The messages that were attached to a report, in order. */
export async function listExcerpt(
  db: Db,
  { cityId, reportId }: { cityId: string; reportId: string },
): Promise<{ seq: number; body: string; sentAt: Date }[]> {
  return db
    .select({ seq: reportMessages.seq, body: reportMessages.body, sentAt: reportMessages.sentAt })
    .from(reportMessages)
    .where(and(eq(reportMessages.cityId, cityId), eq(reportMessages.reportId, reportId)))
    .orderBy(asc(reportMessages.seq));
}

/** Notes that somebody of the city read a report. */
export async function insertReading(
  tx: Db,
  { now, ...reading }: { cityId: string; reportId: string; readerId: string; now: Date },
): Promise<void> {
  await tx.insert(reportReadings).values({ ...reading, id: uuidv7(now.getTime()), at: now });
}

/** Closes a report with an answer; gives its reporter, or null when it is closed or not this moderator's to close. */
export async function closeOpenReport(
  tx: Db,
  { id, answer, now, ...moderating }: Moderating & { id: string; answer: string; now: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(reports)
    .set({ closedAt: now, closedBy: moderating.moderatorId, answer })
    .where(and(notOwn(moderating), eq(reports.id, id), isNull(reports.closedAt)))
    .returning({ reporterId: reports.reporterId });
  return row?.reporterId ?? null;
}

/** Somebody who several times did not come, as the other ones said. */
export type Absentee = { firstName: string; times: number; lastAt: Date };

/** Who was said to be absent so many times since a moment, the most often first. */
export async function listRepeatedAbsences(
  db: Db,
  { cityId, moderatorId, since, times }: Moderating & { since: Date; times: number },
): Promise<Absentee[]> {
  const counted = sql<number>`count(*)::int`;
  const lastAt = sql<string>`max(${exchanges.endedAt})`;
  const rows = await db
    .select({ firstName: memberships.firstName, times: counted, lastAt })
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
    .groupBy(memberships.id, memberships.firstName)
    .having(sql`count(*) >= ${times}`)
    .orderBy(desc(counted), desc(lastAt), asc(memberships.id));
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}
