import "server-only";
import type { Db } from "#db/client.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { lockListingsOf } from "#db/queries/moderated-listings.ts";

/**
 * Holds whom a decision is about, then all of theirs that it may touch, before its case and itself: in the order of
 * docs/exchanges.md, in which their author and the erasing of listings go too.
 */
export async function holdConcerned(
  tx: Db,
  { cityId, memberId, listingId }: { cityId: string; memberId: string; listingId: string | null },
): Promise<void> {
  await lockAuthor(tx, { cityId, memberId });
  await lockListingsOf(tx, { cityId, authorId: memberId, listingId });
}
