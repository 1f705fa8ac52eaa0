import "server-only";
import type { Db } from "#db/client.ts";
import { type ExchangeKey, findOwnExchange } from "#db/queries/exchanges.ts";
import { partyOf } from "#lib/exchanges/party.ts";
import { stepBackOf } from "#lib/exchanges/step-back.ts";
import { applyExchangeAction } from "../exchanges/apply-exchange-action.ts";
import { holdExchange } from "../exchanges/hold-exchange.ts";

/**
 * Ends an exchange of a member by the way out that their side has, and writes to nobody: the caller tells what is to be
 * told. False when nothing went on any more.
 */
export async function stepBack(tx: Db, mine: ExchangeKey & { memberId: string }, now: Date): Promise<boolean> {
  const found = await findOwnExchange(tx, mine);
  const held = found && (await holdExchange(tx, found, mine.cityId, now));
  const side = held && partyOf(held.exchange, mine.memberId);
  const action = held && side && stepBackOf(held.exchange, side);
  if (!held || !side || !action) return false;
  await applyExchangeAction(tx, held, { action, side, quiet: true }, now);
  return true;
}
