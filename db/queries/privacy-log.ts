import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { reportMessages, reportReadings, reports } from "#db/schema/conversations.ts";
import { contactReveals } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";

type OfMember = { cityId: string; memberId: string };

/** Somebody saw contact details of a member: which, never what. */
export type Reveal = { viewerName: string; fields: string[]; at: Date };

/** Who saw contact details of a member, in one exchange or in all of theirs, the last one first. */
export async function listReveals(
  db: Db,
  { cityId, memberId, exchangeId }: OfMember & { exchangeId?: string },
): Promise<Reveal[]> {
  return db
    .select({ viewerName: memberships.firstName, fields: contactReveals.fields, at: contactReveals.at })
    .from(contactReveals)
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, contactReveals.cityId), eq(memberships.id, contactReveals.viewerId)),
    )
    .where(
      and(
        eq(contactReveals.cityId, cityId),
        eq(contactReveals.ownerId, memberId),
        exchangeId === undefined ? undefined : eq(contactReveals.exchangeId, exchangeId),
      ),
    )
    .orderBy(desc(contactReveals.at), desc(contactReveals.id));
}

/** Somebody of the city read a report that concerns a member: the one who made it, or who wrote what is attached to it. */
export type Reading = { at: Date; as: "reporter" | "author" };

/** When moderators read reports that a member made, or that hold messages of theirs, the last one first. */
export async function listReadings(db: Db, { cityId, memberId }: OfMember): Promise<Reading[]> {
  const wrote: SQL = sql`exists (
    select from ${reportMessages} where ${reportMessages.cityId} = ${reports.cityId}
    and ${reportMessages.reportId} = ${reports.id} and ${reportMessages.authorId} = ${memberId}
  )`;
  return db
    .select({
      at: reportReadings.at,
      as: sql<Reading["as"]>`case when ${reports.reporterId} = ${memberId} then 'reporter' else 'author' end`,
    })
    .from(reportReadings)
    .innerJoin(reports, and(eq(reports.cityId, reportReadings.cityId), eq(reports.id, reportReadings.reportId)))
    .where(and(eq(reportReadings.cityId, cityId), or(eq(reports.reporterId, memberId), wrote)))
    .orderBy(desc(reportReadings.at), desc(reportReadings.id));
}

/** A report as the one who made it follows it. */
export type OwnReport = {
  id: string;
  subject: CaseSubject;
  about: string;
  reason: ReportReason;
  note: string;
  createdAt: Date;
  closedAt: Date | null;
  answer: string | null;
  messages: number;
};

const reported = alias(memberships, "reported");

/** What a member reported, with the answers, the last one first. */
export async function listOwnReports(db: Db, { cityId, memberId }: OfMember): Promise<OwnReport[]> {
  const attached = sql<number>`(
    select count(*)::int from ${reportMessages}
    where ${reportMessages.cityId} = ${reports.cityId} and ${reportMessages.reportId} = ${reports.id}
  )`;
  return db
    .select({
      id: reports.id,
      subject: reports.subject,
      about: reported.firstName,
      reason: reports.reason,
      note: reports.note,
      createdAt: reports.createdAt,
      closedAt: reports.closedAt,
      answer: reports.answer,
      messages: attached,
    })
    .from(reports)
    .innerJoin(reported, and(eq(reported.cityId, reports.cityId), eq(reported.id, reports.reportedId)))
    .where(and(eq(reports.cityId, cityId), eq(reports.reporterId, memberId)))
    .orderBy(desc(reports.createdAt), desc(reports.id));
}
