import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";

type ReceivedNotice = {
  cityId: string;
  caseId: string;
  reportId: string;
  reportedId: string;
  subject: CaseSubject;
  reason: ReportReason;
};

/** Notes in the log that a notice came, last in its transaction. Not who made it: more people read the log than notices. */
export async function auditNotice(
  tx: Db,
  { cityId, caseId, reportId, reportedId, subject, reason }: ReceivedNotice,
  now: Date,
): Promise<void> {
  const entry = {
    actorId: null,
    action: "notice.received",
    subject: `notice:${reportId}`,
    memberId: reportedId,
  } as const;
  await insertAuditEntry(tx, { cityId, ...entry, details: { subject, reason, case: caseId }, now });
}
