import "server-only";
import { database } from "#db/client.ts";
import { deleteBlock, lockPair } from "#db/queries/blocks.ts";
import { listOwnOpenIds } from "#db/queries/my-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import { enqueue } from "../jobs/enqueue.ts";

/**
 * A member takes a block of theirs back: the two may be proposed to each other again. What had ended stays ended. Taking
 * it back twice is taking it back.
 */
export async function unblockMember(member: Member, { person: otherId }: { person: string }): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    await lockPair(tx, { cityId, memberId, otherId });
    if (!(await deleteBlock(tx, { cityId, memberId, otherId }))) return;
    for (const listingId of await listOwnOpenIds(tx, { cityId, authorId: memberId })) {
      await enqueue(tx, "match-listing", { cityId, listingId });
    }
  });
}
