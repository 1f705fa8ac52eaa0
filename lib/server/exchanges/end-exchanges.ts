import "server-only";
import type { Db } from "#db/client.ts";
import { listGoingOnIds } from "#db/queries/exchange-ids.ts";
import type { Member } from "#lib/identity/member.ts";
import { actOnExchange } from "./act-on-exchange.ts";

/** Ends each exchange that goes on for who leaves, as it would end if they said so themselves: the other one is told. */
export async function endExchanges(tx: Db, person: Member, now: Date): Promise<void> {
  for (const { id, action } of await listGoingOnIds(tx, { cityId: person.cityId, memberId: person.id })) {
    await actOnExchange(person, { exchange: id, action, reason: null }, now);
  }
}
