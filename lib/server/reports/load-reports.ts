import "server-only";
import { database } from "#db/client.ts";
import {
  type Absentee,
  listOpenReports,
  listRepeatedAbsences,
  type OpenReport,
} from "#db/queries/moderated-reports.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { LOOKBACK_MS, REPEATED_ABSENCES } from "#lib/reports/report-limits.ts";

export type { Absentee, OpenReport } from "#db/queries/moderated-reports.ts";

const SHOWN_REPORTS = 100;

/** What waits for the moderators of a city, and who often does not come. */
export type ReportDesk = { reports: OpenReport[]; absentees: Absentee[] };

/** Open reports of a city and repeated absences, for its moderators and admins; null for anybody else. */
export async function loadReports(member: Member, now: Date): Promise<ReportDesk | null> {
  if (!moderates(member)) return null;
  const moderating = { cityId: member.cityId, moderatorId: member.id };
  const since = new Date(now.getTime() - LOOKBACK_MS);
  const [reports, absentees] = await Promise.all([
    listOpenReports(database(), { ...moderating, since, limit: SHOWN_REPORTS }),
    listRepeatedAbsences(database(), { ...moderating, since, times: REPEATED_ABSENCES }),
  ]);
  return { reports, absentees };
}
