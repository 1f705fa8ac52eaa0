import "server-only";
import { database } from "#db/client.ts";
import { findReport, insertReading, listExcerpt, type ModeratedReport } from "#db/queries/moderated-reports.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** A report with the messages that its reporter attached. */
export type OpenedReport = ModeratedReport & { excerpt: { seq: number; body: string; sentAt: Date }[] };

/**
 * Opens a report for a moderator or an admin of its city and notes that they read it, in one transaction: nothing is read
 * without a trace. Null for anybody else, and for a report that they made or that is about them.
 */
export async function readReport(member: Member, id: string, now: Date): Promise<OpenedReport | null> {
  if (!moderates(member) || !isId(id)) return null;
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const report = await findReport(tx, { cityId, moderatorId, id });
    if (!report) return null;
    await insertReading(tx, { cityId, reportId: id, readerId: moderatorId, now });
    return { ...report, excerpt: await listExcerpt(tx, { cityId, reportId: id }) };
  });
}
