import "server-only";
import { database } from "#db/client.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { blockPair } from "./block-pair.ts";

/** A member blocks the other one of an exchange of theirs, who is told nothing. `not-found` for anybody else's exchange. */
export async function blockMember(member: Member, { exchange: id }: { exchange: string }, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    const exchange = await findOwnExchange(tx, { cityId, id, memberId });
    const side = exchange && partyOf(exchange, memberId);
    if (!exchange || !side) throw new Refusal("not-found");
    await blockPair(tx, { cityId, memberId, otherId: memberOf(exchange, otherParty(side)) }, now);
  });
}
