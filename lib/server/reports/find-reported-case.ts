import "server-only";
import { database } from "#db/client.ts";
import { findCaseOfReport } from "#db/queries/moderated-reports.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** The case that a report of a city belongs to, for its moderators and admins; null for anybody else, and for none of theirs. */
export async function findReportedCase(member: Member, id: string): Promise<string | null> {
  if (!moderates(member) || !isId(id)) return null;
  return findCaseOfReport(database(), { cityId: member.cityId, moderatorId: member.id, id });
}
