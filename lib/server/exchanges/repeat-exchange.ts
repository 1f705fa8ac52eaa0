import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findConversation } from "#db/queries/conversation-view.ts";
import { appendLine, lockConversation } from "#db/queries/conversations.ts";
import { type Exchange, findOwnExchange, insertProposal, lockExchangeListings } from "#db/queries/exchanges.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import { proposalEnd } from "#lib/exchanges/proposal.ts";
import { isRepeatable } from "#lib/exchanges/repeat.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { tellParty } from "./tell-party.ts";

/**
 * Proposes to the same person once more what was done together, in the same conversation. It counts for the offer if that
 * is still on line, and for no request. Gives the new exchange; a repeated key gives the first one again.
 */
export async function repeatExchange(
  member: Member,
  { exchange: id, key }: { exchange: string; key: string },
  now: Date,
): Promise<{ exchangeId: string }> {
  const { cityId, id: memberId } = member;
  return oncePerKey({ cityId, memberId, key }, now, async (tx) => {
    const { past, me, conversation } = await findPast(tx, { cityId, id, memberId });
    const offerId = await keptOffer(tx, cityId, past, now);
    await lockConversation(tx, conversation);
    const view = await findConversation(tx, { ...conversation, memberId, now });
    if (!view || view.closed) throw new Refusal("person-unavailable");
    const { helperId, beneficiaryId } = past;
    const pair = { helperId, beneficiaryId, requestId: null, offerId, proposedBy: me };
    const expiresAt = proposalEnd(null, now, (await getCity(tx, cityId)).timeZone);
    const exchangeId = await insertProposal(tx, { cityId, conversationId: conversation.id, ...pair, expiresAt, now });
    if (!exchangeId) throw new Refusal("already-proposed");
    await appendLine(tx, conversation, { authorId: memberId, event: "propose", now });
    const told = { cityId, exchangeId, toId: memberOf(past, otherParty(me)), fromId: memberId, title: view.title };
    await tellParty(tx, { ...told, news: me === "helper" ? "helpProposed" : "helpAsked" }, now);
    return { exchangeId };
  });
}

async function findPast(tx: Db, own: { cityId: string; id: string; memberId: string }) {
  const past = await findOwnExchange(tx, own);
  const me = past && partyOf(past, own.memberId);
  if (!past?.conversationId || !me) throw new Refusal("not-found");
  if (!isRepeatable(past)) throw new Refusal("transition-not-allowed");
  return { past, me, conversation: { cityId: own.cityId, id: past.conversationId } };
}

async function keptOffer(tx: Db, cityId: string, { offerId }: Exchange, now: Date): Promise<string | null> {
  if (!offerId) return null;
  const { timeZone } = await getCity(tx, cityId);
  const [offer] = await lockExchangeListings(tx, { cityId, ids: [offerId], week: weekOf(now, timeZone) });
  return offer?.status === "published" && offer.expiresAt > now ? offerId : null;
}
