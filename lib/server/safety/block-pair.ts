import "server-only";
import type { Db } from "#db/client.ts";
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
import { holdSearches } from "#db/queries/dispatches.ts";
import { lockExchangeListings } from "#db/queries/exchanges.ts";
import { holdHelperRecords } from "#db/queries/helper-records.ts";
import { dropMessagesBetween } from "#db/queries/outdated-messages.ts";
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
  await holdBetween(tx, two, now);
  for (const id of await listGoingOnBetween(tx, two)) await stepBack(tx, { cityId, id, memberId }, now);
  await dropMessagesBetween(tx, two, now);
  const changed = [...(await withdrawAsked(tx, two, now)), ...(await deleteMatchesBetween(tx, two))];
  for (const listingId of new Set(changed)) await enqueue(tx, "match-listing", { cityId, listingId });
}

/** All that the ends below need, in the order of docs/exchanges.md. */
async function holdBetween(tx: Db, two: Two, now: Date): Promise<void> {
  const { cityId, memberId, otherId } = two;
  const { timeZone } = await getCity(tx, cityId);
  const { requestIds, offerIds } = await listListingsBetween(tx, two);
  await lockExchangeListings(tx, { cityId, ids: [...requestIds, ...offerIds], week: weekOf(now, timeZone) });
  await holdSearches(tx, { cityId, requestIds });
  await holdHelperRecords(tx, { cityId, helperIds: [memberId, otherId] });
}

/** Takes back what the dispatcher asked one of them about a request of the other; gives the requests. */
async function withdrawAsked(tx: Db, two: Two, now: Date): Promise<string[]> {
  const { cityId } = two;
  const asked = await listInvitationsBetween(tx, two);
  for (const { id } of asked) await withdrawInvitation(tx, { cityId, id, now });
  return asked.map(({ requestId }) => requestId);
}
