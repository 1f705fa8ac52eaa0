import "server-only";
import type { Db } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { insertThanks, listThanks, type NewThanks } from "#db/queries/thanks.ts";
import { memberOf, otherParty } from "#lib/exchanges/party.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { OwnExchange } from "./hold-own-exchange.ts";
import { tellParty } from "./tell-party.ts";

/**
 * Writes the word of one of the two and tells the other one. The same word once more is the first one. Refuses another
 * one, and people of whom one wants to hear no more of the other.
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
  if (!(await insertThanks(tx, note))) {
    if (await isGiven(tx, note)) return;
    throw new Refusal("changed-meanwhile");
  }
  const { conversationId } = exchange;
  const title = conversationId ? await getTitle(tx, { cityId, id: conversationId }) : "";
  const told = { cityId, exchangeId: exchange.id, toId: recipientId, fromId: authorId, title };
  await tellParty(tx, { ...told, news: "thanked" }, now);
}

/** Whether this is the word that its author gave before, shown to as many. */
async function isGiven(
  tx: Db,
  { authorId: memberId, cityId, exchangeId, body, isPublic }: NewThanks,
): Promise<boolean> {
  const given = await listThanks(tx, { cityId, exchangeId, memberId });
  return given.some((note) => note.authorId === memberId && note.body === body && note.isPublic === isPublic);
}
