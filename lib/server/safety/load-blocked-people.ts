import "server-only";
import { database } from "#db/client.ts";
import { type BlockedPerson, isBlockedBy, listBlockedPeople } from "#db/queries/blocks.ts";
import type { Member } from "#lib/identity/member.ts";

export type { BlockedPerson } from "#db/queries/blocks.ts";

/** Whom a member blocked, the last one first. */
export function loadBlockedPeople({ cityId, id: memberId }: Member): Promise<BlockedPerson[]> {
  return listBlockedPeople(database(), { cityId, memberId });
}

/** Whether a member blocked somebody. That somebody blocked them is told to nobody. */
export function hasBlocked({ cityId, id: memberId }: Member, otherId: string): Promise<boolean> {
  return isBlockedBy(database(), { cityId, memberId, otherId });
}
