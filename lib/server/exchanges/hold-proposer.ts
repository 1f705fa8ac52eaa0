import "server-only";
import type { Db } from "#db/client.ts";
import { isLimited, lockAuthor } from "#db/queries/listings-write.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Actor } from "./hold-own-exchange.ts";

/**
 * Holds whoever proposes, before all else, so that their strangers are counted one at a time, and that of a proposal and a
 * block at the same moment the later one sees the other. Refuses the suspended and the limited.
 */
export async function holdProposer(tx: Db, { cityId, id: memberId }: Actor, now: Date): Promise<void> {
  const author = await lockAuthor(tx, { cityId, memberId });
  if (!author || author.suspended) throw new Refusal("not-allowed");
  if (isLimited(author, now)) throw new Refusal("publishing-limited");
}
