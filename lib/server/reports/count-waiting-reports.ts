import "server-only";
import { database } from "#db/client.ts";
import { countOpenReports } from "#db/queries/moderated-reports.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** How many open reports a moderator or an admin may read; none for anybody else. */
export async function countWaitingReports(member: Member): Promise<number> {
  if (!moderates(member)) return 0;
  return countOpenReports(database(), { cityId: member.cityId, moderatorId: member.id });
}
