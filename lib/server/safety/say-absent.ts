import "server-only";
import { database } from "#db/client.ts";
import { listOpenAppointments } from "#db/queries/appointments.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { otherParty, partyOf } from "#lib/exchanges/party.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "../exchanges/apply-exchange-action.ts";
import { holdExchange } from "../exchanges/hold-exchange.ts";

/**
 * A member says that the other one of an agreed exchange did not come: it ends, and the search goes on. Nobody is told;
 * moderators see who is often absent. Refuses before the agreed time. `not-found` for anybody else's exchange.
 */
export async function sayAbsent(member: Member, { exchange: id }: { exchange: string }, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    const found = await findOwnExchange(tx, { cityId, id, memberId });
    const held = found && (await holdExchange(tx, found, cityId, now));
    const side = held && partyOf(held.exchange, memberId);
    if (!held || !side) throw new Refusal("not-found");
    const times = await listOpenAppointments(tx, { cityId, exchangeId: id });
    const early = times.some(({ state, startsAt }) => state === "agreed" && startsAt > now);
    if (early) throw new Refusal("transition-not-allowed");
    await applyExchangeAction(tx, held, { action: "miss", side, absent: otherParty(side) }, now);
  });
}
