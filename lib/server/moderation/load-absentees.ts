import "server-only";
import { database } from "#db/client.ts";
import { type Absentee, listRepeatedAbsences } from "#db/queries/moderated-reports.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { LOOKBACK_MS, REPEATED_ABSENCES } from "#lib/reports/report-limits.ts";

export type { Absentee } from "#db/queries/moderated-reports.ts";

/** Who several times did not come, as the others said, for moderators and admins; nobody for anybody else. */
export async function loadAbsentees(member: Member, now: Date): Promise<Absentee[]> {
  if (!moderates(member)) return [];
  const since = new Date(now.getTime() - LOOKBACK_MS);
  const moderating = { cityId: member.cityId, moderatorId: member.id };
  return listRepeatedAbsences(database(), { ...moderating, since, times: REPEATED_ABSENCES });
}
