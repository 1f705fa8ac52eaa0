import "server-only";
import { inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { eraseRows, insertErasure } from "#db/queries/erase-account.ts";
import { type HeldPlace, lockPlace, type Place } from "#db/queries/leaving.ts";
import type { ErasureReason } from "#lib/privacy/erasure.ts";
import { hideMember } from "./hide-member.ts";

type Wanted = Place & {
  reason: ErasureReason;
  /** Asked again once the place is held: whoever came back meanwhile stays. */
  stillDue: (held: HeldPlace) => boolean;
};

/**
 * Erases the account of a person of a city for ever. Conversations stay readable for the others, figures stay what they are, the log
 * keeps its numbers. Gives false when there is nothing to erase, or no longer.
 */
export async function eraseMember({ cityId, memberId, reason, stillDue }: Wanted, now: Date): Promise<boolean> {
  return inOneTransaction(async (tx) => {
    const held = await lockPlace(tx, { cityId, memberId });
    if (!held || held.erasedAt || !stillDue(held)) return false;
    // Who leaves is hidden already, and who is suspended has nothing on line.
    if (!held.leavingAt && !held.suspended) await hideMember(tx, held, now);
    await eraseRows(tx, { cityId, memberId, userId: held.userId, firstName: held.firstName, now });
    await insertErasure(tx, { cityId, memberId, reason, at: now });
    const subject = `member:${memberId}` as const;
    const details = { reason };
    await insertAuditEntry(tx, { cityId, actorId: null, action: "account.erased", subject, memberId, details, now });
    return true;
  });
}
