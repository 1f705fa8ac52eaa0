import "server-only";
import { database } from "#db/client.ts";
import { listBlockedListingIds } from "#db/queries/blocks.ts";
import type { Member } from "#lib/identity/member.ts";

/** Open listings of everybody whom a member blocked: their browser may know which, for the block is theirs. */
export async function loadBlockedListings({ cityId, id: memberId }: Member, now: Date): Promise<string[]> {
  return listBlockedListingIds(database(), { cityId, memberId, now });
}
