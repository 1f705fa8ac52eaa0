import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { deleteSessionsOf, findUser } from "#db/queries/identity.ts";
import { listMembershipsOf } from "#db/queries/memberships.ts";
import { deleteSecondFactor } from "#db/queries/second-factors.ts";
import { tellAccountChanged } from "../tell-account-changed.ts";

/**
 * Erases the second step of an address for whoever runs the service: its sessions end, it is told, and each city that it works
 * for notes it. False when it has none.
 */
export async function eraseSecondFactor(email: string, now: Date): Promise<boolean> {
  return database().transaction(async (tx) => {
    const userId = (await findUser(tx, { email }))?.id;
    if (!userId || !(await deleteSecondFactor(tx, userId))) return false;
    await deleteSessionsOf(tx, { userId });
    const places = (await listMembershipsOf(tx, userId)).filter(({ role }) => role !== "resident");
    for (const { cityId, memberId } of places) {
      await tellAccountChanged(tx, { userId, cityId, what: "factor_reset" }, now);
      const subject = `member:${memberId}` as const;
      await insertAuditEntry(tx, { cityId, actorId: null, action: "role.factor-reset", subject, memberId, now });
    }
    return true;
  });
}
