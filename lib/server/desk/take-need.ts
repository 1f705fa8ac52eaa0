import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { takeAtDesk } from "#db/queries/desk.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

export const takeNeedSchema = z.strictObject({ request: z.uuid() });

/** "Pris en charge": an agent answers for a request from now on, and its author reads it. `already-taken` otherwise. */
export async function takeNeed(member: Member, requestId: string, now: Date): Promise<void> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  const { cityId, id: agentId } = member;
  await database().transaction(async (tx) => {
    if (!(await takeAtDesk(tx, { cityId, requestId, agentId, now }))) throw new Refusal("already-taken");
    const event = { requestId, event: "taken" as const, step: "desk" as const, actorId: agentId, at: now };
    await insertLadderEvents(tx, cityId, [event]);
  });
}
