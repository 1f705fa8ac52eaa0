import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { endCrisisRow } from "#db/queries/crises.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** Ends a crisis before its time: everything is as the city set it again. Administrators only. Throws `crisis-over`. */
export async function endCrisis(member: Member, id: string, now: Date): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  await database().transaction(async (tx) => {
    const isEnded = await endCrisisRow(tx, { cityId, id }, { endedAt: now, endedBy: actorId });
    if (!isEnded) throw new Refusal("crisis-over");
    await enqueue(tx, "rematch-city", { cityId });
    const details = { planned: false };
    await insertAuditEntry(tx, { cityId, actorId, action: "crisis.ended", subject: `crisis:${id}`, details, now });
  });
}
