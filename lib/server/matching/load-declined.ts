import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { findDeclinedTitle } from "#db/queries/matches.ts";
import type { Member } from "#lib/identity/member.ts";

/** The title of a request that this member put aside, for the line that offers to undo it; null when they did not. */
export async function loadDeclined({ cityId, id }: Member, requestId: string | undefined): Promise<string | null> {
  if (!z.uuid().safeParse(requestId).success || !requestId) return null;
  return findDeclinedTitle(database(), { cityId, memberId: id, requestId });
}
