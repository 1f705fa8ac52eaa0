import "server-only";
import type { Db } from "#db/client.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { type Party, partyOf } from "#lib/exchanges/party.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { type HeldExchange, holdExchange } from "./hold-exchange.ts";

/** Who acts: a member, or whoever holds a link of theirs. */
export type Actor = Pick<Member, "cityId" | "id">;
export type OwnExchange = HeldExchange & { side: Party };

/** Holds an exchange of the actor, with their side of it. `not-found` for anybody else's; `at` names the week that counts. */
export async function holdOwnExchange(
  tx: Db,
  { cityId, id: memberId }: Actor,
  id: string,
  at: Date,
): Promise<OwnExchange> {
  const found = await findOwnExchange(tx, { cityId, id, memberId });
  const held = found && (await holdExchange(tx, found, cityId, at));
  const side = held && partyOf(held.exchange, memberId);
  if (!held || !side) throw new Refusal("not-found");
  return { ...held, side };
}
