import { and, asc, count, desc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { messages, reportMessages, reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";

type Texts = { cityId: string; conversationId: string; authorId: string };

/** A message that can be attached to a report. */
export type ReportableMessage = { seq: number; body: string; sentAt: Date };

const textsOf = ({ cityId, conversationId, authorId }: Texts) =>
  and(
    eq(messages.cityId, cityId),
    eq(messages.conversationId, conversationId),
    eq(messages.authorId, authorId),
    isNotNull(messages.body),
  );

const textColumns = { seq: messages.seq, body: messages.body, sentAt: messages.sentAt };

const written = (rows: { seq: number; body: string | null; sentAt: Date }[]): ReportableMessage[] =>
  rows.flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body }]));

/** The last messages that somebody wrote in a conversation, in order; the caller knows who may read it. */
export async function listReportable(db: Db, texts: Texts, limit: number): Promise<ReportableMessage[]> {
  const rows = await db
    .select(textColumns)
    .from(messages)
    .where(textsOf(texts))
    .orderBy(desc(messages.seq))
    .limit(limit);
  return written(rows.reverse());
}

/** Those of some messages that somebody wrote in a conversation, in order. */
export async function listPicked(db: Db, texts: Texts, seqs: readonly number[]): Promise<ReportableMessage[]> {
  if (seqs.length === 0) return [];
  const picked = and(textsOf(texts), inArray(messages.seq, [...seqs]));
  return written(await db.select(textColumns).from(messages).where(picked).orderBy(asc(messages.seq)));
}

/** How many reports with some reasons a member made since a moment. */
export async function countReportsSince(
  db: Db,
  { cityId, reporterId, reasons, since }: { cityId: string; reporterId: string; reasons: ReportReason[]; since: Date },
): Promise<number> {
  const recent = and(
    eq(reports.cityId, cityId),
    eq(reports.reporterId, reporterId),
    inArray(reports.reason, reasons),
    gt(reports.createdAt, since),
  );
  const [row] = await db.select({ made: count() }).from(reports).where(recent);
  return row?.made ?? 0;
}

export type NewReport = {
  cityId: string;
  /** What it is about; its decision answers the report. */
  caseId: string;
  subject: CaseSubject;
  /** Null for who has no account. */
  reporterId: string | null;
  reportedId: string;
  conversationId?: string | null;
  listingId?: string | null;
  photoId?: string | null;
  url?: string | null;
  notifierName?: string | null;
  notifierEmail?: string | null;
  locale: Locale;
  reason: ReportReason;
  note: string;
  excerpt: readonly ReportableMessage[];
  now: Date;
};

/** Writes a report with a copy of the messages that were picked; gives its id. Who is signed in is known at once. */
export async function insertReport(tx: Db, { excerpt, now, ...report }: NewReport): Promise<string> {
  const { cityId, reportedId: authorId } = report;
  const id = uuidv7(now.getTime());
  await tx.insert(reports).values({ ...report, id, createdAt: now, confirmedAt: report.reporterId ? now : null });
  const copies = excerpt.map((message) => ({ ...message, cityId, reportId: id, authorId }));
  if (copies.length > 0) await tx.insert(reportMessages).values(copies);
  return id;
}
