import "server-only";
import type { Db } from "#db/client.ts";
import { holdSearch } from "#db/queries/answered-invitations.ts";
import {
  deleteMatchesBetween,
  listGoingOnBetween,
  listInvitationsBetween,
  listListingsBetween,
  type Two,
  withdrawInvitation,
} from "#db/queries/between-two.ts";
import { insertBlock, lockPair } from "#db/queries/blocks.ts";
import { getCity } from "#db/queries/cities.ts";
import { lockExchangeListings } from "#db/queries/exchanges.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { stepBack } from "./step-back.ts";

/**
 * A member blocks another one, in the transaction that asks for it: all that goes on between the two ends without a word,
 * and nothing new begins. The other one finds their exchanges ended, as anybody ends one, and no more.
 */
export async function blockPair(tx: Db, two: Two, now: Date): Promise<void> {
  const { cityId, memberId } = two;
  // Whoever proposes holds themselves too: of a block and a proposal at the same moment, the later one sees the other.
  await lockPair(tx, two);
  await insertBlock(tx, { ...two, now });
  const city = await getCity(tx, cityId);
  const ids = await listListingsBetween(tx, two);
  await lockExchangeListings(tx, { cityId, ids, week: weekOf(now, city.timeZone) });
  for (const id of await listGoingOnBetween(tx, two)) await stepBack(tx, { cityId, id, memberId }, now);
  const changed = [...(await withdrawAsked(tx, two, now)), ...(await deleteMatchesBetween(tx, two))];
  for (const listingId of new Set(changed)) await enqueue(tx, "match-listing", { cityId, listingId });
}

/** Takes back what the dispatcher asked one of them about a request of the other; gives the requests. */
async function withdrawAsked(tx: Db, two: Two, now: Date): Promise<string[]> {
  const { cityId } = two;
  const asked = await listInvitationsBetween(tx, two);
  for (const { id, requestId } of asked) {
    await holdSearch(tx, { cityId, requestId });
    await withdrawInvitation(tx, { cityId, id, now });
  }
  return asked.map(({ requestId }) => requestId);
}
