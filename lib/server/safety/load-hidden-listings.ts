import "server-only";
import { database } from "#db/client.ts";
import { listHiddenListingIds } from "#db/queries/blocks.ts";
import type { Member } from "#lib/identity/member.ts";

/**
 * Open listings that are not to be shown to a member, because one of the two blocked the other. Never sent to a browser:
 * it would tell who blocked them.
 */
export async function loadHiddenListings({ cityId, id: memberId }: Member, now: Date): Promise<ReadonlySet<string>> {
  return new Set(await listHiddenListingIds(database(), { cityId, memberId, now }));
}
