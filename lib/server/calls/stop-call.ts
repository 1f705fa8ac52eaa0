import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { endCall } from "#db/queries/calls.ts";
import { dropCallMessages } from "#db/queries/outdated-messages.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Ends a call before its last day: nobody answers it any more, and what has not left yet does not leave. Refuses `not-found`. */
export async function stopCall(member: Member, id: string, now: Date): Promise<void> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  await database().transaction(async (tx) => {
    if (!(await endCall(tx, { cityId, id, state: "stopped", now }))) throw new Refusal("not-found");
    await dropCallMessages(tx, { cityId, id, now });
    await insertAuditEntry(tx, { cityId, actorId, action: "call.stopped", subject: `call:${id}`, now });
  });
}
