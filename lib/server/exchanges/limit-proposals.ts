import "server-only";
import { database } from "#db/client.ts";
import { CONTACT_WINDOW_MS, MAX_PROPOSALS, MAX_PROPOSALS_TO_ONE } from "#lib/exchanges/proposal.ts";
import type { Member } from "#lib/identity/member.ts";
import { consume } from "../limits.ts";

/** Counts one proposal of a member, in all and to one person: each writes a mail. `too-many-proposals` past either limit. */
export async function limitProposals({ cityId, id }: Member, otherId: string | null, now: Date): Promise<void> {
  const key = `propose:${cityId}:${id}`;
  const count = (of: string, most: number) =>
    consume(database(), of, most, CONTACT_WINDOW_MS, now, "too-many-proposals");
  await count(key, MAX_PROPOSALS);
  if (otherId) await count(`${key}:${otherId}`, MAX_PROPOSALS_TO_ONE);
}
