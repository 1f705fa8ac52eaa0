import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { type AbsentMember, listRepeatedAbsences } from "#db/queries/moderated-reports.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { LOOKBACK_MS, REPEATED_ABSENCES } from "#lib/reports/report-limits.ts";

/** Somebody who several times did not come, as the others said: as a number, never a name. */
export type Absentee = Omit<AbsentMember, "memberId"> & { number: string };

/**
 * Who several times did not come, for moderators and admins; nobody for anybody else. The log says that they read of anybody.
 */
export async function loadAbsentees(member: Member, now: Date): Promise<Absentee[]> {
  if (!moderates(member)) return [];
  const { cityId, id: actorId } = member;
  const since = new Date(now.getTime() - LOOKBACK_MS);
  return database().transaction(async (tx) => {
    const found = await listRepeatedAbsences(tx, { cityId, moderatorId: actorId, since, times: REPEATED_ABSENCES });
    if (found.length === 0) return [];
    const details = { people: found.length };
    await insertAuditEntry(tx, { cityId, actorId, action: "absences.read", subject: `city:${cityId}`, details, now });
    return found.map(({ memberId, ...rest }) => ({ ...rest, number: memberNumber(memberId) }));
  });
}
