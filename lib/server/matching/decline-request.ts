import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { declineMatches } from "#db/queries/matches.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

export const declineSchema = z.strictObject({ request: z.uuid() });

/** "Pas pour moi": a request is never proposed to this helper again, whichever offer of theirs. */
export async function declineRequest(member: Member, requestId: string): Promise<void> {
  const pairs = await database().transaction((tx) =>
    declineMatches(tx, { cityId: member.cityId, memberId: member.id, requestId, now: new Date() }),
  );
  if (pairs === 0) throw new Refusal("not-found");
}
