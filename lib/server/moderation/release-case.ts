import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { releaseOne } from "#db/queries/queue.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** Gives back a case that one works on. Nothing happens to a case of somebody else. */
export async function releaseCase(member: Member, caseId: string, now: Date): Promise<void> {
  if (!moderates(member) || !isId(caseId)) return;
  const { cityId, id: moderatorId } = member;
  await database().transaction(async (tx) => {
    if (!(await releaseOne(tx, { cityId, moderatorId, id: caseId }))) return;
    await insertAuditEntry(tx, {
      cityId,
      actorId: moderatorId,
      action: "case.released",
      subject: `case:${caseId}`,
      now,
    });
  });
}
