import "server-only";
import { type Db, database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findConversation } from "#db/queries/conversation-view.ts";
import { appendLine, lockConversation } from "#db/queries/conversations.ts";
import { type Exchange, findOwnExchange, insertProposal, lockExchangeListings } from "#db/queries/exchanges.ts";
import { hasTurnedAway } from "#db/queries/new-contacts.ts";
import type { City } from "#lib/cities/city.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import { proposalEnd, REST_AFTER_NO_MS } from "#lib/exchanges/proposal.ts";
import { isRepeatable } from "#lib/exchanges/repeat.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { holdProposer } from "./hold-proposer.ts";
import { limitProposals } from "./limit-proposals.ts";
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
  const repeat = async (tx: Db) => {
    await holdProposer(tx, member, now);
    const { past, me, conversation } = await findPast(tx, { cityId, id, memberId });
    const city = await getCity(tx, cityId);
    const offerId = await keptOffer(tx, city, past, now);
    await lockConversation(tx, conversation);
    const view = await findConversation(tx, { ...conversation, memberId, now });
    const since = new Date(now.getTime() - REST_AFTER_NO_MS);
    const away = await hasTurnedAway(tx, { cityId, conversationId: conversation.id, memberId, since });
    if (!view || view.closed || away) throw new Refusal("person-unavailable");
    const { helperId, beneficiaryId } = past;
    const pair = { helperId, beneficiaryId, requestId: null, offerId, proposedBy: me };
    const expiresAt = proposalEnd(null, now, city.timeZone);
    const exchangeId = await insertProposal(tx, { cityId, conversationId: conversation.id, ...pair, expiresAt, now });
    if (!exchangeId) throw new Refusal("already-proposed");
    await appendLine(tx, conversation, { authorId: memberId, event: "propose", now });
    const told = { cityId, exchangeId, toId: memberOf(past, otherParty(me)), fromId: memberId, title: view.title };
    await tellParty(tx, { ...told, news: me === "helper" ? "helpProposed" : "helpAsked" }, now);
    return { exchangeId };
  };
  return oncePerKey({ cityId, memberId, key }, now, repeat, async () => {
    const { past, me } = await findPast(database(), { cityId, id, memberId });
    await limitProposals(member, memberOf(past, otherParty(me)), now);
  });
}

async function findPast(db: Db, own: { cityId: string; id: string; memberId: string }) {
  const past = await findOwnExchange(db, own);
  const me = past && partyOf(past, own.memberId);
  if (!past?.conversationId || !me) throw new Refusal("not-found");
  if (!isRepeatable(past)) throw new Refusal("transition-not-allowed");
  return { past, me, conversation: { cityId: own.cityId, id: past.conversationId } };
}

async function keptOffer(tx: Db, city: City, { offerId }: Exchange, now: Date): Promise<string | null> {
  if (!offerId) return null;
  const { id: cityId, timeZone } = city;
  const [offer] = await lockExchangeListings(tx, { cityId, ids: [offerId], week: weekOf(now, timeZone) });
  return offer?.status === "published" && offer.expiresAt > now ? offerId : null;
}
