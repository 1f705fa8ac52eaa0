import "server-only";
import { database } from "#db/client.ts";
import { listGoingOnIds } from "#db/queries/exchange-ids.ts";
import type { Member } from "#lib/identity/member.ts";

/** How many exchanges of a member go on: they end when their member leaves. */
export async function countGoingOn({ cityId, id: memberId }: Member): Promise<number> {
  return (await listGoingOnIds(database(), { cityId, memberId })).length;
}
