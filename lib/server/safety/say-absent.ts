import "server-only";
import { database } from "#db/client.ts";
import { listOpenAppointments } from "#db/queries/appointments.ts";
import { otherParty } from "#lib/exchanges/party.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "../exchanges/apply-exchange-action.ts";
import { holdOwnExchange } from "../exchanges/hold-own-exchange.ts";

/**
 * A member says that the other one of an agreed exchange did not come: it ends, and the search goes on. Nobody is told;
 * moderators see who is often absent. Refuses before the agreed time. `not-found` for anybody else's exchange.
 */
export async function sayAbsent(member: Member, { exchange: id }: { exchange: string }, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const { side, ...held } = await holdOwnExchange(tx, member, id, now);
    const times = await listOpenAppointments(tx, { cityId: member.cityId, exchangeId: id });
    const early = times.some(({ state, startsAt }) => state === "agreed" && startsAt > now);
    if (early) throw new Refusal("transition-not-allowed");
    await applyExchangeAction(tx, held, { action: "miss", side, absent: otherParty(side) }, now);
  });
}
