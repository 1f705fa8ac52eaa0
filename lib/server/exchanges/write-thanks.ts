import "server-only";
import type { Db } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { insertThanks } from "#db/queries/thanks.ts";
import { memberOf, otherParty } from "#lib/exchanges/party.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { OwnExchange } from "./hold-own-exchange.ts";
import { tellParty } from "./tell-party.ts";

/**
 * Writes the word of one of the two and tells the other one. Refuses a second one, and people of whom one wants to hear
 * no more of the other.
 */
export async function writeThanks(
  tx: Db,
  { city, exchange, side }: OwnExchange,
  { body, isPublic }: { body: string; isPublic: boolean },
  now: Date,
): Promise<void> {
  const cityId = city.id;
  const [authorId, recipientId] = [memberOf(exchange, side), memberOf(exchange, otherParty(side))];
  if (await areBlocked(tx, { cityId, memberId: authorId, otherId: recipientId })) {
    throw new Refusal("person-unavailable");
  }
  const note = { cityId, exchangeId: exchange.id, authorId, recipientId, body, isPublic, now };
  if (!(await insertThanks(tx, note))) throw new Refusal("changed-meanwhile");
  const { conversationId } = exchange;
  const title = conversationId ? await getTitle(tx, { cityId, id: conversationId }) : "";
  const told = { cityId, exchangeId: exchange.id, toId: recipientId, fromId: authorId, title };
  await tellParty(tx, { ...told, news: "thanked" }, now);
}
