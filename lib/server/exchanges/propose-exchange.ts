import "server-only";
import { type Db, database } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getCity } from "#db/queries/cities.ts";
import { findConversation } from "#db/queries/conversation-view.ts";
import { appendLine } from "#db/queries/conversations.ts";
import { holdSearches } from "#db/queries/dispatches.ts";
import { type ExchangeListing, findMatchedOffer, lockExchangeListings } from "#db/queries/exchanges.ts";
import { countNewContacts, hasTurnedAway, listAuthorIds } from "#db/queries/new-contacts.ts";
import type { City } from "#lib/cities/city.ts";
import { memberOf, otherParty, type Pair, type Party, partyOf } from "#lib/exchanges/party.ts";
import {
  CONTACT_WINDOW_MS,
  listingRefusal,
  MAX_NEW_CONTACTS,
  proposalEnd,
  REST_AFTER_NO_MS,
} from "#lib/exchanges/proposal.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { Member } from "#lib/identity/member.ts";
import { isSecret } from "#lib/listings/listing-status.ts";
import { writingRefusal } from "#lib/messages/writing.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { holdProposer } from "./hold-proposer.ts";
import { limitProposals } from "./limit-proposals.ts";
import { noteHelp } from "./note-help.ts";
import { type Proposed, recordProposal } from "./record-proposal.ts";
import { tellParty } from "./tell-party.ts";

export type Proposing = {
  key: string;
  listing: string;
  /** One's own listing to go with it, or somebody else's offer for one's own request; null for none. */
  with: string | null;
  /** Tidied; empty for none. */
  message: string;
};

type Sides = {
  request: ExchangeListing | null;
  both: ExchangeListing[];
  /** What it is about. */
  about: ExchangeListing;
  pair: Pair & { requestId: string | null; offerId: string | null; proposedBy: Party };
  toId: string;
};

/** Who would help whom with what. `not-found` when the listings make no pair that the member is a part of. */
function sidesOf(member: Member, found: readonly ExchangeListing[]): Sides {
  const request = found.find(({ kind }) => kind === "request") ?? null;
  const offer = found.find(({ kind }) => kind === "offer") ?? null;
  const about = request ?? offer;
  const pair = { helperId: offer?.authorId ?? member.id, beneficiaryId: request?.authorId ?? member.id };
  const proposedBy = partyOf(pair, member.id);
  const both = [request, offer].filter((listing) => listing !== null);
  const isPair = pair.helperId !== pair.beneficiaryId && both.length === found.length;
  if (!about || !proposedBy || !isPair) throw new Refusal("not-found");
  const ids = { requestId: request?.id ?? null, offerId: offer?.id ?? null };
  return { request, both, about, pair: { ...pair, ...ids, proposedBy }, toId: memberOf(pair, otherParty(proposedBy)) };
}

/** Both listings that were named, held; with the helper's own offer that goes best with the request when none was named. */
async function findSides(
  tx: Db,
  member: Member,
  { listing, with: named }: Proposing,
  city: City,
  now: Date,
): Promise<Sides> {
  const { cityId, id: memberId } = member;
  const own = named ? null : await findMatchedOffer(tx, { cityId, requestId: listing, helperId: memberId });
  const ids = [listing, named ?? own];
  const existing = await lockExchangeListings(tx, { cityId, ids, week: weekOf(now, city.timeZone) });
  const found = existing.filter(({ status, authorId }) => authorId === memberId || !isSecret(status));
  if (named && found.length !== 2) throw new Refusal("not-found");
  // One's own offer that was not named is left out rather than in the way.
  return sidesOf(
    member,
    found.filter((one) => one.id !== own || listingRefusal(one, now) === null),
  );
}

async function checkPeople(tx: Db, member: Member, otherId: string, listings: readonly ExchangeListing[], now: Date) {
  const { cityId, id: memberId } = member;
  const away = listings.some(({ authorId, authorSuspended }) => authorId === otherId && authorSuspended);
  // Said in the same words, so that nobody learns that they were blocked.
  if (away || (await areBlocked(tx, { cityId, memberId, otherId }))) throw new Refusal("person-unavailable");
  const since = new Date(now.getTime() - CONTACT_WINDOW_MS);
  const { strangers, known } = await countNewContacts(tx, { cityId, memberId, otherId, since });
  if (!known && strangers >= MAX_NEW_CONTACTS) throw new Refusal("too-many-contacts");
}

function checkListings(listings: readonly ExchangeListing[], now: Date): void {
  const refusal = listings.map((listing) => listingRefusal(listing, now)).find((code) => code !== null);
  if (refusal) throw new Refusal(refusal);
}

/** Nobody insists: not where the other one said no or left, nor with a fourth text before the first answer. */
async function checkConversation(tx: Db, member: Member, id: string, body: string, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  const since = new Date(now.getTime() - REST_AFTER_NO_MS);
  // Said in the words of a block, which is silent.
  if (await hasTurnedAway(tx, { cityId, conversationId: id, memberId, since })) throw new Refusal("person-unavailable");
  const view = body ? await findConversation(tx, { cityId, id, memberId, now }) : null;
  const refusal = view && writingRefusal(view);
  if (refusal) throw new Refusal(refusal);
}

async function countProposal(member: Member, { listing, with: named }: Proposing, now: Date): Promise<void> {
  const authors = await listAuthorIds(database(), { cityId: member.cityId, ids: [listing, named] });
  await limitProposals(member, authors.find((id) => id !== member.id) ?? null, now);
}

/**
 * Proposes one's help, or asks for somebody's: about a listing that can be read, or by an offer for one's own request.
 * A repeated key gives the first exchange again. Refuses a listing that is away or full, people who do not meet, whoever
 * insists, and the ninth stranger of a day.
 */
export async function proposeExchange(member: Member, asked: Proposing, now: Date): Promise<Proposed> {
  const { cityId, id: memberId } = member;
  const propose = async (tx: Db) => {
    await holdProposer(tx, member, now);
    const city = await getCity(tx, cityId);
    const sides = await findSides(tx, member, asked, city, now);
    const { request, about, toId } = sides;
    await checkPeople(tx, member, toId, sides.both, now);
    checkListings(sides.both, now);
    const helps = sides.pair.proposedBy === "helper";
    const searches = await holdSearches(tx, { cityId, requestIds: request && helps ? [request.id] : [] });
    const expiresAt = proposalEnd(request, now, city.timeZone);
    const made = await recordProposal(tx, { cityId, about, ...sides.pair, expiresAt }, now);
    if (!made) throw new Refusal("already-proposed");
    const { key, message: body } = asked;
    const conversation = { cityId, id: made.conversationId };
    await checkConversation(tx, member, conversation.id, body, now);
    if (body) await appendLine(tx, conversation, { authorId: memberId, body, key, now });
    for (const [requestId, step] of searches) {
      await noteHelp(tx, { cityId, requestId, helperId: memberId, step }, now);
    }
    const told = { cityId, exchangeId: made.exchangeId, toId, fromId: memberId, title: about.title };
    await tellParty(tx, { ...told, news: helps ? "helpProposed" : "helpAsked" }, now);
    return made;
  };
  const formKey = { cityId, memberId, key: asked.key };
  return oncePerKey(formKey, now, propose, () => countProposal(member, asked, now));
}
