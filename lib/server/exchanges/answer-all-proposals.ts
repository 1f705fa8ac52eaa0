import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { holdSearches } from "#db/queries/dispatches.ts";
import { isOwnListing, listOpenProposals, lockExchangeListings } from "#db/queries/exchanges.ts";
import { holdHelperRecords } from "#db/queries/helper-records.ts";
import { partyOf } from "#lib/exchanges/party.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { holdExchange } from "./hold-exchange.ts";

/**
 * Declines kindly every proposal that waits for an answer of the author of a listing, in one transaction. Gives how many;
 * those that the author made stay.
 */
export async function answerAllProposals(member: Member, listingId: string, now: Date): Promise<number> {
  const { cityId, id: authorId } = member;
  return database().transaction(async (tx) => {
    if (!(await isOwnListing(tx, { cityId, id: listingId, authorId }))) throw new Refusal("not-found");
    const waiting = await listOpenProposals(tx, { cityId, listingId });
    // All at once and in their order, listings, searches, then records: as whoever accepts one of these takes them.
    const ids = waiting.flatMap(({ requestId, offerId }) => [requestId, offerId]);
    const city = await getCity(tx, cityId);
    await lockExchangeListings(tx, { cityId, ids: [...new Set(ids)], week: weekOf(now, city.timeZone) });
    const requestIds = waiting.flatMap(({ requestId }) => requestId ?? []);
    await holdSearches(tx, { cityId, requestIds: [...new Set(requestIds)] });
    await holdHelperRecords(tx, { cityId, helperIds: waiting.map(({ helperId }) => helperId) });
    let answered = 0;
    for (const found of waiting) {
      const side = partyOf(found, authorId);
      if (!side || side === found.proposedBy) continue;
      const held = await holdExchange(tx, found, cityId, now);
      if (held?.exchange.status !== "proposed") continue;
      await applyExchangeAction(tx, held, { action: "decline", side }, now);
      answered += 1;
    }
    return answered;
  });
}
