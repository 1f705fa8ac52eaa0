import "server-only";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { deleteSecondFactor } from "#db/queries/second-factors.ts";
import { findRole, findUserId } from "#db/queries/team.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { tellAccountChanged } from "../identity/tell-account-changed.ts";
import { asAdmin } from "./as-admin.ts";

/**
 * Erases the second step of somebody who works for the city and lost it; their sessions end, and they are told. Administrators
 * only, and not for themselves. Refuses `not-found` for a resident, or who has none.
 */
export async function resetSecondFactor(member: Member, memberId: string, now: Date): Promise<void> {
  await asAdmin(member, async (tx) => {
    const { cityId, id: actorId } = member;
    if (memberId === actorId) throw new Refusal("not-allowed");
    const role = await findRole(tx, { cityId, memberId });
    const userId = await findUserId(tx, { cityId, memberId });
    if (!userId || role === null || role === "resident") throw new Refusal("not-found");
    if (!(await deleteSecondFactor(tx, userId))) throw new Refusal("not-found");
    await deleteSessionsOf(tx, { userId });
    await tellAccountChanged(tx, { userId, cityId, what: "factor_reset" }, now);
    const subject = `member:${memberId}` as const;
    await insertAuditEntry(tx, { cityId, actorId, action: "role.factor-reset", subject, memberId, now });
  });
}
