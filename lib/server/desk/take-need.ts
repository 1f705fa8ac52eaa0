import "server-only";
import { z } from "zod";
import { type Db, database } from "#db/client.ts";
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
    if (!(await recordTaken(tx, { cityId, requestId, agentId }, now))) throw new Refusal("already-taken");
  });
}

type Taking = { cityId: string; requestId: string; agentId: string };

/** Writes that an agent takes a request, and when; false when it does not wait at the desk. */
export async function recordTaken(tx: Db, { cityId, requestId, agentId }: Taking, now: Date): Promise<boolean> {
  const taken = await takeAtDesk(tx, { cityId, requestId, agentId, now });
  const event = { requestId, event: "taken" as const, step: "desk" as const, actorId: agentId, at: now };
  if (taken) await insertLadderEvents(tx, cityId, [event]);
  return taken;
}
