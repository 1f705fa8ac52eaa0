import "server-only";
import { database } from "#db/client.ts";
import { findTakenDecision, type TakenDecision } from "#db/queries/taken-decisions.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

export type { TakenDecision } from "#db/queries/taken-decisions.ts";

/** What a moderator has just decided, which the next page says; null for anybody else, and for what is undone. */
export async function loadTaken(member: Member, id: string): Promise<TakenDecision | null> {
  if (!moderates(member) || !isId(id)) return null;
  const taken = await findTakenDecision(database(), { cityId: member.cityId, decidedBy: member.id, id });
  return taken?.state === "undone" ? null : taken;
}
