import "server-only";
import type { Db } from "#db/client.ts";
import { markHelped } from "#db/queries/answered-invitations.ts";
import { withdrawInvitations } from "#db/queries/invitations.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { countMissingHelpers } from "#db/queries/request-places.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";

export type Help = { cityId: string; requestId: string; helperId: string; step: LadderStep };

/**
 * Says in the search of a request that somebody can. Once as many can as are wanted, nobody else is asked: the author is
 * to answer first. The caller holds the request and its search, and wrote the proposal.
 */
export async function noteHelp(tx: Db, { cityId, requestId, helperId, step }: Help, now: Date): Promise<void> {
  await insertLadderEvents(tx, cityId, [{ requestId, event: "helped", step, actorId: helperId, at: now }]);
  const missing = await countMissingHelpers(tx, { cityId, requestIds: [requestId] });
  if ((missing.get(requestId) ?? 0) > 0) return;
  await markHelped(tx, { cityId, requestId });
  await withdrawInvitations(tx, { cityId, requestIds: [requestId], now });
}
